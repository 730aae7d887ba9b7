import type { Step } from './steps.ts';

const long = (length: number) => 'x'.repeat(length);

/** For each element what may be set and what may not; `both` profiles unless said otherwise. */
export const CMI12_VALUES: Readonly<Record<string, readonly Step[]>> = {
  'cmi.core.student_id': [
    ['get', 'cmi.core.student_id', 'siti.01', '0'],
    ['set', 'cmi.core.student_id', 'x', '403'],
  ],
  'cmi.core.student_name': [
    ['get', 'cmi.core.student_name', 'Aminah, Siti', '0'],
    ['set', 'cmi.core.student_name', 'x', '403'],
  ],
  'cmi.core.lesson_location': [
    ['get', 'cmi.core.lesson_location', '', '0'],
    ['set', 'cmi.core.lesson_location', 'pelajaran-2', '0'],
    ['get', 'cmi.core.lesson_location', 'pelajaran-2', '0'],
  ],
  'cmi.core.credit': [
    ['get', 'cmi.core.credit', 'credit', '0'],
    ['set', 'cmi.core.credit', 'no-credit', '403'],
  ],
  'cmi.core.lesson_status': [
    ['get', 'cmi.core.lesson_status', 'not attempted', '0'],
    ['set', 'cmi.core.lesson_status', 'unknown', '405'],
    ['set', 'cmi.core.lesson_status', 'incomplete', '0'],
    ['set', 'cmi.core.lesson_status', 'passed', '0'],
    ['get', 'cmi.core.lesson_status', 'passed', '0'],
  ],
  'cmi.core.entry': [
    ['get', 'cmi.core.entry', 'ab-initio', '0'],
    ['set', 'cmi.core.entry', '', '403'],
  ],
  'cmi.core.score.raw': [
    ['get', 'cmi.core.score.raw', '', '0'],
    ['set', 'cmi.core.score.raw', '66.67', '0'],
    ['set', 'cmi.core.score.raw', '100.5', '405'],
    ['set', 'cmi.core.score.raw', '1e2', '405'],
    ['set', 'cmi.core.score.raw', '-1', '405'],
    ['get', 'cmi.core.score.raw', '66.67', '0'],
  ],
  'cmi.core.score.max': [
    ['set', 'cmi.core.score.max', '100', '0'],
    ['set', 'cmi.core.score.max', 'seratus', '405'],
  ],
  'cmi.core.score.min': [
    ['set', 'cmi.core.score.min', '0', '0'],
    ['set', 'cmi.core.score.min', '-5', '405'],
  ],
  'cmi.core.total_time': [
    ['get', 'cmi.core.total_time', '0000:00:00.00', '0'],
    ['set', 'cmi.core.total_time', '0001:00:00', '403'],
  ],
  'cmi.core.lesson_mode': [
    ['get', 'cmi.core.lesson_mode', 'normal', '0'],
    ['set', 'cmi.core.lesson_mode', 'review', '403'],
  ],
  'cmi.core.exit': [
    ['set', 'cmi.core.exit', 'suspend', '0'],
    ['set', 'cmi.core.exit', '', '0'],
    ['set', 'cmi.core.exit', 'normal', '405'],
    ['get', 'cmi.core.exit', '', '404'],
  ],
  'cmi.core.session_time': [
    ['set', 'cmi.core.session_time', '0000:12:30.55', '0'],
    ['set', 'cmi.core.session_time', '0000:12:30.555', '405'],
    ['set', 'cmi.core.session_time', 'PT12M', '405'],
    ['get', 'cmi.core.session_time', '', '404'],
  ],
  'cmi.suspend_data': [
    ['get', 'cmi.suspend_data', '', '0'],
    ['set', 'cmi.suspend_data', long(4096), '0'],
    ['get', 'cmi.suspend_data', long(4096), '0'],
  ],
  'cmi.launch_data': [
    ['get', 'cmi.launch_data', '', '0'],
    ['set', 'cmi.launch_data', 'x', '403'],
  ],
  'cmi.comments': [
    ['set', 'cmi.comments', 'terima kasih', '0'],
    ['set', 'cmi.comments', long(4097), '405'],
  ],
  'cmi.comments_from_lms': [
    ['get', 'cmi.comments_from_lms', '', '0'],
    ['set', 'cmi.comments_from_lms', 'x', '403'],
  ],
  'cmi.student_data.mastery_score': [
    ['get', 'cmi.student_data.mastery_score', '', '0'],
    ['set', 'cmi.student_data.mastery_score', '50', '403'],
  ],
  'cmi.student_data.max_time_allowed': [['set', 'cmi.student_data.max_time_allowed', '0001:00:00', '403']],
  'cmi.student_data.time_limit_action': [['set', 'cmi.student_data.time_limit_action', 'exit,message', '403']],
  'cmi.student_preference.audio': [
    ['set', 'cmi.student_preference.audio', '-1', '0'],
    ['set', 'cmi.student_preference.audio', '101', '405'],
  ],
  'cmi.student_preference.language': [
    ['set', 'cmi.student_preference.language', 'id', '0'],
    ['set', 'cmi.student_preference.language', long(256), '405'],
  ],
  'cmi.student_preference.speed': [
    ['get', 'cmi.student_preference.speed', '0', '0'],
    ['set', 'cmi.student_preference.speed', '1.5', '405'],
  ],
  'cmi.student_preference.text': [
    ['set', 'cmi.student_preference.text', '1', '0'],
    ['set', 'cmi.student_preference.text', '2', '405'],
  ],
  'cmi.objectives.n.id': [
    ['get', 'cmi.objectives.0.id', '', '201'],
    ['set', 'cmi.objectives.1.id', 'b', '201'],
    ['set', 'cmi.objectives.0.id', 'pelajaran satu', '405'],
    ['set', 'cmi.objectives.0.id', 'pelajaran_1', '0'],
    ['get', 'cmi.objectives._count', '1', '0'],
  ],
  'cmi.objectives.n.score.raw': [
    ['set', 'cmi.objectives.0.score.raw', '80', '0'],
    ['set', 'cmi.objectives.0.score.raw', '800', '405'],
  ],
  'cmi.objectives.n.score.max': [['set', 'cmi.objectives.0.score.max', '100', '0']],
  'cmi.objectives.n.score.min': [['set', 'cmi.objectives.0.score.min', '0', '0']],
  'cmi.objectives.n.status': [
    ['set', 'cmi.objectives.0.status', 'not attempted', '0'],
    ['set', 'cmi.objectives.0.status', 'selesai', '405'],
    ['get', 'cmi.objectives.0.status', 'not attempted', '0'],
  ],
  'cmi.interactions.n.id': [
    ['set', 'cmi.interactions.1.id', 'b', '201'],
    ['set', 'cmi.interactions.0.id', 'a b', '405'],
    ['set', 'cmi.interactions.0.id', long(256), '405'],
    ['set', 'cmi.interactions.0.id', 'soal_1', '0'],
    ['set', 'cmi.interactions.1.id', 'soal_2', '0'],
    ['get', 'cmi.interactions.0.id', '', '404'],
    ['get', 'cmi.interactions._count', '2', '0'],
  ],
  'cmi.interactions.n.objectives.n.id': [
    ['set', 'cmi.interactions.0.id', 'a', '0'],
    ['set', 'cmi.interactions.0.objectives.1.id', 'x', '201'],
    ['set', 'cmi.interactions.0.objectives.0.id', 'x', '0'],
    ['get', 'cmi.interactions.0.objectives._count', '1', '0'],
  ],
  'cmi.interactions.n.time': [
    ['set', 'cmi.interactions.0.time', '07:05:00', '0'],
    ['set', 'cmi.interactions.0.time', '24:00:00', '405'],
    ['set', 'cmi.interactions.0.time', '2026-08-17T07:05:00', '405'],
  ],
  'cmi.interactions.n.type': [
    ['set', 'cmi.interactions.0.type', 'choice', '0'],
    ['set', 'cmi.interactions.0.type', 'long-fill-in', '405'],
    ['set', 'cmi.interactions.0.type', 'other', '405'],
  ],
  'cmi.interactions.n.correct_responses.n.pattern': [
    ['set', 'cmi.interactions.0.correct_responses.1.pattern', 'a', '201'],
    ['set', 'cmi.interactions.0.correct_responses.0.pattern', 'a', '0'],
    ['set', 'cmi.interactions.0.correct_responses.0.pattern', long(256), '405'],
    ['get', 'cmi.interactions.0.correct_responses._count', '1', '0'],
    ['get', 'cmi.interactions.0.correct_responses.0.pattern', '', '404'],
  ],
  'cmi.interactions.n.weighting': [
    ['set', 'cmi.interactions.0.weighting', '0.5', '0'],
    ['set', 'cmi.interactions.0.weighting', 'satu', '405'],
  ],
  'cmi.interactions.n.student_response': [
    ['set', 'cmi.interactions.0.type', 'choice', '0'],
    ['set', 'cmi.interactions.0.student_response', 'a,c', '0'],
    ['set', 'cmi.interactions.0.student_response', 'a\nc', '405'],
    ['set', 'cmi.interactions.0.student_response', long(256), '405'],
  ],
  'cmi.interactions.n.result': [
    ['set', 'cmi.interactions.0.result', 'correct', '0'],
    ['set', 'cmi.interactions.0.result', 'wrong', '0'],
    ['set', 'cmi.interactions.0.result', '0.67', '0'],
    ['set', 'cmi.interactions.0.result', 'incorrect', '405'],
  ],
  'cmi.interactions.n.latency': [
    ['set', 'cmi.interactions.0.latency', '0000:00:12.50', '0'],
    ['set', 'cmi.interactions.0.latency', '0000:00:12.505', '405'],
  ],
};
