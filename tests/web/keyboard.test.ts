// A whole journey without a pointer; tests the focus at each step.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { useStage, visit } from './harness.js';
import {
  button,
  creditCode,
  field,
  idNumber,
  reachPersonalForm,
  tabTo,
  title,
  wrongCreditCode,
} from './person.js';

const stage = useStage();

/** The text of the focused element inside the wizard. */
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(
    () =>
      document.querySelector('verify-wizard')?.shadowRoot?.activeElement?.textContent ?? undefined,
  );

test('the personal journey with the keyboard alone', async () => {
  const { page, details, idle } = await visit(stage.browser, stage.demo.url);
  assert.equal(await focused(page), undefined, 'the first step takes no focus from the page');

  await tabTo(page, button(page, '个人'));
  await page.keyboard.press('Enter');
  await idle();
  assert.equal(
    await focused(page),
    await title(page).textContent(),
    'a new step is announced by its heading',
  );
  await tabTo(page, button(page, '已绑定'));
  await page.keyboard.press('Space');
  await idle();
  await tabTo(page, button(page, '使用微信扫码'));
  await page.keyboard.press('Enter');
  await idle();

  await tabTo(page, field(page, '真实姓名'));
  await page.keyboard.insertText('王芳');
  await page.keyboard.press('Tab');
  await page.keyboard.type(idNumber);
  await page.keyboard.press('Enter');
  await idle();
  assert.equal(
    await field(page, '手机号码').evaluate((input) => input.matches(':focus')),
    true,
    'Enter goes on as the main button does: to what is missing',
  );
  await page.keyboard.type('13800138000');
  await page.keyboard.press('Enter');
  await idle();
  assert.equal(await focused(page), await title(page).textContent());
  await tabTo(page, button(page, '提交认证'));
  await page.keyboard.press('Enter');
  await idle();
  assert.deepEqual(
    (await details('verify-submit')).map(({ fields }) => fields),
    [{ name: '王芳', id_number: idNumber, mobile: '13800138000' }],
  );
  assert.deepEqual(
    (await details('verify-step')).map(({ step }) => step),
    ['account_type', 'situation', 'recommendation', 'fields', 'review', 'submitted'],
  );
});

test('the focus follows what an action leads to', async () => {
  const { page, idle } = await visit(stage.browser, stage.demo.url);
  await button(page, '企业').press('Enter');
  await button(page, '没有').press('Enter');
  await idle();
  assert.equal(await focused(page), '法定代表人现在可以配合吗？', 'the next question');
  await button(page, '可以').press('Enter');
  await idle();
  await button(page, '已绑定').press('Enter');
  await idle();
  await button(page, '使用企业法人微信扫码').press('Enter');
  const code = field(page, '统一社会信用代码');
  await code.fill(wrongCreditCode);
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: new RegExp(creditCode) }).press('Enter');
  await idle();
  assert.equal(
    await code.evaluate((input) => input.matches(':focus')),
    true,
    'the field that was repaired',
  );
});

test('the tab order is the reading order', async () => {
  const { page } = await visit(stage.browser, stage.demo.url);
  await button(page, '企业').click();
  const order = await page.evaluate(() => {
    const root = document.querySelector('verify-wizard')?.shadowRoot;
    const rects = [...(root?.querySelectorAll('form :is(button, input, a)') ?? [])].map((each) =>
      each.getBoundingClientRect(),
    );
    return rects.map(({ x, y }) => [Math.round(x), Math.round(y)] as const);
  });
  const width = 720;
  const left = order.filter(([x]) => x < width).map(([, y]) => y);
  assert.deepEqual(
    left,
    [...left].sort((a, b) => a - b),
    'top to bottom in the main column',
  );
});

test('while a word is composed nothing is judged or written back', async () => {
  const { page, details, idle } = await visit(stage.browser, stage.demo.url);
  await reachPersonalForm(page);
  const name = field(page, '真实姓名');
  await name.click();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: 'zhang',
    selectionStart: 5,
    selectionEnd: 5,
  });
  const heard = (await details('verify-issues')).length;
  await page.evaluate(() => document.querySelector('verify-wizard')?.setAttribute('theme', 'dark'));
  await idle();
  assert.equal(await name.inputValue(), 'zhang', 'a frame in between leaves the composition alone');
  assert.equal((await details('verify-issues')).length, heard);
  await session.send('Input.insertText', { text: '张' });
  await idle();
  assert.equal(await name.inputValue(), '张');
});
