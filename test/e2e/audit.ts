import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** What is looked at: the whole document, or what a selector finds; all rules of axe, or some. */
export interface Look {
  readonly within?: string;
  readonly rules?: readonly string[];
}

const CONTRAST = { rules: ['color-contrast'] } as const;

/** Findings of axe, each with the first place it was found at, and references to ids that nothing bears. */
export async function audit(page: Page, where: string, look: Look = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(
    ({ within, rules }) =>
      (window as unknown as { axe: typeof axe }).axe.run(
        within ?? document,
        rules === undefined ? {} : { runOnly: [...rules] },
      ),
    look,
  );
  expect(passes.length, `axe looked at ${where}`).toBeGreaterThan(look.rules === undefined ? 5 : 0);
  const found = violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.html} (${nodes[0]?.failureSummary})`);
  return [...found, ...(await deadReferences(page))].map((finding) => `${where}: ${finding}`);
}

/** The same in each colour mode: what stands there is looked at once, its contrast in every one. Ends as it began, in the light. */
export async function auditInAllThemes(page: Page, where: string, within?: string): Promise<string[]> {
  const found: string[] = [];
  for (const theme of [...THEMES].reverse()) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    const look = { ...(within === undefined ? {} : { within }), ...(theme === 'light' ? {} : CONTRAST) };
    found.push(...(await audit(page, `${where}, ${theme}`, look)));
  }
  return found;
}

/** References to ids that nothing bears. */
export const deadReferences = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const names = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for', 'list'];
    return names.flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)]
        .flatMap((element) => element.getAttribute(name)?.split(' ') ?? [])
        .filter((id) => document.getElementById(id) === null)
        .map((id) => `${name} leads to ${id}, which is not there`),
    );
  });
