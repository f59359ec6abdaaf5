// Runs axe-core in a page with a strict content security policy.

import { readFileSync } from 'node:fs';
import type { ElementContext, RunOptions, AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { repository } from './harness.js';

const source = readFileSync(new URL('web/node_modules/axe-core/axe.min.js', repository), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The colour settings in which a page is tested. */
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
 * All faults that axe finds on the page in each of the looks. The page must follow the emulated
 * colour settings. `drawn` is the element with the canvas.
 */
export async function inspect(
  page: Page,
  idle?: (page: Page) => Promise<void>,
  drawn = 'verify-wizard',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const found: string[] = [];
  for (const [name, look] of Object.entries(looks)) {
    await page.emulateMedia(look);
    await idle?.(page);
    for (const fault of await inspectOnce(page, drawn)) found.push(`${name}: ${fault}`);
  }
  return found;
}

/**
 * The elements over a canvas are invisible, so axe cannot test their contrast; the tests of the
 * theme test the contrast of the drawn picture. axe tests everything else. Without a canvas axe
 * tests everything.
 */
async function inspectOnce(page: Page, drawn: string): Promise<string[]> {
  const hasCanvas = (await page.locator(`${drawn} canvas`).count()) > 0;
  const runOnly = { type: 'tag' as const, values: standards };
  if (!hasCanvas) return run(page, {}, { runOnly });
  const [rest, contrast] = [
    await run(page, {}, { runOnly, rules: { 'color-contrast': { enabled: false } } }),
    await run(page, { exclude: [drawn] }, { runOnly: ['color-contrast'] }),
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
