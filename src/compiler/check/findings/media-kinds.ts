import type { Place } from '../../../model/diagnostic.ts';
import { blocksOf } from '../content.ts';
import { extensionOf } from '../paths.ts';
import type { Report } from '../report.ts';
import { allContent, type Check } from '../subject.ts';

const KINDS = {
  picture: ['.svg', '.png', '.jpg', '.webp', '.avif'],
  recording: ['.mp3', '.mp4'],
  captions: ['.vtt'],
} as const;
type Kind = keyof typeof KINDS;

const PACKAGED: readonly string[] = Object.values(KINDS).flat();

/** Sound where a picture belongs, and the like: a browser shows nothing there. */
export const checkMediaKinds: Check = (subject, report) => {
  for (const content of allContent(subject)) {
    for (const { src, at } of content.images) checkKind(src, 'picture', at, report);
    for (const { block } of blocksOf(content, 'media')) {
      checkKind(block.src, 'recording', block.at, report);
      checkKind(block.poster, 'picture', block.at, report);
      checkKind(block.captions, 'captions', block.at, report);
    }
  }
};

/** Kinds that no package holds are reported by themselves. */
function checkKind(address: string | undefined, kind: Kind, at: Place, report: Report): void {
  const extension = extensionOf(address?.split('#', 1)[0] ?? '');
  const fits = KINDS[kind].some((one) => one === extension);
  if (!fits && PACKAGED.includes(extension)) report.report('wrong-kind-of-file', at, { extension, kind });
}
