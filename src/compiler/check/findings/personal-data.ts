import type { Source } from '../../parse/source.ts';
import type { Report } from '../report.ts';
import type { Check } from '../subject.ts';

/** Sixteen digits, as of an NIK or a family card, perhaps in groups; not part of a longer number, word or address. */
const SIXTEEN_DIGITS = /(?<![\w/=.-])\d(?:[ .-]?\d){15}(?![\w-]|\.\d)/g;
/** `0812-3456-7890`, `+62 812 3456 7890`, `(0341) 123456`. */
const PHONE =
  /(?<![\w/=.-])(?:\+62[ .-]?8|\(?0)\d{1,3}\)?(?:[ .-]?\d{2,5}){2,3}(?![\w-]|[.,]\d)|(?<=(?:wa\.me\/|tel:))\+?\d{9,14}/g;

/**
 * Numbers anybody may call, by their digits: Kemensos 021-171, TePSA 1500-771, SAPA 129 (WhatsApp 08111-129-129), OJK 157
 * (WhatsApp 081-157-157-157), police 110, ambulance 119.
 */
const PUBLIC_NUMBERS = new Set(['021171', '1500771', '129', '08111129129', '157', '081157157157', '110', '119']);

/** Data of a person, anywhere in the texts: also in notes and settings, which are read by many. */
export const checkPersonalData: Check = ({ files, sources }, report) => {
  for (const { path } of files.texts) {
    const source = sources.of(path);
    if (source !== null) checkText(source, report);
  }
};

function checkText(source: Source, report: Report): void {
  for (const line of source.lines) {
    for (const { 0: number, index } of line.text.matchAll(SIXTEEN_DIGITS))
      if (!isPlaceholder(digitsOf(number))) report.report('personal-number', source.place(line.offset + index), {});
    for (const { 0: number, index } of line.text.matchAll(PHONE))
      if (isPersonal(digitsOf(number))) report.report('personal-phone', source.place(line.offset + index), { number });
  }
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, '').replace(/^62/, '0');
}

/** Nine to thirteen digits are a subscriber's; repeated or counted-up digits are an example. */
function isPersonal(digits: string): boolean {
  return digits.length >= 9 && digits.length <= 13 && !PUBLIC_NUMBERS.has(digits) && !isPlaceholder(digits);
}

/** `0000 0000 0000 0000`, `1234567890123456`, `0800-0000-0000` */
function isPlaceholder(digits: string): boolean {
  return new Set(digits).size <= 2 || '12345678901234567890'.includes(digits);
}
