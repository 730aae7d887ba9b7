import { blocksOf } from '../content.ts';
import { targetOf } from '../paths.ts';
import { allContent, type Check } from '../subject.ts';

/** Sound and video without words: transcripts and captions (WCAG 1.2.1, 1.2.2). */
export const checkMedia: Check = (subject, report) => {
  for (const content of allContent(subject)) {
    for (const { block } of blocksOf(content, 'media')) {
      const { src, captions, transcript, transcriptBlocks, at } = block;
      if (transcript === undefined) report.report('transcript-missing', at, {});
      else if (transcriptBlocks.length === 0 && exists(transcript, at.file))
        report.report('transcript-empty', at, { path: transcript });
      if (captions === undefined && /\.mp4$/i.test(src)) report.report('captions-missing', at, {});
    }
  }

  function exists(path: string, from: string): boolean {
    const target = targetOf(path, from);
    return target.kind === 'local' && subject.files.texts.some((file) => file.path === target.path);
  }
};
