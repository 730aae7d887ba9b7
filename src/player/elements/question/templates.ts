import { nothing } from 'lit/html.js';

/** A fresh copy of what waits in the compiled `<template>`, or nothing where there is none. */
export function clonedTemplate(within: ParentNode, selector: string): Node | typeof nothing {
  const template = within.querySelector<HTMLTemplateElement>(selector);
  return template === null ? nothing : template.content.cloneNode(true);
}
