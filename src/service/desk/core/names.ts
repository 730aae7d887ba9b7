/** `mengapa-anak-absen` → `Mengapa anak absen`: authors name ids after titles, and the service knows no more. */
export function nameOf(id: string): string {
  const words = id.replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
