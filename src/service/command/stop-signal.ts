/** How often to look whether npm's shell is still there. Milliseconds. */
const LOOK_EVERY = 500;

/**
 * Aborted when this process is told to stop, by Ctrl+C or SIGTERM. Heard more than once, since a terminal sends Ctrl+C
 * to npm too, which hands it on. npm hands SIGTERM to a shell, which ends without handing it on: under npm the shell's
 * end counts as being told. SIGHUP stays as it was found, so that `nohup` works.
 */
export function stopSignal(): AbortSignal {
  const { env, ppid } = process;
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  if (env.npm_lifecycle_event !== undefined) {
    const look = setInterval(() => process.ppid !== ppid && stop(), LOOK_EVERY);
    look.unref();
    stopping.signal.addEventListener('abort', () => clearInterval(look));
  }
  return stopping.signal;
}
