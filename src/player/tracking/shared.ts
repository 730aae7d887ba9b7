/**
 * What `xapi.js` takes from the running player (`sinau.shared`), so that no learner fetches it twice: in its build this
 * file is an external, as Lit is (vite.config.ts). What it needs of these files it imports from here.
 */
import { emptyAttempt } from '../../attempt/attempt.ts';
import { decode, encode } from '../../attempt/codec.ts';
import { merge } from '../../attempt/merge.ts';
import { completion, gradedQuizzes, judgedBy, moduleScore, success } from '../../attempt/outcome.ts';
import { hundredths, itemScore } from '../../attempt/quiz-score.ts';
import { own } from '../../attempt/records.ts';
import { submittedAttempts } from '../../attempt/views.ts';
import { hash32 } from '../../model/short-id.ts';
import { parseTypedNumber } from '../../model/typed-number.ts';
import { DeviceStorage } from './device-storage.ts';
import { mustStay, resume } from './launch.ts';
import { personalPart } from './recorder.ts';
import { browserSurroundings } from './surroundings.ts';

export {
  browserSurroundings,
  completion,
  DeviceStorage,
  decode,
  emptyAttempt,
  encode,
  gradedQuizzes,
  hash32,
  hundredths,
  itemScore,
  judgedBy,
  merge,
  moduleScore,
  mustStay,
  own,
  parseTypedNumber,
  personalPart,
  resume,
  submittedAttempts,
  success,
};

/** The same as one object, which the player puts on the window. */
export const SHARED = {
  browserSurroundings,
  completion,
  DeviceStorage,
  decode,
  emptyAttempt,
  encode,
  gradedQuizzes,
  hash32,
  hundredths,
  itemScore,
  judgedBy,
  merge,
  moduleScore,
  mustStay,
  own,
  parseTypedNumber,
  personalPart,
  resume,
  submittedAttempts,
  success,
};
