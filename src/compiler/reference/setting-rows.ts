import { z } from 'zod';
import type { Text } from '../../i18n/diagnostics/words.ts';
import { expectedOf, unwrap } from '../parse/validate.ts';

/** One setting as the reference tells it. */
export interface SettingRow {
  /** Path in the settings: `theme.color`. */
  readonly key: string;
  /** To be read after "expected". */
  readonly takes: Text;
  readonly required: boolean;
  readonly meaning: Text;
}

/**
 * The settings of a schema, those of its maps among them.
 *
 * @throws Error where the meanings lack a setting or tell one that is not there: the reference would lie.
 */
export function settingRows(schema: z.ZodObject, meanings: Readonly<Record<string, Text>>): SettingRow[] {
  const rows = rowsBelow(schema, '', meanings);
  const stray = Object.keys(meanings).filter((key) => !rows.some((row) => row.key === key));
  if (stray.length > 0) throw new Error(`meanings of settings that are not there: ${stray.join(', ')}`);
  return rows;
}

function rowsBelow(schema: z.ZodObject, prefix: string, meanings: Readonly<Record<string, Text>>): SettingRow[] {
  return Object.entries(schema.shape).flatMap(([name, setting]) => {
    const key = prefix + name;
    const inner = unwrap(setting as z.ZodType);
    if (inner instanceof z.ZodObject) return rowsBelow(inner, `${key}.`, meanings);
    const meaning = meanings[key];
    if (meaning === undefined) throw new Error(`no meaning of the setting ${key}`);
    return [{ key, takes: expectedOf(inner), required: inner === setting, meaning }];
  });
}
