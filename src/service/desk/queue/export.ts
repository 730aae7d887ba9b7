import type { Desk } from '../core/desk.ts';
import { queueQuery } from '../core/route.ts';

/** Hands the threads that fit the filters to the browser as a CSV file to be kept, oldest first. */
export async function exportThreads(desk: Desk): Promise<void> {
  const { sort: _, ...filters } = queueQuery(desk.state.route);
  await desk.act(async () => {
    keepFile(desk.document, await desk.api.download('threads.csv', filters), `konsultasi-${today(desk)}.csv`);
  }, desk.say('exported'));
}

/** `2026-11-24` */
function today({ state }: Desk): string {
  return new Date(state.now).toISOString().slice(0, 10);
}

export function keepFile(document: Document, content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
