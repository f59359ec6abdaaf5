// axe-core finds no fault on any screen, over the canvas and without WebGL2 in the visible form.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { states } from '../../web/demo/gallery/states.js';
import { inspect } from './axe.js';
import { idle, openShell, shells, show, useGallery } from './gallery.js';

for (const [name, graphics, face] of [
  ['over the canvas', 'unpainted', '.canvas'],
  ['without WebGL2', 'none', '.mirror'],
] as const) {
  describe(name, () => {
    const gallery = useGallery({ graphics, header: true });
    for (const { name: state } of states) {
      test(`${state}: axe finds nothing`, async () => {
        const { page } = gallery;
        await show(page, { state, theme: 'auto' });
        await page.locator(`verify-wizard ${face}`).waitFor();
        assert.deepEqual(await inspect(page, idle), []);
      });
    }
  });
}

describe('while there is no wizard', () => {
  const gallery = useGallery();
  for (const shell of Object.keys(shells) as (keyof typeof shells)[]) {
    test(`${shell}: axe finds nothing`, async () => {
      const page = await openShell(gallery, shell);
      assert.deepEqual(await inspect(page), []);
    });
  }
});
