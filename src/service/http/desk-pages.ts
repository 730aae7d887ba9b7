import type { Hono } from 'hono';

/** The officers' page, built: `html` asks for the others at `desk/…`, relative to itself. */
export interface DeskPages {
  readonly html: Uint8Array;
  readonly script: Uint8Array;
  readonly style: Uint8Array;
  readonly icon: Uint8Array;
}

/** Serves the page at `/desk` and its files below. */
export function serveDesk(app: Hono, { html, script, style, icon }: DeskPages): void {
  app.get('/', (context) => context.redirect('/desk'));
  app.get('/desk/', (context) => context.redirect('/desk'));
  const files = [
    ['/desk', 'text/html; charset=utf-8', html],
    ['/desk/desk.js', 'text/javascript; charset=utf-8', script],
    ['/desk/desk.css', 'text/css; charset=utf-8', style],
    ['/desk/icon.svg', 'image/svg+xml', icon],
  ] as const;
  for (const [path, type, bytes] of files) {
    const body = Uint8Array.from(bytes);
    app.get(path, () => new Response(body, { headers: { 'content-type': type, 'cache-control': 'no-cache' } }));
  }
}
