import { BlockList, isIP, isIPv6 } from 'node:net';

/** Addresses and networks: `127.0.0.1`, `10.0.0.0/8`, `::1`, `fd00::/8`. */
export class AddressList {
  private readonly list = new BlockList();

  /** `null` where a part is neither an address nor a network; the part is what is wrong. */
  static read(parts: readonly string[]): AddressList | { readonly wrong: string } {
    const addresses = new AddressList();
    const wrong = parts.find((part) => !addresses.add(part));
    return wrong === undefined ? addresses : { wrong };
  }

  has(address: string): boolean {
    return isIP(address) !== 0 && this.list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  }

  private add(part: string): boolean {
    const [address = '', bits, ...more] = part.split('/');
    const version = isIP(address);
    if (version === 0 || more.length > 0) return false;
    const family = version === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) this.list.addAddress(address, family);
    else if (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 6 ? 128 : 32))
      this.list.addSubnet(address, Number(bits), family);
    else return false;
    return true;
  }
}

/** IPv4 addresses written as IPv6 (`::ffff:10.0.0.1`) as IPv4, and without the port that some proxies add: each connection has another. */
export function plainAddress(address: string): string {
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare;
}

/** What requests are counted by: an IPv4 address; of IPv6 the /64 that one household or phone has to itself. */
export function countedAddress(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  return [...front, ...Array<string>(zeros).fill('0'), ...back].slice(0, 4).join(':');
}
