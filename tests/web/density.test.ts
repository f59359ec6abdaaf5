// Emulated pixel ratios, as in DevTools' device toolbar and in test tools; some APIs of a page do
// not report them. Picture and controls stay together, no text is stretched, and an old wizard
// looks like a new one. (The page itself does not look as after a reload, because Chromium keeps
// font heights that it rounded for another ratio.)

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { prepare, useStage } from './harness.js';
import { countColours, findDifference } from './pictures.js';

const stage = useStage();
const ratios = [1, 1.25, 1.5, 2, 2.625, 3];

test('a browser started with a ratio: one pixel of the canvas for one of the device', async () => {
  for (const deviceScaleFactor of ratios) {
    const { page, settle } = await prepare(stage.browser, {
      viewport: { width: 412, height: 700 },
      deviceScaleFactor,
    });
    await page.goto(stage.demo.url);
    await page.locator('verify-wizard .canvas').waitFor();
    await settle();
    await assertFits(page, deviceScaleFactor);
    await page.context().close();
  }
});

test('a device that is emulated while the wizard is there: it looks like a new one', async () => {
  const { page, settle } = await prepare(stage.browser, { viewport: { width: 800, height: 700 } });
  await page.goto(stage.demo.url);
  await page.locator('verify-wizard .canvas').waitFor();
  const session = await page.context().newCDPSession(page);
  for (const ratio of [...ratios, 1]) {
    await emulate(session, ratio);
    await settle();
    await assertFits(page, ratio);
    const later = await picture(page, session);
    await page
      .locator('verify-wizard')
      .evaluate((element) => element.replaceWith(element.cloneNode()));
    await page.locator('verify-wizard .canvas').waitFor();
    await settle();
    const fresh = await picture(page, session);
    assert.ok((await page.evaluate(countColours, fresh)) > 40);
    assert.equal(
      await page.evaluate(findDifference, [later, fresh] as [string, string]),
      null,
      `${ratio}`,
    );
  }
});

const emulate = (session: CDPSession, deviceScaleFactor: number): Promise<unknown> =>
  session.send('Emulation.setDeviceMetricsOverride', {
    width: 412,
    height: 700,
    deviceScaleFactor,
    mobile: false,
  });

/** A picture of the wizard alone. */
async function picture(page: Page, session: CDPSession): Promise<string> {
  const clip = await page.locator('verify-wizard').evaluate((element) => {
    const { x, y, width } = element.getBoundingClientRect();
    return { x, y: Math.ceil(y), width, height: Math.floor(innerHeight - y - 1), scale: 1 };
  });
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip });
  return data;
}

async function assertFits(page: Page, ratio: number): Promise<void> {
  const { pixels, css, root, heading } = await page.locator('verify-wizard').evaluate((element) => {
    const box = (each: Element): DOMRect => each.getBoundingClientRect();
    const all = element.shadowRoot!;
    const canvas = all.querySelector('canvas')!;
    return {
      pixels: [canvas.width, canvas.height],
      css: [box(canvas).width, box(canvas).height],
      root: box(all.querySelector('.root')!).width,
      heading: box(all.querySelector('h2')!).right,
    };
  });
  const found = JSON.stringify({ ratio, pixels, css, root, heading });
  // Browsers lay out in 64ths of a CSS pixel, and drop the rest.
  const least = ratio / 64 + 0.001;
  assert.ok(
    Math.abs(css[0]! * ratio - pixels[0]!) < least &&
      Math.abs(css[1]! * ratio - pixels[1]!) < least,
    found,
  );
  assert.ok(Math.abs(css[0]! - root) < 1 && heading <= root, found);
}
