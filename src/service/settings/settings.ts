import { z } from 'zod';
import type { ExpectedSetting } from '../../i18n/service-terminal.ts';
import { AddressList } from './address-list.ts';
import { AllowedOrigins, isOriginEntry } from './allowed-origins.ts';

const expected = (key: ExpectedSetting) => ({ error: key });

const whole = (key: ExpectedSetting, lowest: number, highest: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, expected(key))
    .transform(Number)
    .refine((number) => number >= lowest && number <= highest, expected(key));
const list = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
const addresses = z.string().transform((text, context) => {
  const read = AddressList.read(list(text));
  if (read instanceof AddressList) return read;
  context.addIssue({ code: 'custom', message: 'addresses' satisfies ExpectedSetting });
  return z.NEVER;
});

/**
 * The settings by environment: name, shape, default. The `error` of each names the sentence that says what was expected.
 */
const SETTINGS_SCHEMA = z.object({
  PORT: whole('port', 0, 65_535).default(8787),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, expected('host'))
    .default('127.0.0.1'),
  DATA_DIR: z.string().default('./consult-data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\/\S+$/, expected('database-url'))
    .optional(),
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^\s/?#]+$/, expected('public-url'))
    .optional(),
  SITE_KEYS: z
    .string()
    .transform(list)
    .refine((keys) => keys.every((key) => /^[\w.-]{8,100}$/.test(key)), expected('site-keys'))
    .default([]),
  ALLOWED_ORIGINS: z
    .string()
    .transform(list)
    .refine((entries) => entries.every(isOriginEntry), expected('origins'))
    .default(['http://localhost:*', 'http://127.0.0.1:*', 'http://localhost', 'http://127.0.0.1'])
    .transform((entries) => new AllowedOrigins(entries)),
  TRUSTED_PROXY: addresses.default(new AddressList()),
  METRICS_FROM: addresses.prefault('127.0.0.1, ::1'),
  OPENING_HOURS: z.string().max(200, expected('short-text')).optional(),
  POLL_SECONDS: whole('seconds', 5, 3600).default(30),
  RETENTION_DAYS: whole('days', 1, 36_500).default(730),
  SESSION_HOURS: whole('hours', 1, 168).default(12),
  BODY_LIMIT: whole('bytes', 16_384, 1_048_576).default(16_384),
  QUEUE_LIMIT: whole('count', 1, 10_000_000).default(20_000),
  REQUESTS_PER_MINUTE: whole('count', 1, 1_000_000).default(600),
  QUESTIONS_PER_MINUTE: whole('count', 1, 1_000_000).default(60),
  MESSAGES_PER_MINUTE: whole('count', 1, 1_000_000).default(20),
  STREAMS_PER_ADDRESS: whole('count', 1, 1_000_000).default(200),
  LOG: z.enum(['errors', 'requests'], expected('log')).default('errors'),
});

export type Settings = z.output<typeof SETTINGS_SCHEMA>;
type SettingName = keyof Settings;
export const SETTING_NAMES = Object.keys(SETTINGS_SCHEMA.shape) as readonly SettingName[];

interface SettingFault {
  readonly name: SettingName;
  readonly expected: ExpectedSetting;
  /** As it stands in the environment. */
  readonly found: string;
}

/** A setting is wrong; nothing was started. */
export class SettingsError extends Error {
  constructor(readonly faults: readonly SettingFault[]) {
    super(`wrong settings: ${faults.map(({ name }) => name).join(', ')}`);
  }
}

/**
 * Settings from environment variables; an empty one counts as absent.
 * @throws SettingsError that names every wrong one, what was expected and what was found.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(SETTING_NAMES.map((name) => [name, environment[name]?.trim() || undefined]));
  const read = SETTINGS_SCHEMA.safeParse(given);
  if (read.success) return read.data;
  throw new SettingsError(
    read.error.issues.map(({ path: [name], message }) => ({
      name: name as SettingName,
      expected: message as ExpectedSetting,
      found: given[name as SettingName] ?? '',
    })),
  );
}
