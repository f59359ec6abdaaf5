// Compares what a wizard tells assistive technology with the file for its screen.

import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { repository } from './harness.js';

const folder = new URL('tests/web/aria/', repository);

/**
 * Fails when the wizard differs from the file of the screen; with VERIFY_GOLDEN=write, writes the
 * file.
 */
export async function matchAria(wizard: Locator, screen: string): Promise<void> {
  const said = `${await wizard.ariaSnapshot()}\n${await descriptions(wizard)}`;
  const file = new URL(`${screen}.yml`, folder);
  if (process.env['VERIFY_GOLDEN'] === 'write') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, said);
    return;
  }
  const written = read(file);
  assert.equal(
    said,
    written,
    `${screen} says something else. If it is meant to: npm --prefix web run golden`,
  );
}

/** The descriptions of buttons, which a snapshot lacks, as comments: a closed source is one. */
function descriptions(wizard: Locator): Promise<string> {
  return wizard.evaluate((element) =>
    Array.from(element.shadowRoot?.querySelectorAll('[aria-description]') ?? [])
      .map((each) => {
        const name = each.getAttribute('aria-label') ?? each.textContent ?? '';
        return `# ${name.trim()}: ${each.getAttribute('aria-description') ?? ''}\n`;
      })
      .join(''),
  );
}

function read(file: URL): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The screens that have a file, sorted by name. */
export function writtenScreens(): string[] {
  return readdirSync(folder)
    .map((file) => file.replace(/\.yml$/, ''))
    .sort();
}
