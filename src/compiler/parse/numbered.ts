/** Makes names that are free by numbering them: `bagian`, `bagian-2`, `bagian-3`; linear also for thousands alike. */
export class Numbered {
  private readonly counts = new Map<string, number>();

  constructor(private readonly isTaken: (name: string) => boolean) {}

  free(base: string): string {
    let name = base;
    let count = this.counts.get(base) ?? 1;
    while (this.isTaken(name)) name = `${base}-${++count}`;
    this.counts.set(base, count);
    return name;
  }
}
