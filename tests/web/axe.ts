// axe-core inside a page with a strict policy.

import { readFileSync } from 'node:fs';
import type { ElementContext, RunOptions, AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { repository } from './harness.js';

const source = readFileSync(new URL('web/node_modules/axe-core/axe.min.js', repository), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** In which colours a page is looked at. */
export const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

declare global {
  interface Window {
    axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
  }
}

/**
 * Everything that axe finds wrong on the page in each of the looks; the page must follow the
 * colours it is given.
 */
export async function inspect(page: Page, idle?: (page: Page) => Promise<void>): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const found: string[] = [];
  for (const [name, look] of Object.entries(looks)) {
    await page.emulateMedia(look);
    await idle?.(page);
    for (const fault of await inspectOnce(page)) found.push(`${name}: ${fault}`);
  }
  return found;
}

/**
 * The elements over a canvas are never seen, so their colours say nothing: there the contrast of
 * what is drawn is proven by the tests of the theme, and everything else of the page by axe.
 * Without a canvas axe judges all of it.
 */
async function inspectOnce(page: Page): Promise<string[]> {
  const hasCanvas = (await page.locator('verify-wizard canvas').count()) > 0;
  const runOnly = { type: 'tag' as const, values: standards };
  if (!hasCanvas) return run(page, {}, { runOnly });
  const [rest, contrast] = [
    await run(page, {}, { runOnly, rules: { 'color-contrast': { enabled: false } } }),
    await run(page, { exclude: ['verify-wizard'] }, { runOnly: ['color-contrast'] }),
  ];
  return [...rest, ...contrast];
}

async function run(
  page: Page,
  context: { exclude?: string[] },
  options: RunOptions,
): Promise<string[]> {
  const { violations } = await page.evaluate(
    ([where, how]) =>
      window.axe.run({ include: [['html']], ...where }, { resultTypes: ['violations'], ...how }),
    [context, options] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${id} at ${target.flat().join(' ')}: ${html}\n  ${failureSummary}`,
    ),
  );
}
