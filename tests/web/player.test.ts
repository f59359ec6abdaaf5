// The player of the demo: a person can play every method to its end, and every other outcome.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { scripts } from '../../web/demo/scripts.js';
import type { MethodId, VerifyWizard } from '../../web/src/element.js';
import { useStage, visit } from './harness.js';
import { button, field } from './person.js';

const stage = useStage();
const player = (page: Page): Locator => page.locator('#player');
const chip = (page: Page): Locator => player(page).locator('.chip');

async function submitExample(page: Page, method: MethodId): Promise<void> {
  if (
    !(await player(page)
      .getAttribute('open')
      .then((open) => open !== null))
  )
    await player(page).locator('summary').click();
  await player(page).getByRole('combobox', { name: '认证方式' }).selectOption(method);
  await button(page, '填好示例并提交').click();
  await chip(page).filter({ hasText: '提交中' }).waitFor();
}

test('every method is played to success, and what may come instead is named in the language of the page', async () => {
  const { page, details, console, idle } = await visit(stage.browser, stage.demo.url);
  for (const method of Object.keys(scripts) as MethodId[]) {
    await submitExample(page, method);
    for (let scene = 1; scene < scripts[method].scenes.length; scene++) {
      await player(page).getByRole('button', { name: /^继续/ }).click();
      await idle();
      const names = await player(page).getByRole('listitem').allTextContents();
      assert.ok(
        names.every((name) => /^[^a-z]+$/.test(name.replaceAll('QQ', ''))),
        names.join(' | '),
      );
    }
    await chip(page).filter({ hasText: '已通过' }).waitFor();
    assert.equal((await details('verify-result')).at(-1)?.state, 'approved', method);
    await button(page, '重新开始').click();
    await chip(page).filter({ hasText: '等待提交' }).waitFor();
  }
  assert.deepEqual(await details('verify-error'), []);
  assert.deepEqual(console, []);
});

test('the player answers what the applicant asks for', async () => {
  const { page, details } = await visit(stage.browser, stage.demo.url);
  await submitExample(page, 'enterprise.bank_transfer');
  for (const state of ['审核中', '等待填写金额']) {
    await button(page, `继续：${state}`).click();
    await chip(page).filter({ hasText: state }).waitFor();
  }
  await field(page, '打款金额').fill('0.99');
  await button(page, '提交金额').click();
  await page.getByText('还有 1 次机会').first().waitFor();
  await field(page, '打款金额').fill('0.37');
  await button(page, '提交金额').click();
  await chip(page).filter({ hasText: '已通过' }).waitFor();
  assert.deepEqual(
    (await details('verify-state')).map(({ state }) => state),
    ['submitting', 'in_review', 'awaiting_deposit_amount', 'awaiting_deposit_amount', 'approved'],
  );
});

test('it goes on by itself when told to', async () => {
  const { page, details } = await visit(stage.browser, stage.demo.url);
  await submitExample(page, 'personal.wechat_scan');
  await player(page).getByRole('checkbox', { name: '自动继续' }).check();
  await chip(page).filter({ hasText: '已通过' }).waitFor();
  const states = (await details('verify-state')).map(({ state }) => state);
  assert.deepEqual(states, ['submitting', 'awaiting_scan', 'approved']);
});

test('a refusal ends it, and trying again starts it anew', async () => {
  const { page } = await visit(stage.browser, stage.demo.url);
  await submitExample(page, 'personal.face');
  await player(page).getByRole('button', { name: /^继续/ }).click();
  await button(page, '脸部被遮挡').click();
  await chip(page).filter({ hasText: '未通过' }).waitFor();
  assert.equal(await player(page).getByRole('button', { name: /^继续/ }).count(), 0);
  await page
    .locator('verify-wizard')
    .getByRole('button', { name: /再试|重试|重新/ })
    .first()
    .click();
  await chip(page).filter({ hasText: '等待提交' }).waitFor();
});

test('the player keeps the focus on what was pressed, and leaves the wizard its own', async () => {
  const { page, idle } = await visit(stage.browser, stage.demo.url);
  await submitExample(page, 'personal.face');
  const next = player(page).getByRole('button', { name: /^继续/ });
  await player(page).getByText('人脸识别', { exact: true }).waitFor();
  await next.focus();
  await page.keyboard.press('Enter');
  await chip(page).filter({ hasText: '等待刷脸' }).waitFor();
  await idle();
  assert.equal(await next.evaluate((element) => element === document.activeElement), true);
});

test('it leaves the wizard to whoever else applies states', async () => {
  const { page, wizard, details, idle } = await visit(stage.browser, stage.demo.url);
  await submitExample(page, 'personal.wechat_scan');
  await wizard.evaluate((element) => {
    element.addEventListener('verify-request', (event) => event.preventDefault());
    (element as VerifyWizard).applyState({
      state: 'awaiting_scan',
      url: 'https://verify.example/mine',
    });
  });
  await chip(page).filter({ hasText: '等待提交' }).waitFor();
  await button(page, '换一个二维码').click();
  await idle();
  assert.deepEqual(await details('verify-request'), [{ request: 'renew' }]);
  await page.waitForTimeout(1000);
  assert.deepEqual(
    (await details('verify-state')).map(({ state }) => state),
    ['submitting', 'awaiting_scan'],
  );
});
