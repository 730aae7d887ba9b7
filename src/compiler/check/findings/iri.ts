import { NAMED_BY_IRI } from '../../../model/standard.ts';
import type { Check } from '../subject.ts';

/** Statements about a course that has no name: activity ids are built on its IRI. */
export const checkIri: Check = ({ course: { settings }, sources }, report) => {
  if (settings.iri !== undefined) return;
  const asking = {
    standards: settings.standards.some((standard) => NAMED_BY_IRI.includes(standard)),
    xapi: settings.xapi !== undefined,
  };
  for (const [key, asks] of Object.entries(asking)) {
    if (asks) report.report('iri-missing', sources.key('course.yaml', [key]), { key });
  }
};
