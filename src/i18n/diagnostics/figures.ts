/** A figure as each language writes it: `2,4` and `2.4`. */
export interface Figure {
  readonly id: string;
  readonly en: string;
}

/** At most one decimal, cut and not rounded, so that 4.49 never reads as 4.5. */
export function figure(value: number): Figure {
  const en = String(Math.floor(value * 10 + 1e-9) / 10);
  return { id: en.replace('.', ','), en };
}

/** Bytes as `640 KB` or `2,4 MB`. */
export function fileSize(bytes: number): Figure {
  const { id, en } = bytes < 1_000_000 ? figure(Math.round(bytes / 1000)) : figure(bytes / 1_000_000);
  const unit = bytes < 1_000_000 ? 'KB' : 'MB';
  return { id: `${id} ${unit}`, en: `${en} ${unit}` };
}
