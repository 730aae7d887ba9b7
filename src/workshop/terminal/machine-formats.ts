import { join } from 'node:path';
import type { TerminalLanguage } from '../../i18n/terminal-build.ts';
import type { Diagnostic, Level } from '../../model/diagnostic.ts';

/** A JSON array of diagnostics, their members always in this order; both languages, paths below the course folder. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  const stable = diagnostics.map(({ file, line, column, level, code, message, hint, fix }) => ({
    file,
    line,
    column,
    level,
    code,
    message: { id: message.id, en: message.en },
    hint: { id: hint.id, en: hint.en },
    ...(fix === undefined ? {} : { fix: { start: fix.start, end: fix.end, text: fix.text } }),
  }));
  return `${JSON.stringify(stable, null, 2)}\n`;
}

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands that GitHub Actions shows beside the lines of a change. */
export function formatGithub(diagnostics: readonly Diagnostic[], folder: string, language: TerminalLanguage): string {
  return diagnostics
    .map(({ file, line, column, level, code, message, hint }) => {
      const path = join(folder, file).replaceAll('\\', '/');
      const where = `file=${property(path)},line=${line},col=${column},title=${property(code)}`;
      return `::${COMMANDS[level]} ${where}::${data(`${message[language]} ${hint[language]}`)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
