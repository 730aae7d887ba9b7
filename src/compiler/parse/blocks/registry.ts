import {
  ACTIVITY_SCHEMA,
  CONSULT_SCHEMA,
  MEDIA_SCHEMA,
  NO_ATTRIBUTES,
  QUESTION_SCHEMA,
  QUIZ_SCHEMA,
} from '../schemas.ts';
import type { DirectiveKind } from './directive.ts';
import { readActivity, readFacilitator, readReflection, readReveal } from './enclosing.ts';
import { readCards, readChecklist, readSteps } from './listed.ts';
import { readConsult, readMedia } from './media.ts';
import { readQuestion } from './question.ts';
import { readQuiz } from './quiz.ts';
import { readScenario } from './scenario.ts';

const SHOWN = ['reveal', 'cards', 'steps', 'activity', 'facilitator', 'media', 'consult'] as const;
const NOTHING: readonly string[] = [];

/** Every directive of the authoring format, in the order of its table. */
export const DIRECTIVES: readonly DirectiveKind[] = [
  {
    name: 'question',
    indonesian: 'soal',
    form: 'container',
    takes: NOTHING,
    attributes: QUESTION_SCHEMA,
    read: readQuestion,
  },
  {
    name: 'quiz',
    indonesian: 'kuis',
    form: 'container',
    takes: ['question', 'scenario', ...SHOWN],
    attributes: QUIZ_SCHEMA,
    read: readQuiz,
  },
  {
    name: 'scenario',
    indonesian: 'skenario',
    form: 'container',
    takes: SHOWN,
    attributes: NO_ATTRIBUTES,
    read: readScenario,
  },
  {
    name: 'reflection',
    indonesian: 'refleksi',
    form: 'container',
    takes: SHOWN,
    attributes: NO_ATTRIBUTES,
    read: readReflection,
  },
  {
    name: 'reveal',
    indonesian: 'ungkap',
    form: 'container',
    takes: 'all',
    attributes: NO_ATTRIBUTES,
    read: readReveal,
  },
  { name: 'cards', indonesian: 'kartu', form: 'container', takes: NOTHING, attributes: NO_ATTRIBUTES, read: readCards },
  { name: 'steps', indonesian: 'langkah', form: 'container', takes: SHOWN, attributes: NO_ATTRIBUTES, read: readSteps },
  {
    name: 'checklist',
    indonesian: 'periksa',
    form: 'container',
    takes: SHOWN,
    attributes: NO_ATTRIBUTES,
    read: readChecklist,
  },
  {
    name: 'activity',
    indonesian: 'kegiatan',
    form: 'container',
    takes: 'all',
    attributes: ACTIVITY_SCHEMA,
    read: readActivity,
  },
  {
    name: 'facilitator',
    indonesian: 'panduan',
    form: 'container',
    takes: 'all',
    attributes: NO_ATTRIBUTES,
    read: readFacilitator,
  },
  { name: 'media', indonesian: 'media', form: 'either', takes: NOTHING, attributes: MEDIA_SCHEMA, read: readMedia },
  {
    name: 'consult',
    indonesian: 'konsultasi',
    form: 'leaf',
    takes: NOTHING,
    attributes: CONSULT_SCHEMA,
    read: readConsult,
  },
];

/** The directive of an English or Indonesian name; `null` where there is none. */
export function directiveNamed(name: string): DirectiveKind | null {
  return DIRECTIVES.find((kind) => kind.name === name || kind.indonesian === name) ?? null;
}

/** Whether one directive may stand directly in another; names not known may stand anywhere and hold anything. */
export function mayNest(outer: string, inner: string): boolean {
  const [around, within] = [directiveNamed(outer), directiveNamed(inner)];
  if (around === null || within === null || around.takes === 'all') return true;
  return around.takes.includes(within.name);
}
