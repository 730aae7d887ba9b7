/** Origins whose pages may use the service: exact ones, `null`, and any port of a host written `http://localhost:*`. */
export class AllowedOrigins {
  constructor(private readonly entries: readonly string[]) {}

  has(origin: string): boolean {
    return this.entries.some(
      (entry) => entry === origin || (entry.endsWith(':*') && withoutPort(origin) === entry.slice(0, -2)),
    );
  }
}

/** `https://lms.example.go.id`, `moodleappfs://localhost`, `http://localhost:*`, `null`; no path, no other asterisk. */
export function isOriginEntry(entry: string): boolean {
  return entry === 'null' || /^[a-z][a-z0-9+.-]*:\/\/[a-z0-9.-]+(?::(?:\d{1,5}|\*))?$/.test(entry);
}

function withoutPort(origin: string): string {
  return origin.replace(/:\d+$/, '');
}
