/**
 * What `xapi.js` takes from the running player (`sinau.shared`), so that no learner fetches it twice: in its build this
 * file is an external, as Lit is (vite.config.ts). What it needs of these files it imports from here.
 */
export { emptyAttempt } from '../../attempt/attempt.ts';
export { decode, encode } from '../../attempt/codec.ts';
export { merge } from '../../attempt/merge.ts';
export { completion, gradedQuizzes, judgedBy, moduleScore, success } from '../../attempt/outcome.ts';
export { hundredths, itemScore } from '../../attempt/quiz-score.ts';
export { own } from '../../attempt/records.ts';
export { submittedAttempts } from '../../attempt/views.ts';
export { hash32 } from '../../model/short-id.ts';
export { parseTypedNumber } from '../../model/typed-number.ts';
export { DeviceStorage } from './device-storage.ts';
export { mustStay, resume } from './launch.ts';
export { personalPart } from './recorder.ts';
export { browserSurroundings } from './surroundings.ts';
