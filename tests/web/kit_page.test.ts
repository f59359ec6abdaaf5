// The example of the kit in a page: a Dear ImGui program that has nothing of the wizard.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { inspect } from './axe.js';
import { prepare, useStage } from './harness.js';

const stage = useStage();

interface RunningProgram {
  frames: number;
  idle(): Promise<void>;
}

const idle = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { program: RunningProgram }).program.idle());
const frames = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { program: RunningProgram }).program.frames);

async function open(options?: Parameters<typeof prepare>[1]): Promise<{
  page: Page;
  console: string[];
}> {
  const { page, console } = await prepare(stage.browser, options);
  await page.goto(`${stage.demo.url}kit/index.html`);
  await page.getByRole('heading', { name: '购物清单 Shopping list' }).waitFor();
  await idle(page);
  return { page, console };
}

test('a list is filled and emptied with the keyboard and an input method alone', async () => {
  const { page, console } = await open();
  await page.keyboard.press('Tab');
  const field = page.getByRole('textbox', { name: 'What is missing' });
  assert.ok(await field.evaluate((input) => input.matches(':focus')));
  const session = await page.context().newCDPSession(page);
  const composition = { text: 'doufu', selectionStart: 5, selectionEnd: 5 };
  await session.send('Input.imeSetComposition', composition);
  await session.send('Input.insertText', { text: '豆腐' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await idle(page);
  assert.deepEqual(await page.getByRole('listitem').allTextContents(), ['豆腐']);
  assert.equal(await field.inputValue(), '');

  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await idle(page);
  const panel = page.getByRole('group', { name: 'Empty the list?' });
  assert.ok(await panel.isVisible());
  await panel.getByRole('button', { name: 'Empty it' }).focus();
  await page.keyboard.press('Enter');
  await idle(page);
  assert.equal(await page.getByRole('listitem').count(), 0);
  assert.equal(await panel.count(), 0);
  assert.deepEqual(console, []);
});

test('the canvas shows what the elements say, at the density of the screen', async () => {
  const { page } = await open({ viewport: { width: 390, height: 700 }, deviceScaleFactor: 2 });
  const size = await page
    .locator('#list canvas')
    .evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.getBoundingClientRect().width]);
  assert.equal(size[0], (size[1] ?? 0) * 2);
  const empty = await page.screenshot();
  await page.getByRole('textbox').fill('tea');
  await page.getByRole('button', { name: 'Add' }).click();
  await idle(page);
  await page.getByRole('heading', { name: 'Shopping list' }).click();
  await idle(page);
  assert.notDeepEqual(await page.screenshot(), empty);
});

test('axe finds nothing', async () => {
  const { page } = await open();
  await page.getByRole('textbox').fill('rice');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('button', { name: 'Empty the list' }).click();
  await idle(page);
  assert.deepEqual(await inspect(page, idle, '#list'), []);
});

test('while nothing happens no frame is drawn', async () => {
  const { page } = await open();
  const before = await frames(page);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3000)));
  assert.equal(await frames(page), before);
  await page.getByRole('textbox').fill('rice');
  await idle(page);
  assert.ok((await frames(page)) > before);
});

test('without WebGL2 the elements are the program', async () => {
  const { page } = await prepare(stage.browser);
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
      apply: (method, canvas, words: [string]) =>
        words[0] === 'webgl2' ? null : (Reflect.apply(method, canvas, words) as unknown),
    });
  });
  await page.goto(`${stage.demo.url}kit/index.html`);
  await page.getByRole('textbox').fill('rice');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('listitem').waitFor();
  assert.ok(await page.getByRole('button', { name: 'Empty the list' }).isVisible());
});
