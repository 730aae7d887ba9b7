import { plainText } from '../../../model/plain-text.ts';
import type { LinkInline } from '../../../model/prose.ts';
import type { Report } from '../report.ts';
import { allContent, type Check } from '../subject.ts';

/** Link texts that say nothing out of context, as a screen reader lists them; in small letters, without punctuation. */
const VAGUE = new Set([
  ...['klik', 'klik di sini', 'klik disini', 'di sini', 'disini', 'sini', 'ini', 'tautan', 'link', 'tautan ini'],
  ...['link ini', 'baca', 'baca selengkapnya', 'selengkapnya', 'lihat', 'lihat di sini', 'buka', 'unduh', 'lanjut'],
  ...['baca di sini', 'halaman ini', 'klik tautan ini', 'klik link ini', 'unduh di sini', 'lebih lanjut'],
  ...['click', 'click here', 'here', 'this', 'this link', 'read more', 'more', 'download', 'see here', 'this page'],
]);

/** A web or file address where words should stand. */
const ADDRESS = /^(https?:\/\/|www\.)\S+$/i;

/** Links whose text does not say where they lead (WCAG 2.4.4). */
export const checkLinkText: Check = (subject, report) => {
  for (const content of allContent(subject)) for (const link of content.links) checkText(link, report);
};

function checkText(link: LinkInline, report: Report): void {
  const text = plainText(link.children);
  const bare = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .trim();
  if (text === '') report.report('link-text-missing', link.at, {});
  else if (VAGUE.has(bare)) report.report('link-text-vague', link.at, { text });
  else if (ADDRESS.test(text)) report.report('link-text-address', link.at, { text });
}
