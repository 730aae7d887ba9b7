import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult, type IViolation } from 'dependency-cruiser';
import { afterEach, describe, expect, it } from 'vitest';
import { FORBIDDEN } from './import-rules.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const planted: string[] = [];

afterEach(() => {
  for (const folder of planted.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function read(...places: string[]): Promise<ICruiseResult> {
  const { output } = await cruise(places, {
    baseDir: ROOT,
    validate: true,
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    ruleSet: { forbidden: FORBIDDEN },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.json'] },
  });
  if (typeof output === 'string') throw new Error('expected the result as data');
  return output;
}

function lines(violations: readonly IViolation[]): string[] {
  return violations.map(({ rule, from, to }) => `${rule.name}: ${from} imports ${to}`);
}

function sourceFiles(): number {
  return ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')),
  ).length;
}

/** A file in a throw-away folder below `place`, with one import. */
function plant(place: string, statement: string): string {
  const folder = mkdtempSync(join(ROOT, place, 'planted-'));
  planted.push(folder);
  writeFileSync(join(folder, 'file.ts'), `${statement}\n`);
  return folder.slice(ROOT.length).replace(/^\//, '');
}

describe('import directions', () => {
  it('hold in every file', async () => {
    const { modules, summary } = await read('src', 'scripts');
    const own = modules.filter((module) => /^(src|scripts)\/.*\.ts$/.test(module.source));
    expect(lines(summary.violations)).toEqual([]);
    expect(own.length).toBe(sourceFiles());
  });

  it.each([
    ['src/model', "import '../../attempt/attempt.ts';", 'model'],
    ['src/attempt', "import '../../i18n/learner.ts';", 'attempt'],
    ['src/compiler/render', "import '../../parse/parse-course.ts';", 'compiler-render'],
    [
      'src/player/elements',
      "import { launch } from '../../tracking/launch.ts'; launch;",
      'elements-know-only-types-of-tracking',
    ],
    [
      'src/player/tracking',
      "import type { App } from '../../elements/app.ts'; export type A = App;",
      'player-tracking',
    ],
    ['src/workshop', "import '../../compiler/render/render-module.ts';", 'workshop'],
    ['src/model', "import '../../../test/set-up.ts';", 'nobody-imports-tests'],
  ])('are guarded: a planted import in %s is found', async (place, statement, rule) => {
    const folder = plant(place, statement);
    const { summary } = await read(folder);
    expect(lines(summary.violations).join('\n')).toContain(`${rule}: ${folder}`);
  });
});
