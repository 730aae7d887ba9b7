import type { z } from 'zod';
import type { ConsultSettings, CourseSettings, XapiSettings } from '../../model/course.ts';
import { NAMED_BY_IRI, STANDARDS, type Standard } from '../../model/standard.ts';
import type { Report } from './report.ts';
import { COURSE_SCHEMA } from './schemas.ts';
import { Segment } from './segment.ts';
import type { Source } from './source.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml-settings.ts';

type Written = Partial<z.output<typeof COURSE_SCHEMA>>;

/** Reads `course.yaml` with its defaults; `null` where it holds no settings at all. */
export function readSettings(source: Source, report: Report): CourseSettings | null {
  const written = readYaml(new Segment(source, source.lines), report);
  if (written === null) return null;
  const values = validate(COURSE_SCHEMA, written, report);
  const id = values.id ?? 'kursus';
  return {
    id,
    title: values.title ?? id,
    ...defined({ description: values.description, publisher: values.publisher, iri: values.iri }),
    language: values.language ?? 'id',
    standards: standardsOf(values),
    theme: defined(values.theme ?? {}),
    ...consultOf(values),
    ...xapiOf(values),
    ...defined({ emergency: values.emergency }),
    lint: values.lint ?? {},
  };
}

/** All that can be made, where the author asks for none. */
function standardsOf({ standards, iri }: Written): readonly Standard[] {
  const makeable = (standard: Standard) =>
    standard !== 'universal' && (iri !== undefined || !NAMED_BY_IRI.includes(standard));
  return STANDARDS.filter((standard) => standards?.includes(standard) ?? makeable(standard));
}

function consultOf({ consult }: Written): { consult?: ConsultSettings } {
  if (consult === undefined) return {};
  const { endpoint, topics, ...rest } = consult;
  return { consult: { endpoint, topics: topics ?? [], ...defined(rest) } };
}

function xapiOf({ xapi }: Written): { xapi?: XapiSettings } {
  if (xapi === undefined) return {};
  const { endpoint, lmsHomePage, pseudonymous, verbs = {} } = xapi;
  const verbsOff = Object.keys(verbs).filter((verb) => verbs[verb] === false);
  return { xapi: { endpoint, auth: authOf(xapi.auth), ...defined({ lmsHomePage, pseudonymous }), verbsOff } };
}

function authOf(auth: NonNullable<Written['xapi']>['auth']): XapiSettings['auth'] {
  if (auth === undefined || auth === 'none' || auth.kind === 'none') return { kind: 'none' };
  const { kind, username, password, publicWriteOnly = false } = auth;
  return { kind, username, password, publicWriteOnly };
}

type Defined<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> };

/** The entries that have a value. */
function defined<Values extends object>(values: Values): Defined<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<Values>;
}
