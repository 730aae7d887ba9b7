import type { Consultation } from './consultation.ts';

/** How long the database may take to answer. Milliseconds. */
const PATIENCE = 3_000;

/** 200 where the database answers, 503 where it does not. */
export async function checkHealth({ database, log }: Consultation): Promise<Response> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database does not answer')), PATIENCE);
  });
  try {
    await Promise.race([database.query('select 1'), late]);
    return Response.json({ status: 'ok', database: database.engine });
  } catch (error) {
    log.error(error);
    return Response.json({ status: 'unavailable', database: database.engine }, { status: 503 });
  } finally {
    clearTimeout(timer);
  }
}
