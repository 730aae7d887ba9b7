import { allContent, type Check } from '../subject.ts';

/** `IMG_1234`, `foto1.jpg`: a name a camera or a folder gave. */
const FILE_NAME = /^((img|dsc|foto|image|gambar|screenshot)[\s_-]*\d+|\S+\.(jpe?g|png|svg|webp|avif|gif))$/i;

/** Pictures that say nothing to people who do not see them (WCAG 1.1.1). */
export const checkPictures: Check = (subject, report) => {
  for (const content of allContent(subject)) {
    for (const { alt, decorative, at } of content.images) {
      if (alt.trim() === '' && !decorative) report.report('alt-missing', at, {});
      else if (FILE_NAME.test(alt.trim())) report.report('alt-file-name', at, { alt: alt.trim() });
    }
  }
};
