import { fileURLToPath } from 'node:url';
import type { Attempt, AttemptEvent } from '../../../src/attempt/attempt.ts';
import { openQuiz } from '../../../src/attempt/views.ts';
import { readCourseFiles } from '../../../src/compiler/disk.ts';
import { outlineOf } from '../../../src/compiler/outline/outline-of.ts';
import { parseCourse } from '../../../src/compiler/parse/parse-course.ts';
import type { Outline, QuestionKey, Response } from '../../../src/model/outline.ts';
import { play } from '../../attempt/arbitraries.ts';

const COURSE = fileURLToPath(new URL('../../fixtures/questions', import.meta.url));

/** What the fixture lacks: one right option, true or false, numbers and texts beyond what an LMS takes. */
const MORE = `# Tambahan

:::soal{#lebih-satu points=250}
{Kurung} dan *miring*: mana ibu kota?

- [x] Jakarta
- [ ] Bandung
:::

:::soal{#lebih-benar-salah}
Air mendidih pada 100 derajat.

- [x] Benar
- [ ] Salah
:::

:::soal{#lebih-besar}
Berapa rupiah? [[= 250000..300000]]
:::

:::soal{#lebih-kira}
Berapa persen? [[= 80..90]]
:::

:::soal{#lebih-rumpang}
${Array.from({ length: 11 }, (_, n) => `[[kata${n}]]`).join(' ')}
:::

:::soal{#lebih-pilihan type=multiple}
Pilih yang genap.

${Array.from({ length: 40 }, (_, n) => `- [${n % 2 === 0 ? 'x' : ' '}] ${n}`).join('\n')}
:::
`;

/** The module of the fixture in which every type of question stands, in and outside a graded quiz, and more of them. */
export async function everyQuestion(): Promise<Outline> {
  const files = await readCourseFiles(COURSE);
  const more = { path: '01-semua/02-tambahan.md', bytes: new TextEncoder().encode(MORE) };
  const { course, diagnostics } = parseCourse({ ...files, texts: [...files.texts, more] });
  const faults = diagnostics.filter(({ level }) => level === 'error');
  const module = course?.modules[0];
  if (course === null || module === undefined || faults.length > 0) throw new Error(JSON.stringify(faults));
  return outlineOf(course, module);
}

/** Texts that one LMS or another refuses as they are. */
const HARD_TEXTS = [
  '',
  'dua\r\nbaris\u2028',
  '{lang=??}x',
  'a[,]b[.]c[:]d',
  '😀'.repeat(120),
  `x\ud83d"'<&>%+`,
  'a'.repeat(400),
];

/** Right, wrong and odd responses to a question. */
function responsesTo(key: QuestionKey): readonly Response[] {
  switch (key.type) {
    case 'single':
    case 'truefalse':
    case 'likert':
      return key.options.map((option) => [option]);
    case 'multiple':
      return [key.right, [], key.options, key.options.filter((option) => !key.right.includes(option))];
    case 'order':
      return [key.items, [...key.items].reverse()];
    case 'match':
    case 'sort':
      return [key.right, key.items.map(() => ''), key.items.map(() => key.targets[0] ?? '')];
    case 'gap':
    case 'number': {
      const right = key.gaps.map((gap) => (gap.kind === 'text' ? (gap.accept[0] ?? '') : String(gap.min)));
      const others = [...HARD_TEXTS, '250.000', '-0', '1e5', `0,${'3'.repeat(30)}`, '9'.repeat(400)];
      return [right, ...others.map((text) => key.gaps.map(() => text))];
    }
  }
}

/** Every question outside quizzes answered in every way, every lesson read, and every quiz taken as often as it may be. */
export function* wholeAttempt(outline: Outline, from: Attempt): Generator<Attempt> {
  let attempt = from;
  const happens = (...events: AttemptEvent[]) => {
    attempt = play(outline, attempt, events);
    return attempt;
  };
  const inQuizzes = Object.values(outline.quizzes).flatMap(({ pools }) => pools.flatMap(({ items }) => items));
  for (const { id } of outline.lessons) {
    yield happens({ type: 'opened', page: id, block: null }, { type: 'lessonRead', lesson: id });
  }
  for (const [question, key] of Object.entries(outline.questions)) {
    if (inQuizzes.includes(question)) continue;
    happens({ type: 'opened', page: outline.lessons[0]?.id ?? '', block: question });
    for (const response of responsesTo(key)) yield happens({ type: 'answered', question, response });
  }
  for (const [quiz, { attempts }] of Object.entries(outline.quizzes)) {
    for (let number = 0; number < (attempts ?? 1); number++) {
      happens({ type: 'quizStarted', quiz, seed: number });
      for (const item of openQuiz(attempt, quiz)?.drawn ?? []) yield happens(...answersTo(outline, quiz, item, number));
      yield happens({ type: 'quizSubmitted', quiz });
    }
  }
}

/** The nth way to answer a question in a quiz, or to go through a scenario. */
function answersTo(outline: Outline, quiz: string, item: string, number: number): AttemptEvent[] {
  const key = outline.questions[item];
  if (key === undefined) {
    const choice = number % 2;
    return [choice, 0, 0].map((one) => ({ type: 'sceneChosen', scenario: item, choice: one, quiz }));
  }
  const ways = responsesTo(key);
  return [{ type: 'answered', question: item, response: ways[(ways.length - number) % ways.length] ?? [], quiz }];
}
