/** Lines of JSON for whoever runs the service. Never what people wrote, who they are, or their keys. */
export interface Log {
  readonly error: (error: unknown) => void;
  readonly request: (request: RequestLine) => void;
}

interface RequestLine {
  readonly method: string;
  /** The pattern, `/v1/questions/{id}`, never the address itself. */
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
}

export function createLog(write: (line: string) => void, level: 'errors' | 'requests'): Log {
  const line = (data: object) => write(`${JSON.stringify({ at: new Date().toISOString(), ...data })}\n`);
  return {
    error: (error) => line({ level: 'error', ...describeError(error) }),
    request: (request) => {
      if (level === 'requests') line({ level: 'info', ...request });
    },
  };
}

/** A database's error quotes the values it stumbled over: of those only the code (SQLSTATE) and the place are told. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = error.stack?.split('\n').filter((part) => part.startsWith('    at ')) ?? [];
  const stack = frames.slice(0, 8).map((frame) => frame.trim());
  const code = 'code' in error ? String(error.code) : undefined;
  if (code !== undefined && /^[0-9A-Z]{5}$/.test(code)) return { error: 'database', code, stack };
  return { error: error.name, message: error.message, ...(code === undefined ? {} : { code }), stack };
}
