// Every screen in the browser: nothing overlaps or sticks out at any width and density of pixels. The native tests hold
// all of them against every density at every width; here each density has the widths of the devices that have it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { states } from '../../web/demo/gallery/states.js';
import { launch, startDemo, type Demo } from './harness.js';
import { openGallery, show, widen } from './gallery.js';
import { findLayoutFaults } from './layout.js';

const devices = [
  { scale: 1, widths: [320, 390, 768, 1280, 1920] },
  { scale: 1.5, widths: [768, 1280] },
  { scale: 3, widths: [320, 390] },
];

for (const { scale, widths } of devices) {
  describe(`at ${scale} device pixels per CSS pixel`, () => {
    let demo: Demo;
    let browser: Browser;
    let page: Page;
    before(async () => {
      demo = await startDemo();
      // A window of its own: an emulated one has the device pixels of the real one.
      browser = await launch(`--force-device-scale-factor=${scale}`, '--window-size=2000,1000');
      page = await openGallery(browser, demo.url, { viewport: null });
    });
    test('the pixels are as fine as they should be', async () => {
      assert.equal(await page.evaluate(() => devicePixelRatio), scale);
    });
    after(async () => {
      await browser?.close();
      demo?.stop();
    });

    for (const { name } of states) {
      test(`${name}: everything has its place at ${widths.join(', ')} px`, async () => {
        await show(page, { state: name });
        for (const width of widths) {
          await widen(page, width);
          assert.deepEqual(await page.evaluate(findLayoutFaults), [], `${width} px`);
        }
      });
    }
  });
}
