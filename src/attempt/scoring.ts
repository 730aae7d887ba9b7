import type { QuestionKey, Response } from '../model/outline.ts';
import { kindOf } from './responses/registry.ts';

/**
 * 0–1, as the section *Scoring* of the authoring format says; `partial: false` makes it all or nothing. A survey scale
 * scores 0 and counts nowhere. `language` (BCP 47, the module's) says how typed numbers are read.
 */
export function scoreResponse(key: QuestionKey, response: Response, language: string): number {
  const score = kindOf(key).score(key, response, language);
  return key.partial || score === 1 ? score : 0;
}

/** The response in canonical form (options in source order, typed text trimmed), or `null` where it answers nothing. */
export function acceptResponse(key: QuestionKey, response: Response): Response | null {
  return kindOf(key).accept(key, response);
}
