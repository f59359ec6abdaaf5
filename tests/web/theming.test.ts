// Settings of a person or a page besides light and dark: larger text, more contrast, a compact
// layout.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { prepare, useStage, visit } from './harness.js';
import { button, field, reachPersonalForm, title } from './person.js';

const stage = useStage();

const setRoot = (page: Page, property: string, value: string): Promise<void> =>
  page.evaluate(([name, text]) => document.documentElement.style.setProperty(name, text), [
    property,
    value,
  ] as const);

const fontSize = (page: Page): Promise<number> =>
  field(page, '身份证号').evaluate((input) => parseFloat(getComputedStyle(input).fontSize));

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('text grows with the root, twice as large on the narrowest phone, and nothing has to be scrolled sideways', async () => {
  const { page, idle } = await visit(stage.browser, stage.demo.url, {
    viewport: { width: 320, height: 640 },
  });
  await reachPersonalForm(page);
  const usual = await fontSize(page);
  await setRoot(page, 'font-size', '200%');
  await page.waitForFunction(
    ([input, size]) => parseFloat(getComputedStyle(input as Element).fontSize) === size,
    [await field(page, '身份证号').elementHandle(), usual * 2] as const,
  );
  await idle();
  assert.equal(await scrollsSideways(page), false);
  await field(page, '身份证号').fill('110105');
  assert.equal(await field(page, '身份证号').inputValue(), '110105');
});

test('a page whose root is small does not make the wizard smaller', async () => {
  const { page, idle } = await visit(stage.browser, stage.demo.url);
  await reachPersonalForm(page);
  const usual = await fontSize(page);
  await setRoot(page, 'font-size', '62.5%');
  await idle();
  assert.equal(await fontSize(page), usual);
});

test('--verify-font-size and --verify-density are followed at once', async () => {
  const { page, wizard, idle } = await visit(stage.browser, stage.demo.url);
  await reachPersonalForm(page);
  const usual = await fontSize(page);
  const height = async (): Promise<number> => (await wizard.boundingBox())?.height ?? 0;
  const roomy = await height();
  await setRoot(page, '--verify-density', 'compact');
  while ((await height()) >= roomy) await idle();
  assert.equal(await fontSize(page), usual, 'compact text is as large');
  await setRoot(page, '--verify-font-size', '20px');
  // Text sizes are whole pixels.
  while ((await fontSize(page)) !== Math.round(usual * 1.25)) await idle();
});

test('who asks for more contrast gets other colours, and none who does not', async () => {
  const { page, idle } = await visit(stage.browser, stage.demo.url);
  await reachPersonalForm(page);
  await idle();
  const usual = await page.screenshot();
  await page.emulateMedia({ contrast: 'more' });
  await idle();
  assert.notDeepEqual(await page.screenshot(), usual);
  await page.emulateMedia({ contrast: 'no-preference' });
  await idle();
  assert.deepEqual(await page.screenshot(), usual);
});

for (const [reducedMotion, fades] of [
  ['no-preference', 1],
  ['reduce', 0],
] as const) {
  test(`another screen fades in ${fades} times where motion is "${reducedMotion}", and idle waits for it`, async () => {
    const { page, wizard, idle } = await prepare(stage.browser, { reducedMotion });
    await page.addInitScript(countAnimations);
    await page.goto(stage.demo.url);
    await button(page, '个人').waitFor();
    await idle();
    const counts = (): Promise<number> => page.evaluate(() => window.animations);
    assert.equal(await counts(), 0, 'the first screen is there at once');
    await button(page, '个人').click();
    await title(page).getByText('了解一下您的情况').waitFor();
    await idle();
    assert.equal(await counts(), fades);
    const moving = await wizard.evaluate((element) => element.shadowRoot?.getAnimations().length);
    assert.equal(moving, 0);
  });
}

declare global {
  interface Window {
    animations: number;
  }
}

function countAnimations(): void {
  window.animations = 0;
  const animate = Element.prototype.animate;
  Element.prototype.animate = function (...words) {
    window.animations++;
    return animate.apply(this, words);
  };
}
