/** A path as written in `file`, below the course folder: (`01-a/x.md`, `media/y.txt`) → `01-a/media/y.txt`. */
export function resolvePath(file: string, written: string): string {
  const steps = file.split('/').slice(0, -1);
  for (const step of written.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** `01-mengapa-anak-absen.md` → `mengapa-anak-absen`, `01-kesehatan` → `kesehatan` */
export function nameWithoutNumber(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  return name.replace(/^\d+[-_. ]*/, '') || name;
}

/** Order of folders and files: by the number they begin with, then by name. */
export function compareNames(a: string, b: string): number {
  return numberOf(a) - numberOf(b) || (a < b ? -1 : a > b ? 1 : 0);
}

function numberOf(name: string): number {
  const digits = /^\d+/.exec(name)?.[0];
  return digits === undefined ? Number.MAX_SAFE_INTEGER : Number(digits);
}
