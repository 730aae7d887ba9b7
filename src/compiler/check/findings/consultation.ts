import { blocksOf } from '../content.ts';
import type { Check } from '../subject.ts';

/** Consultation that leads to no service or to an unknown topic, or that leaves people in danger alone. */
export const checkConsultation: Check = ({ course, modules, sources }, report) => {
  const { consult, emergency } = course.settings;
  const topics = consult?.topics.map((topic) => topic.id) ?? [];
  const known = topics.join(', ');
  for (const { module, content } of modules) {
    for (const { block } of blocksOf(content, 'consult')) {
      const { topic, at } = block;
      if (consult === undefined) report.report('consult-not-set-up', at, {});
      else if (topic !== undefined && !topics.includes(topic)) report.report('unknown-topic', at, { topic, known });
    }
    const topic = module.consultTopic;
    if (consult !== undefined && topic !== undefined && !topics.includes(topic))
      report.report('unknown-topic', sources.key(module.opening.file, ['consult', 'topic']), { topic, known });
  }
  if (consult !== undefined && emergency === undefined)
    report.report('emergency-missing', sources.key('course.yaml', ['consult']), {});
};
