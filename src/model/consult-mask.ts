/** Sixteen digits, as of an NIK or a family card, perhaps in groups. */
const IDENTITY = /(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/g;
/** `0812-3456-7890`, `+62 812 3456 7890`, `62812…`, `(0341) 123456`. */
const PHONE = /(?<![\d/])(?:\+?62[ .-]?\(?|\(?0)[2-9]\d{1,3}\)?(?:[ .-]?\d{2,5}){2,3}(?!\d)/g;
/** Numbers anybody may call, by their digits: SAPA 08111-129-129, OJK 081-157-157-157. */
const PUBLIC = ['08111129129', '081157157157'];

/** What a masked number is replaced by; it has no digits, so that masking twice is masking once. */
export const MASKS = { identity: '[nomor identitas]', phone: '[nomor telepon]' } as const;

export interface Masked {
  readonly text: string;
  /** The numbers that are no longer in it, as they were written. */
  readonly removed: readonly string[];
}

/** Takes identity and phone numbers of people out of a text: the client before it sends, the service before it keeps. */
export function maskNumbers(text: string): Masked {
  const removed: string[] = [];
  const mask = (kind: keyof typeof MASKS) => (number: string) => {
    if (PUBLIC.includes(number.replace(/\D/g, '').replace(/^62/, '0'))) return number;
    removed.push(number);
    return MASKS[kind];
  };
  return { text: text.replace(IDENTITY, mask('identity')).replace(PHONE, mask('phone')), removed };
}
