// Device pixels as DevTools' device toolbar and test tools emulate them, which not every source in a page knows of: picture
// and controls stay together, no text is stretched, and an emulation that comes later looks like one from the start.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { prepare, useStage } from './harness.js';
import { countColours, findDifference } from './pictures.js';

const stage = useStage();
const ratios = [1, 1.25, 1.5, 2, 2.625, 3];

test('a browser started with a ratio: one pixel of the canvas for one of the device', async () => {
  for (const deviceScaleFactor of ratios) {
    const { page, settle } = await prepare(stage.browser, { viewport: { width: 412, height: 700 }, deviceScaleFactor });
    await page.goto(stage.demo.url);
    await page.locator('verify-wizard .canvas').waitFor();
    await settle();
    await assertFits(page, deviceScaleFactor);
    await page.context().close();
  }
});

test('a device that is emulated while the wizard is there looks as if it had been from the start', async () => {
  const { page, settle } = await prepare(stage.browser, { viewport: { width: 800, height: 700 } });
  await page.goto(stage.demo.url);
  await page.locator('verify-wizard .canvas').waitFor();
  const session = await page.context().newCDPSession(page);
  for (const ratio of [...ratios, 1]) {
    await emulate(session, ratio);
    await settle();
    await assertFits(page, ratio);
    const later = await picture(session);
    await page.reload();
    await page.locator('verify-wizard .canvas').waitFor();
    await settle();
    const fresh = await picture(session);
    assert.ok((await page.evaluate(countColours, fresh)) > 40);
    assert.equal(await page.evaluate(findDifference, [later, fresh] as [string, string]), null, `${ratio}`);
  }
});

const emulate = (session: CDPSession, deviceScaleFactor: number): Promise<unknown> =>
  session.send('Emulation.setDeviceMetricsOverride', { width: 412, height: 700, deviceScaleFactor, mobile: false });

async function picture(session: CDPSession): Promise<string> {
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
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
  assert.ok(Math.abs(css[0]! * ratio - pixels[0]!) < 0.02 && Math.abs(css[1]! * ratio - pixels[1]!) < 0.02, found);
  assert.ok(Math.abs(css[0]! - root) < 1 && heading <= root, found);
}
