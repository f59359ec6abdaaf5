// What goes wrong in real browsers: lost graphics, missing WebGL, elements that move.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch, prepare, useStage, visit } from './harness.js';
import { button, field, idNumber, reachPersonalForm } from './person.js';

const stage = useStage();

test('a lost graphics context in the middle of typing: nothing is lost, nothing is seen', async () => {
  const { page, wizard, idle } = await visit(stage.browser, stage.demo.url);
  await reachPersonalForm(page);
  const number = field(page, '身份证号');
  await number.click();
  await page.keyboard.type(idNumber.slice(0, 9));
  await idle();
  const before = await wizard.screenshot();
  await wizard.evaluate((element) => {
    const canvas = element.shadowRoot?.querySelector('canvas');
    canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await page.waitForFunction(() => document.querySelector('verify-wizard')?.stats.contextLosses === 1);
  await idle();
  assert.ok(before.equals(await wizard.screenshot()), 'the picture is the same as before');
  await page.keyboard.type(idNumber.slice(9));
  assert.equal(await number.inputValue(), idNumber);
  assert.equal(await number.evaluate((input) => input.matches(':focus')), true);
});

test('without WebGL2 the mirror is the wizard', async () => {
  const plain = await launch('--disable-3d-apis');
  try {
    const { page, details, idle } = await visit(plain, stage.demo.url);
    assert.equal(await page.locator('verify-wizard canvas').count(), 0);
    await reachPersonalForm(page);
    await field(page, '真实姓名').fill('王芳');
    await field(page, '身份证号').fill(idNumber);
    await field(page, '手机号码').fill('13800138000');
    assert.equal(await field(page, '手机号码').evaluate((input) => getComputedStyle(input).opacity), '1');
    await button(page, '下一步：确认').click();
    await button(page, '提交认证').click();
    await idle();
    assert.equal((await details('verify-submit')).length, 1);
  } finally {
    await plain.close();
  }
});

test('the page decides what is shown when nothing can run', async () => {
  const { page } = await prepare(stage.browser);
  await page.route('**/wizard.wasm', (route) => route.abort());
  await page.goto(stage.demo.url);
  await page.locator('verify-wizard').evaluate((element) => {
    const link = document.createElement('a');
    link.slot = 'fallback';
    link.href = 'https://console.cloud.tencent.com/developer';
    link.textContent = '使用普通网页认证';
    element.append(link);
  });
  assert.ok(await page.getByRole('link', { name: '使用普通网页认证' }).isVisible());
});

test('moved in the document, taken out and put back: what was typed stays', async () => {
  const { page, wizard, idle } = await visit(stage.browser, stage.demo.url);
  await reachPersonalForm(page);
  await field(page, '真实姓名').fill('王芳');
  await idle();
  await wizard.evaluate((element) => {
    const home = document.createElement('section');
    document.body.prepend(home);
    home.append(element);
  });
  await idle();
  assert.equal(await field(page, '真实姓名').inputValue(), '王芳');
  const before = await wizard.screenshot();
  await wizard.evaluate(async (element) => {
    const home = element.parentElement;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    home?.append(element);
  });
  await idle();
  assert.equal(await field(page, '真实姓名').inputValue(), '王芳');
  assert.ok(before.equals(await wizard.screenshot()), 'the picture is the same as before');
});

test('twenty wizards on one page all work', async () => {
  const { page, console } = await visit(stage.browser, stage.demo.url);
  await page.evaluate(async () => {
    const all = Array.from({ length: 19 }, () => document.createElement('verify-wizard'));
    document.querySelector('main')?.append(...all);
    await Promise.all(all.map((each) => new Promise((resolve) => each.addEventListener('verify-ready', resolve))));
  });
  const last = page.locator('verify-wizard').last();
  await last.scrollIntoViewIfNeeded();
  await last.getByRole('button', { name: '企业', exact: true }).click();
  await last.getByRole('button', { name: '没有', exact: true }).waitFor();
  await page.locator('verify-wizard').first().getByRole('button', { name: '个人', exact: true }).click();
  assert.deepEqual(console, []);
});
