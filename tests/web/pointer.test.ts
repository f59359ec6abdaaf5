// The real pointer over the elements, and the reaction of Dear ImGui: hovered, held, pressed once
// or not at all.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContextOptions, Locator } from 'playwright-core';
import { scripts } from '../../web/demo/scripts.js';
import { apply, submitExample, verificationAt, visitBare } from './bare.js';
import { useStage, visit, type Visit } from './harness.js';
import { button, field } from './person.js';

const stage = useStage();

/** A picture of an element and a little around it. */
async function look({ page, idle }: Visit, target: Locator): Promise<string> {
  await idle();
  const box = await target.boundingBox();
  assert.ok(box);
  const clip = { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8 };
  return (await page.screenshot({ clip })).toString('base64');
}

const steps = async ({ details }: Visit): Promise<number> => (await details('verify-step')).length;

const looks: [string, BrowserContextOptions, [property: string, value: string]?][] = [
  ['usual', {}],
  ['larger text', {}, ['--verify-font-size', '21px']],
  ['two device pixels', { deviceScaleFactor: 2 }],
  ['zoomed', {}, ['zoom', '1.25']],
];

for (const [name, options, style] of looks) {
  test(`a button shows the pointer on every edge and the finger on it: ${name}`, async () => {
    const here = await visit(stage.browser, stage.demo.url, options);
    const { page } = here;
    if (style)
      await here.wizard.evaluate(
        (element, [name, value]) => (element as HTMLElement).style.setProperty(name, value),
        style,
      );
    await here.settle();
    const target = button(page, '企业');
    await page.mouse.move(2, 2);
    const usual = await look(here, target);
    const box = await target.boundingBox();
    assert.ok(box);
    const { x, y, width, height } = box;
    let hovered = '';
    for (const [px, py] of [
      [width / 2, height / 2],
      [0.6, 0.6],
      [width - 0.6, 0.6],
      [0.6, height - 0.6],
      [width - 0.6, height - 0.6],
    ] as const) {
      await page.mouse.move(2, 2);
      assert.equal(await look(here, target), usual);
      await page.mouse.move(x + px, y + py);
      hovered = await look(here, target);
      assert.notEqual(hovered, usual, `hovered at ${px}, ${py}`);
    }
    await page.mouse.down();
    assert.notEqual(await look(here, target), hovered, 'held');
    await page.mouse.move(2, 2);
    await page.mouse.up();
    await here.settle();
    assert.equal(await look(here, target), usual, 'let go outside');
    assert.equal(await steps(here), 1, 'nothing was pressed');
  });
}

test('a click is one step, and so are a tap, a key and a click without a pointer', async () => {
  const here = await visit(stage.browser, stage.demo.url, { hasTouch: true });
  const { page, wizard, idle } = here;
  const presses: [string, () => Promise<unknown>][] = [
    ['click', () => button(page, '企业').click()],
    ['tap', () => button(page, '企业').tap()],
    ['key', () => button(page, '企业').press('Space')],
    ['no pointer', () => button(page, '企业').evaluate((element: HTMLElement) => element.click())],
  ];
  for (const [name, press] of presses) {
    await wizard.evaluate((element) => (element as HTMLElement & { reset(): void }).reset());
    await idle();
    const before = await steps(here);
    await press();
    await here.settle();
    assert.equal((await steps(here)) - before, 1, name);
  }
});

test('what was held and is let go on another element presses neither; nor does the other button', async () => {
  const here = await visit(stage.browser, stage.demo.url);
  const { page } = here;
  await button(page, '企业').hover();
  await page.mouse.down();
  await button(page, '个人').hover();
  await page.mouse.up();
  await here.settle();
  await button(page, '企业').click({ button: 'right' });
  await page.keyboard.press('Escape');
  await here.settle();
  assert.equal(await steps(here), 1);
  assert.equal(
    await page.evaluate(() => window.recorded.filter(({ type }) => type === 'verify-error').length),
    0,
  );
});

test('a press that leaves a field counts once, however long it takes', async () => {
  const { page, idle } = await visitBare(stage.browser, stage.demo.url);
  await submitExample(page, 'enterprise.bank_transfer');
  await apply(page, verificationAt(scripts['enterprise.bank_transfer'].scenes[2]!));
  const open = page.getByRole('button', { name: /需要帮助/ }).first();
  const words = field(page, '描述您遇到的情况');
  for (let held = 0; held < 40; held += 2) {
    await field(page, '打款金额').fill(`0.${held + 1}`);
    await open.hover();
    await page.mouse.down();
    await page.waitForTimeout(held);
    await page.mouse.up();
    await words.waitFor();
    await idle();
    assert.ok(await words.isVisible(), `held for ${held} ms`);
    await page.keyboard.press('Escape');
    await words.waitFor({ state: 'hidden' });
    await page.mouse.move(5, 5);
  }
});
