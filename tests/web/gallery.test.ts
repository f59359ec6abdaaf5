// Every screen in the browser: nothing overlaps or sticks out at any width and pixel ratio.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { states } from '../../web/demo/gallery/states.js';
import { show, useGallery, widen } from './gallery.js';
import { findFormFaults, findLayoutFaults, findStretch } from './layout.js';

const widths = [320, 390, 768, 1280, 1920];

for (const scale of [1, 1.5, 3]) {
  describe(`at ${scale} device pixels per CSS pixel`, () => {
    // This needs a real window, because an emulated one has the device pixels of the real one. The
    // window is small, so that there is little to paint; the wizard is larger than it.
    const flags = [`--force-device-scale-factor=${scale}`, '--window-size=500,300'];
    const gallery = useGallery({ viewport: null, graphics: 'unpainted' }, ...flags);

    test('the pixels are as fine as they should be', async () => {
      const { page } = gallery;
      assert.equal(await page.evaluate(() => devicePixelRatio), scale);
      await show(page, { state: 'account_type' });
      await page.locator('verify-wizard .canvas').waitFor();
    });

    for (const { name } of states) {
      test(`${name}: everything has its place at ${widths.join(', ')} px`, async () => {
        const { page } = gallery;
        await show(page, { state: name });
        for (const width of widths) {
          await widen(page, width);
          assert.deepEqual(await page.evaluate(findStretch), [], `${width} px`);
          assert.deepEqual(await page.evaluate(findLayoutFaults), [], `${width} px`);
        }
      });
    }
  });
}

describe('without WebGL2', () => {
  const gallery = useGallery({ graphics: 'none', viewport: { width: 500, height: 300 } });

  for (const { name } of states) {
    test(`${name}: everything has its place at ${widths.join(', ')} px`, async () => {
      const { page } = gallery;
      await show(page, { state: name });
      await page.locator('verify-wizard .mirror').waitFor();
      for (const width of widths) {
        await widen(page, width);
        assert.deepEqual(await page.evaluate(findFormFaults), [], `${width} px`);
      }
    });
  }
});
