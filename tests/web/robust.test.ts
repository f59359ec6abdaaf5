// What goes wrong in real browsers: lost graphics, missing WebGL, elements that move.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare, useStage, visit } from './harness.js';
import { field, reachPersonalForm } from './person.js';

const stage = useStage();

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
