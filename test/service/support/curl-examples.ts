/** What a curl command would send. */
export interface CurlRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * Reads the curl commands of a shell script that has nothing but such, assignments and comments: `-X`, `-H`, `-d`, `-N`,
 * quotes of both kinds, `$NAME`, and lines that go on.
 */
export function curlRequests(script: string): readonly CurlRequest[] {
  const variables = new Map<string, string>();
  return commandsOf(script).flatMap((line) => {
    const [first = '', ...rest] = wordsOf(line, variables);
    const assigned = /^([A-Z]+)=(.*)$/s.exec(first);
    if (assigned !== null) variables.set(assigned[1] ?? '', assigned[2] ?? '');
    else if (first !== 'curl') throw new Error(`no curl: ${line}`);
    return assigned === null ? [requestOf(rest)] : [];
  });
}

/** One each; quotes may hold line ends. */
function commandsOf(script: string): string[] {
  const pieces = script.match(/'[^']*'|"[^"]*"|\\\n|(?<=^|\n) *#[^\n]*|\n|[^'"\\\n]+/g) ?? [];
  const commands = [''];
  for (const piece of pieces) {
    if (piece === '\n') commands.push('');
    else if (piece !== '\\\n' && !piece.trimStart().startsWith('#')) commands.push((commands.pop() ?? '') + piece);
  }
  return commands.filter((command) => command.trim() !== '');
}

function wordsOf(command: string, variables: ReadonlyMap<string, string>): string[] {
  return (command.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? []).map((word) =>
    word.replace(
      /'([^']*)'|"([^"]*)"|([^'"]+)/g,
      (_, single?: string, double?: string, bare?: string) =>
        single ?? (double ?? bare ?? '').replace(/\$([A-Z]+)/g, (_name, name: string) => variables.get(name) ?? ''),
    ),
  );
}

function requestOf(words: readonly string[]): CurlRequest {
  let url = '';
  let method: string | undefined;
  let body: string | undefined;
  const headers: Record<string, string> = {};
  for (let n = 0; n < words.length; n++) {
    const word = words[n] ?? '';
    if (word === '-N') continue;
    if (!word.startsWith('-')) url = word;
    else {
      const value = words[++n] ?? '';
      const colon = value.indexOf(':');
      if (word === '-X') method = value;
      else if (word === '-d') body = value;
      else if (word === '-H') headers[value.slice(0, colon)] = value.slice(colon + 1).trim();
      else throw new Error(`unknown option ${word}`);
    }
  }
  return {
    url,
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers,
    ...(body === undefined ? {} : { body }),
  };
}
