import { contentType } from './content-types.ts';
import type { PreviewModules } from './module-summary.ts';

/** Bytes that can be had when they are asked for. */
export type ReadFile = () => Promise<Uint8Array>;

/** What the preview serves. Paths are keys, never file names: nothing outside these tables can be reached. */
export interface PreviewContent {
  /** The preview's own page, by name: `index.html`, … */
  readonly page: ReadonlyMap<string, ReadFile>;
  readonly modules: PreviewModules;
  /** The files of each package, by module id and path in the package. */
  readonly packages: ReadonlyMap<string, ReadonlyMap<string, ReadFile>>;
}

export interface PreviewRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly target: string;
  /** The Host header. */
  readonly host: string;
}

export interface PreviewResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * Answers one request: `/` and `/<name>` are the preview's page, `/modules.json` what can be played, `/m/<id>/<path>` a
 * file of a package.
 */
export function createPreviewApp(content: PreviewContent): (request: PreviewRequest) => Promise<PreviewResponse> {
  return async ({ method, target, host }) => {
    if (!LOOPBACK.test(host)) return plain(403, 'Only for this machine.');
    if (method !== 'GET' && method !== 'HEAD') return plain(405, 'GET only.', { allow: 'GET, HEAD' });
    const path = decodePath(target);
    if (path === null) return plain(400, 'Not a path.');
    if (path === 'modules.json') return respond(path, new TextEncoder().encode(JSON.stringify(content.modules)));
    const read = lookUp(content, path);
    return read === undefined ? plain(404, 'Not here.') : respond(path === '' ? 'index.html' : path, await read());
  };
}

/** Another name for this machine may be a trick of a page elsewhere (DNS rebinding). */
const LOOPBACK = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

function lookUp({ page, packages }: PreviewContent, path: string): ReadFile | undefined {
  const inPackage = /^m\/([^/]+)\/(.+)$/s.exec(path);
  if (inPackage === null) return page.get(path === '' ? 'index.html' : path);
  const [, module = '', file = ''] = inPackage;
  return packages.get(module)?.get(file);
}

/** `/m/gizi/a%20b?x` → `m/gizi/a b`; `null` where it cannot be decoded. */
function decodePath(target: string): string | null {
  const path = target.split(/[?#]/, 1)[0] ?? '';
  try {
    return decodeURIComponent(path.replace(/^\//, ''));
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function respond(path: string, body: Uint8Array): PreviewResponse {
  return { status: 200, headers: { ...HEADERS, 'content-type': contentType(path) }, body };
}

function plain(status: number, text: string, more: Readonly<Record<string, string>> = {}): PreviewResponse {
  const headers = { ...HEADERS, ...more, 'content-type': 'text/plain; charset=utf-8' };
  return { status, headers, body: new TextEncoder().encode(text) };
}

/** Never from a cache: the next build has the same addresses. */
const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
