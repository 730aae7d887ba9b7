import { expect, it } from 'vitest';
import { cmi5File } from '../../src/compiler/package/cmi5.ts';
import { fullModule } from '../attempt/full-module.ts';
import { NAMED, sampleInput, sampleModule } from '../compiler/package/sample-input.ts';
import { textOf } from '../compiler/package/sample-text.ts';
import { readCourseStructure } from './course-structure.ts';
import { STRUCTURE } from './sample-unit.ts';

it('reads what the compiler writes', () => {
  const objectives = [{ id: 'piring', text: 'Menyebut isi', at: { file: 'module.md', line: 1, column: 1 } }];
  const input = sampleInput({ course: NAMED, module: sampleModule({ objectives }), outline: fullModule() });
  expect(readCourseStructure(textOf([cmi5File(input)], 'cmi5.xml'))).toEqual({
    courseId: 'https://example.go.id/contoh/gizi/cmi5.xml',
    publisherId: 'https://example.go.id/contoh/gizi',
    url: 'index.html',
    moveOn: 'Passed',
    masteryScore: 0.75,
    launchMethod: 'AnyWindow',
    launchParameters: null,
    entitlementKey: null,
  });
});

it('reads what a unit may have, and its defaults', () => {
  const more = '<launchParameters>a &lt; b</launchParameters><entitlementKey> k-1 </entitlementKey></au>';
  const rich = STRUCTURE.replace('masteryScore="0.75"', 'masteryScore="0" launchMethod="OwnWindow"').replace(
    '</au>',
    more,
  );
  expect(readCourseStructure(rich)).toMatchObject({
    publisherId: 'https://example.go.id/contoh/gizi?a=1&b=2',
    masteryScore: 0,
    launchMethod: 'OwnWindow',
    launchParameters: 'a < b',
    entitlementKey: 'k-1',
  });
  const poor = readCourseStructure(STRUCTURE.replace(/ moveOn="\w+" masteryScore="[\d.]+"/, ''));
  expect(poor).toMatchObject({ moveOn: 'NotApplicable', masteryScore: null });
});

it('plays no course of two units, nor of none', () => {
  const [unit = ''] = /<au[\s\S]*<\/au>/.exec(STRUCTURE) ?? [];
  expect(() => readCourseStructure(STRUCTURE.replace(unit, unit + unit))).toThrow('2 assignable units');
  expect(() => readCourseStructure(STRUCTURE.replace(unit, ''))).toThrow('0 assignable units');
});
