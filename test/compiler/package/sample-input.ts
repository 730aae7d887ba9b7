import { outlineOf } from '../../../src/compiler/outline/outline-of.ts';
import type { PackageInput } from '../../../src/compiler/package/packager.ts';
import type { CourseSettings, Module } from '../../../src/model/course.ts';
import { samplePlayer } from '../sample-player.ts';

const at = { file: '01-gizi/module.md', line: 1, column: 1 };

export const SETTINGS: CourseSettings = {
  id: 'contoh',
  title: 'Kursus contoh',
  publisher: 'Dinas, Sosial; Kota',
  language: 'id',
  standards: ['scorm12'],
  theme: {},
  lint: {},
};

/** The same with a name for statements. */
export const NAMED: CourseSettings = { ...SETTINGS, iri: 'https://example.go.id/contoh/' };

/** A title that every kind of escaping has to survive. */
export const AWKWARD_TITLE = `Gizi & "isi piringku": <sehat> 'murah' — ꦏ 😀`;

export function sampleModule(change: Partial<Module> = {}): Module {
  return {
    kind: 'module',
    id: 'gizi',
    title: AWKWARD_TITLE,
    summary: 'Apa yang ada di piring anak & siapa yang mengisinya.',
    version: '1.0.0',
    language: 'id',
    mastery: 75,
    completion: 'lessons',
    objectives: [],
    keywords: ['gizi', '<piring>'],
    authors: ['Sari "Ibu" Dewi'],
    license: 'CC BY 4.0',
    folder: '01-gizi',
    opening: { file: '01-gizi/module.md', blocks: [], footnotes: [] },
    lessons: [],
    glossary: [],
    media: [],
    at,
    ...change,
  };
}

export function sampleInput(change: Partial<PackageInput> = {}): PackageInput {
  const { course = SETTINGS, module = sampleModule() } = change;
  return {
    course,
    module,
    outline: outlineOf({ settings: course, glossary: [], modules: [], words: {} }, module),
    html: '<!doctype html><title>Gizi</title>',
    minutes: 75,
    media: [{ from: '01-gizi/media/piring.svg', to: 'media/piring.svg' }],
    player: samplePlayer(),
    ...change,
  };
}
