/**
 * The IRIs by which statements, cmi5.xml, tincan.xml and the xAPI profile name what a course is made of. They come from
 * the course's `iri` and from ids, never from versions or titles. No two can be the same: parts of a module share one
 * namespace, ids hold no dot, and objectives stand one level deeper.
 */
export interface ActivityIds {
  readonly course: string;
  readonly module: (module: string) => string;
  /** A lesson, question, quiz or scenario. */
  readonly part: (module: string, id: string) => string;
  readonly objective: (module: string, id: string) => string;
  /** A question asked of the consultation, by its thread. */
  readonly asked: (module: string, thread: string) => string;
  /** The cmi5 course whose one assignable unit is the module. */
  readonly cmi5Course: (module: string) => string;
  /** The xAPI profile of the whole course. */
  readonly profile: string;
}

/** `https://example.go.id/fds` → `…/fds/gizi`, `…/fds/gizi/uji-akhir`. */
export function activityIds(iri: string): ActivityIds {
  const course = iri.replace(/\/+$/, '');
  const module = (id: string) => `${course}/${id}`;
  return {
    course,
    module,
    part: (of, id) => `${module(of)}/${id}`,
    objective: (of, id) => `${module(of)}/objective/${id}`,
    asked: (of, thread) => `${module(of)}/question/${thread}`,
    cmi5Course: (of) => `${module(of)}/cmi5.xml`,
    profile: `${course}/profile.jsonld`,
  };
}
