import { describe, expect, it } from 'vitest';
import { renderModule } from '../../../src/compiler/render/render-module.ts';
import { MODULE, parseTexts } from './course-of.ts';

const JAVANESE = MODULE.replace('title: Modul', 'title: Modul\nlanguage: jv');

function found(name: string, text: string): string[] {
  const { diagnostics } = parseTexts({ [name]: text });
  return diagnostics.filter(({ file }) => file === name).map(({ line, column, code }) => `${line}:${column} ${code}`);
}

describe('words.<tag>.yaml', () => {
  it('gives the player a language it does not have, and says in Indonesian what is missing', () => {
    const { course, diagnostics } = parseTexts({
      '01-modul/module.md': JAVANESE,
      'words.jv.yaml': 'objectives: Sawise iki\nopening: Kaca kawitan\n',
    });
    expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
    const [module] = course?.modules ?? [];
    if (!course || !module) throw new Error('no module');
    const { html } = renderModule(course, module, '');
    expect(html).toContain('lang="jv"');
    expect(html).toContain('"opening":"Kaca kawitan"');
    expect(html).toContain('"results":"Hasil belajar"');
  });

  it('may put a sentence of Indonesian or English otherwise, and needs no more than that', () => {
    expect(found('words.id.yaml', 'begin: Mulai sekarang\n')).toEqual([]);
    expect(found('words.en.yml', 'begin: Go\n')).toEqual([]);
  });

  it('may say otherwise what the script for an LRS says', () => {
    const { course, diagnostics } = parseTexts({ 'words.id.yaml': 'backToLms: Kembali ke kelas\n' });
    expect(diagnostics).toEqual([]);
    const [module] = course?.modules ?? [];
    if (!course || !module) throw new Error('no module');
    expect(renderModule(course, module, '').html).toContain('"backToLms":"Kembali ke kelas"');
  });

  it('may say otherwise what the consultation says, and is missed there only where the course names an endpoint', () => {
    const missing = (settings: string) => {
      const { diagnostics } = parseTexts({ 'course.yaml': settings, 'words.jv.yaml': 'consult.ask: Kirimen\n' });
      const { message = null } = diagnostics.find(({ code }) => code === 'words-missing') ?? {};
      return Number(/\d+/.exec(message?.id ?? '')?.[0]);
    };
    const without = 'id: uji\ntitle: Uji\n';
    expect(missing(`${without}consult:\n  endpoint: https://tanya.example.go.id\n`) - missing(without)).toBeGreaterThan(
      50,
    );
    expect(found('words.id.yaml', 'consult.hours: Buka siang\nconsult.helo: Halo\n')).toEqual([
      '1:16 words-blank',
      '2:1 unknown-setting',
    ]);
  });

  it('is told where it is wrong', () => {
    const text = 'begin: Wiwit\nminutes: menit\nbeging: Wiwit\nnext: ""\n';
    expect(found('words.id.yaml', text)).toEqual(['2:10 words-blank', '3:1 unknown-setting', '4:7 bad-setting']);
    expect(found('words.jv.yaml', text)[0]).toBe('1:1 words-missing');
    expect(found('words.jv.yaml', '- satu\n')[0]).toMatch(/yaml-not-a-map$/);
  });
});
