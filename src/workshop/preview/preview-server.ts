import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { PreviewRequest, PreviewResponse } from './preview-app.ts';

export interface PreviewServer {
  readonly port: number;
  /** `http://127.0.0.1:4173/` */
  readonly url: string;
  /** Resolves when no connection is left. */
  readonly close: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/**
 * Serves `app` on this machine's loopback address, never to the network.
 * @param ports Tried in turn until one is free; 0 lets the system choose.
 * @param report Told what made an answer fail, a file that went away for one; the request itself gets a 500.
 * @returns `null` where all of them are taken.
 */
export async function servePreview(
  app: (request: PreviewRequest) => Promise<PreviewResponse>,
  ports: readonly number[],
  report: (error: unknown) => void,
): Promise<PreviewServer | null> {
  for (const port of ports) {
    const server = createServer(
      (request, response) => void answer(app, request, response).catch((error) => fail(error, response, report)),
    );
    if (await listen(server, port)) return running(server);
  }
  return null;
}

async function answer(
  app: (request: PreviewRequest) => Promise<PreviewResponse>,
  { method = 'GET', url = '/', headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, headers: own, body } = await app({ method, target: url, host: headers.host ?? '' });
  response.writeHead(status, { ...own, 'content-length': body.byteLength });
  response.end(method === 'HEAD' ? undefined : body);
}

function fail(error: unknown, response: ServerResponse, report: (error: unknown) => void): void {
  report(error);
  if (!response.headersSent) response.writeHead(500);
  response.end();
}

/** Resolves false where the port is taken; rejects on any other failure. */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen(port, LOOPBACK, () => resolve(true));
  });
}

function running(server: Server): PreviewServer {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error === undefined ? resolve() : reject(error)));
      server.closeAllConnections();
    });
  return { port: address.port, url: `http://${LOOPBACK}:${address.port}/`, close };
}
