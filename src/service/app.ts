import { type Context, Hono } from 'hono';
import { CALLS } from './calls/calls.ts';
import type { Consultation } from './consultation.ts';
import { checkHealth } from './health.ts';
import type { Call } from './http/call.ts';
import { clientOf } from './http/client.ts';
import { corsHeaders, preflight } from './http/cors.ts';
import { type DeskPages, serveDesk } from './http/desk-pages.ts';
import { type Audience, setSecurityHeaders } from './http/headers.ts';
import { refuseFlood } from './http/limits.ts';
import { problemResponse } from './http/problem.ts';
import { Refusal } from './http/refusal.ts';
import { respond } from './http/respond.ts';
import { describeCalls } from './openapi.ts';

/** The service as a function from request to answer; listens nowhere. @param desk `null`: without the officers' page. */
export function createApp(consultation: Consultation, desk: DeskPages | null): Hono {
  const { settings, metrics, queue, streams, limits } = consultation;
  const app = new Hono();
  let description: ReturnType<typeof describeCalls> | null = null; // takes long to make
  app.use(async (context, next) => {
    await next();
    finish(context, consultation);
  });
  app.options('/v1/*', (context) =>
    isDesk(context) ? refuse(context, new Refusal('method')) : preflight(context.req.header('origin'), settings),
  );
  for (const call of CALLS) mount(app, call, consultation);
  for (const path of new Set(CALLS.map((call) => routeOf(call.path))))
    app.all(path, (context) => refuse(context, new Refusal('method')));
  app.get('/health', (context) => {
    refuseFlood(limits.requests, clientOf(context, settings).counted);
    return checkHealth(consultation);
  });
  app.get('/metrics', async (context) => {
    const { address, isCertain } = clientOf(context, settings);
    if (!isCertain || !settings.METRICS_FROM.has(address)) return refuse(context, new Refusal('not-found'));
    return context.text(metrics.print({ streams: streams.size, waiting: await queue.read() }));
  });
  app.get('/openapi.json', (context) => {
    const { counted, origin } = clientOf(context, settings);
    refuseFlood(limits.requests, counted);
    description ??= describeCalls(CALLS, origin);
    return context.json({ ...description, servers: [{ url: origin }] });
  });
  if (desk !== null) serveDesk(app, desk);
  app.notFound((context) => refuse(context, new Refusal('not-found')));
  app.onError((error, context) => {
    if (error instanceof Refusal) return refuse(context, error);
    consultation.log.error(error);
    return refuse(context, new Refusal('internal'));
  });
  return app;
}

function mount(app: Hono, call: Call, consultation: Consultation): void {
  app.on(call.method.toUpperCase(), routeOf(call.path), async (context) => {
    const started = performance.now();
    const client = clientOf(context, consultation.settings);
    let status = 500;
    try {
      refuseFlood(consultation.limits.requests, client.counted);
      const response = await respond(context, await call.run({ consultation, client, context }));
      status = response.status;
      return response;
    } catch (error) {
      const refused = refusalOf(error, consultation);
      const response = refuse(context, refused);
      status = response.status;
      return response;
    } finally {
      measure(consultation, call, status, performance.now() - started);
    }
  });
}

/** What is no refusal is a fault of ours: written down, and told to nobody. */
function refusalOf(error: unknown, { log }: Consultation): Refusal {
  if (error instanceof Refusal) return error;
  log.error(error);
  return new Refusal(isConnectionFault(error) ? 'unavailable' : 'internal');
}

/** The database is away, or sends us off: SQLSTATE classes 08, 53, 57, or the system's own words. */
function isConnectionFault(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(?:08|53|57)/.test(code) || /^E[A-Z]+$/.test(code) || /timeout exceeded/.test(String(error));
}

function measure({ metrics, log }: Consultation, { method, path }: Call, status: number, milliseconds: number): void {
  metrics.countRequest(method, path, status, milliseconds / 1000);
  log.request({ method, path, status, milliseconds: Math.round(milliseconds) });
}

function refuse(context: Context, refusal: Refusal): Response {
  return problemResponse(refusal, context.req.header('accept-language'));
}

/** What every answer carries. */
function finish(context: Context, { settings }: Consultation): void {
  const { headers } = context.res;
  setSecurityHeaders(headers, audienceOf(context), clientOf(context, settings).https);
  if (isDesk(context) || !context.req.path.startsWith('/v1')) return;
  for (const [name, value] of Object.entries(corsHeaders(context.req.header('origin'), settings)))
    headers.set(name, value);
}

function audienceOf(context: Context): Audience {
  if (isDesk(context)) return 'desk';
  if (context.req.path.startsWith('/v1/questions')) return 'learner';
  return context.req.path.startsWith('/v1') ? 'learners' : 'desk-page';
}

function isDesk(context: Context): boolean {
  return context.req.path === '/v1/desk' || context.req.path.startsWith('/v1/desk/');
}

/** `/v1/questions/{id}` → Hono's `/v1/questions/:id` */
function routeOf(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}
