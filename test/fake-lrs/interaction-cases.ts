import type { StatementCase } from './statement-cases.ts';

const RULE = '2.4.4.1';
const a = { id: 'a', description: { id: 'Ya' } };
const b = { id: 'b' };

/** An interaction of a type: its components, a correct pattern and what was answered. */
function asked(interactionType: string, lists: object, pattern?: string, response?: string): Record<string, unknown> {
  return {
    'object.definition': {
      interactionType,
      ...lists,
      ...(pattern !== undefined && { correctResponsesPattern: [pattern] }),
    },
    ...(response !== undefined && { 'result.response': response }),
  };
}

const choices = { choices: [a, b] };
const matching = { source: [a], target: [b] };

/** What the definition of an interaction and the answer to it must be (xAPI 1.0.3 Data 2.4.4.1). */
export const INTERACTION_CASES: readonly StatementCase[] = [
  [RULE, 'type of interaction', asked('choice', {}), asked('single', {})],
  [RULE, 'a type where there are components', asked('choice', choices), { 'object.definition': choices }],
  [
    RULE,
    'a type where there is a pattern',
    asked('other', {}, 'x'),
    { 'object.definition': { correctResponsesPattern: ['x'] } },
  ],
  [
    RULE,
    'patterns in a list',
    asked('choice', choices, 'a'),
    asked('choice', { ...choices, correctResponsesPattern: 'a' }),
  ],
  [RULE, 'patterns are text', asked('numeric', {}, '4'), asked('numeric', { correctResponsesPattern: [4] })],
  [RULE, 'choices of a choice', asked('choice', choices), asked('choice', { scale: [a] })],
  [RULE, 'no choices of true-false', asked('true-false', {}), asked('true-false', choices)],
  [RULE, 'scale of a likert', asked('likert', { scale: [a] }), asked('likert', choices)],
  [RULE, 'source and target of a matching', asked('matching', matching), asked('matching', choices)],
  [RULE, 'choices of a sequencing', asked('sequencing', choices), asked('sequencing', { steps: [a] })],
  [RULE, 'steps of a performance', asked('performance', { steps: [a] }), asked('performance', { source: [a] })],
  [RULE, 'component ids are distinct', asked('choice', choices), asked('choice', { choices: [a, a] })],
  [RULE, 'target ids are distinct', asked('matching', matching), asked('matching', { source: [a], target: [b, b] })],
  [
    RULE,
    'component ids are there',
    asked('choice', choices),
    asked('choice', { choices: [{ description: { id: 'Ya' } }] }),
  ],
  [RULE, 'component ids without blanks', asked('choice', choices), asked('choice', { choices: [{ id: 'a b' }] })],
  [
    '4.2',
    'component descriptions by language',
    asked('choice', choices),
    asked('choice', { choices: [{ id: 'a', description: 'Ya' }] }),
  ],
  [RULE, 'truth', asked('true-false', {}, 'true', 'false'), asked('true-false', {}, 'benar')],
  [RULE, 'truth answered', asked('true-false', {}, 'true', 'true'), asked('true-false', {}, 'true', 'a')],
  [RULE, 'choice', asked('choice', choices, 'a[,]b', 'b'), asked('choice', choices, 'a[,]c')],
  [RULE, 'choice answered', asked('choice', choices, 'a', ''), asked('choice', choices, 'a', 'a,b')],
  [RULE, 'choice once', asked('choice', choices, 'a', 'a'), asked('choice', choices, 'a[,]a')],
  [RULE, 'sequence', asked('sequencing', choices, 'b[,]a', 'a[,]b'), asked('sequencing', choices, 'b;a')],
  [RULE, 'matching pairs', asked('matching', matching, 'a[.]b', 'a[.]b'), asked('matching', matching, 'b[.]a')],
  [RULE, 'matching answered', asked('matching', matching, 'a[.]b', ''), asked('matching', matching, 'a[.]b', 'a')],
  [
    RULE,
    'likert answered',
    asked('likert', { scale: [a] }, undefined, 'a'),
    asked('likert', { scale: [a] }, undefined, 'c'),
  ],
  [RULE, 'number', asked('numeric', {}, '3.5[:]4', '-2'), asked('numeric', {}, '3,5')],
  [RULE, 'half a range', asked('numeric', {}, '[:]4'), asked('numeric', {}, '[:]')],
  [RULE, 'number answered', asked('numeric', {}, '4', '4'), asked('numeric', {}, '4', 'empat')],
  [
    RULE,
    'step',
    asked('performance', { steps: [a] }, 'a[.]1[:]4', 'a[.]3'),
    asked('performance', { steps: [a] }, 'c[.]3'),
  ],
];
