import type { z } from 'zod';
import { DIAGNOSTICS } from '../../i18n/diagnostics/catalogue.ts';
import type { Text } from '../../i18n/diagnostics/words.ts';
import { GROUP_TITLES, REFERENCE_PAGE, SETTING_MEANINGS, type SettingGroup } from '../../i18n/reference.ts';
import { isLocked } from '../check/apply-lint.ts';
import type { DirectiveKind } from '../parse/blocks/directive.ts';
import { DIRECTIVES } from '../parse/blocks/registry.ts';
import * as schemas from '../parse/schemas.ts';
import { type SettingRow, settingRows } from './setting-rows.ts';

const SCHEMAS: Readonly<Record<SettingGroup, z.ZodObject>> = {
  course: schemas.COURSE_SCHEMA,
  module: schemas.MODULE_SCHEMA,
  lesson: schemas.LESSON_SCHEMA,
  question: schemas.QUESTION_SCHEMA,
  quiz: schemas.QUIZ_SCHEMA,
  pool: schemas.POOL_SCHEMA,
  scene: schemas.SCENE_SCHEMA,
  choice: schemas.CHOICE_SCHEMA,
  activity: schemas.ACTIVITY_SCHEMA,
  media: schemas.MEDIA_SCHEMA,
  consult: schemas.CONSULT_SCHEMA,
  term: schemas.TERM_SCHEMA,
  image: schemas.IMAGE_SCHEMA,
  span: schemas.SPAN_SCHEMA,
};

const LANGUAGES = ['id', 'en'] as const;
export type ReferenceLanguage = (typeof LANGUAGES)[number];

/** The page that tells authors all settings, in Markdown. */
export function referencePage(language: ReferenceLanguage): string {
  const groups = Object.keys(SETTING_MEANINGS) as SettingGroup[];
  return [
    `# ${REFERENCE_PAGE.title[language]}`,
    REFERENCE_PAGE.intro[language],
    directives(language),
    ...groups.map((group) => settings(group, language)),
    codes(language),
  ]
    .join('\n\n')
    .concat('\n');
}

function settings(group: SettingGroup, language: ReferenceLanguage): string {
  const rows = settingRows(SCHEMAS[group], SETTING_MEANINGS[group]);
  const heads = [REFERENCE_PAGE.key, REFERENCE_PAGE.takes, REFERENCE_PAGE.meaning];
  return section(
    GROUP_TITLES[group],
    heads,
    rows.map((row) => settingCells(row, language)),
    language,
  );
}

function settingCells({ key, takes, required, meaning }: SettingRow, language: ReferenceLanguage): string[] {
  const must = required ? `${REFERENCE_PAGE.required[language]} ` : '';
  return [`\`${key}\``, takes[language], must + meaning[language]];
}

function directives(language: ReferenceLanguage): string {
  const { directives: title, directive, otherName, holds } = REFERENCE_PAGE;
  const rows = DIRECTIVES.map((kind) => {
    const names = [nameOf(kind, language), nameOf(kind, language === 'id' ? 'en' : 'id')];
    return [...names.map((name) => `\`${name}\``), heldBy(kind, language)];
  });
  return section(title, [directive, otherName, holds], rows, language);
}

const nameOf = (kind: DirectiveKind, language: ReferenceLanguage) => (language === 'id' ? kind.indonesian : kind.name);

function heldBy({ takes }: DirectiveKind, language: ReferenceLanguage): string {
  if (takes === 'all') return REFERENCE_PAGE.everything[language];
  const held = DIRECTIVES.filter(({ name }) => takes.includes(name)).map((kind) => `\`${nameOf(kind, language)}\``);
  return [REFERENCE_PAGE.text[language], ...held].join(', ');
}

function codes(language: ReferenceLanguage): string {
  const open = Object.entries(DIAGNOSTICS).filter(([code]) => !isLocked(code));
  const lines = Object.entries(REFERENCE_PAGE.level).map(([level, name]) => {
    const named = open.filter(([, words]) => words.level === level).map(([code]) => `\`${code}\``);
    return `${name[language]}: ${named.sort().join(', ') || '–'}.`;
  });
  return [`## ${REFERENCE_PAGE.codes[language]}`, REFERENCE_PAGE.codesIntro[language], ...lines].join('\n\n');
}

function section(
  title: Text,
  heads: readonly Text[],
  rows: readonly (readonly string[])[],
  language: ReferenceLanguage,
): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const table = [line(heads.map((head) => head[language])), line(heads.map(() => '---')), ...rows.map(line)];
  return `## ${title[language]}\n\n${table.join('\n')}`;
}
