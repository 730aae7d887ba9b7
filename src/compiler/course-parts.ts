import type { CourseFiles, SourceFile } from '../model/source.ts';

/** Bytes of text in one part: some fifteen long modules. A parsed text takes about twelve times its bytes in memory. */
const PART_BYTES = 1_000_000;

/**
 * Cuts a course into parts that can be read one after the other, so that memory does not grow with the number of
 * modules: each has the files of some modules, and all the files that are no module's. A small course is one part.
 */
export function courseParts(files: CourseFiles, bytes: number = PART_BYTES): readonly CourseFiles[] {
  const folders = new Set(files.texts.flatMap(({ path }) => /^([^/]+)\/module\.md$/.exec(path)?.[1] ?? []));
  const groups = groupFolders(sizes(files.texts, folders), bytes);
  if (groups.length <= 1) return [files];
  const shared = (path: string) => !folders.has(folderOf(path));
  return groups.map((group) => {
    const belongs = ({ path }: { readonly path: string }) => shared(path) || group.has(folderOf(path));
    return { texts: files.texts.filter(belongs), media: files.media.filter(belongs) };
  });
}

/** Bytes of text by folder, in order of path. */
function sizes(texts: readonly SourceFile[], folders: ReadonlySet<string>): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { path, bytes } of texts) {
    const folder = folderOf(path);
    if (folders.has(folder)) sizes.set(folder, (sizes.get(folder) ?? 0) + bytes.byteLength);
  }
  return sizes;
}

function groupFolders(sizes: ReadonlyMap<string, number>, limit: number): readonly ReadonlySet<string>[] {
  const groups: Set<string>[] = [];
  let room = 0;
  for (const [folder, size] of sizes) {
    if (size > room || groups.length === 0) {
      groups.push(new Set());
      room = limit;
    }
    groups.at(-1)?.add(folder);
    room -= size;
  }
  return groups;
}

/** `01-gizi/media/x.svg` → `01-gizi`; `''` at the top. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf('/')));
}
