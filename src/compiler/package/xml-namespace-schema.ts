import { element, xmlDocument } from './xml.ts';

/**
 * `xml.xsd`, which imscp_v1p1.xsd imports for `xml:base`. Written here and not taken as published: that one begins with
 * a document type whose DTDs no package may hold, and a validator without a network stops there.
 */
export function xmlNamespaceSchema(): string {
  const attribute = (name: string, type: string) => element('xs:attribute', { name, type });
  return xmlDocument(
    element(
      'xs:schema',
      { 'xmlns:xs': 'http://www.w3.org/2001/XMLSchema', targetNamespace: 'http://www.w3.org/XML/1998/namespace' },
      attribute('lang', 'xs:language'),
      attribute('space', 'xs:NCName'),
      attribute('base', 'xs:anyURI'),
    ),
  );
}
