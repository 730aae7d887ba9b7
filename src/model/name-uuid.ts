import { hash32 } from './short-id.ts';

/**
 * The UUID that stands for a name: the same name always has the same, two names have different ones. It has the form of
 * a name-based UUID (RFC 4122 4.3, version 5); its bits come from a hash that is at hand everywhere, also on pages that
 * came over plain HTTP, where browsers have no SHA-1.
 */
export function nameUuid(name: string): string {
  const hex = ['a', 'b', 'c', 'd']
    .map((salt) =>
      hash32(salt + name)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  const variant = '89ab'.charAt(hash32(`v${name}`) & 3);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ];
  return parts.join('-');
}
