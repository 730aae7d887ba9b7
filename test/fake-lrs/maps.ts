import { isIri, isLanguageTag } from './formats.ts';
import { anyText, mapOf, type Shape, text } from './shapes.ts';

/** Texts by language (Data 4.2). */
export const languageMap: Shape = mapOf('4.2', isLanguageTag, 'language tag', anyText('4.2'));

/** Anything, by IRI (Data 4.1): the values are nobody's business, null is allowed. */
export const extensions: Shape = mapOf('4.1', isIri, 'IRI', () => []);

export function iri(rule: string): Shape {
  return text(rule, isIri, 'IRI');
}
