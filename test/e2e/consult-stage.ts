import { fileURLToPath } from 'node:url';
import { type DeskService, startDesk } from '../service/desk-service.ts';
import { Stage } from './stage.ts';

/** A course of one module that names an endpoint. */
export const CONSULT_COURSE = fileURLToPath(new URL('../fixtures/consult', import.meta.url));
const MODULE = 'sekolah';

/** A stage whose module asks at `endpoint`, as an administrator of an LMS would have set it. */
export async function consultStage(endpoint: string): Promise<Stage> {
  const stage = new Stage([MODULE], 'scorm12');
  const settings = `window.sinauSettings = ${JSON.stringify({ consult: { endpoint } })};`;
  await stage.build(CONSULT_COURSE, { 'settings.js': new TextEncoder().encode(settings) });
  return stage;
}

/** The consultation service with its desk, and a stage that asks there: another origin than the LMS's. */
export async function serviceStage(): Promise<{ readonly service: DeskService; readonly stage: Stage }> {
  const service = await startDesk();
  return { service, stage: await consultStage(service.url) };
}
