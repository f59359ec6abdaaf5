// What assistive technology is told on every screen must equal the files in tests/web/aria. If you
// change a screen on purpose, `npm --prefix web run golden` writes the files again; read the
// difference.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { states } from '../../web/demo/gallery/states.js';
import { matchAria, writtenScreens } from './aria.js';
import { openShell, shells, show, useGallery } from './gallery.js';

const gallery = useGallery({ graphics: 'unpainted' });

for (const { name: state } of states) {
  test(`${state} says what is written down`, async () => {
    await show(gallery.page, { state });
    await matchAria(gallery.page.locator('verify-wizard'), state);
  });
}

const shellNames = Object.keys(shells) as (keyof typeof shells)[];
for (const shell of shellNames) {
  test(`${shell} says what is written down`, async () => {
    const page = await openShell(gallery, shell);
    await matchAria(page.locator('verify-wizard'), shell);
    await page.context().close();
  });
}

test('nothing is written down for a screen that is none', () => {
  assert.deepEqual(writtenScreens(), [...states.map(({ name }) => name), ...shellNames].sort());
});
