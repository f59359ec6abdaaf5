// Files that neither come nor fail: it is said which one, and there is a retry.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare, useStage } from './harness.js';
import { button, title } from './person.js';

const stage = useStage();

test('a module that hangs: told after ten seconds with its address, and a retry gets it', async () => {
  const { page, wizard, details, idle } = await prepare(stage.browser);
  let isHanging = true;
  await page.route('**/wizard-first.wasm', (route) => (isHanging ? undefined : route.continue()));
  await page.goto(stage.demo.url);
  await button(page, '重试').waitFor();
  assert.equal(await wizard.locator('.root').getAttribute('aria-busy'), 'true');
  const [error] = await details('verify-error');
  assert.deepEqual([error?.reason, error?.fatal], ['network', false]);
  assert.match(error?.message ?? '', /^http:.*\/dist\/wizard-first\.wasm did not arrive/);
  isHanging = false;
  await button(page, '重试').click();
  await button(page, '个人').click();
  await idle();
  assert.equal(await button(page, '重试').count(), 0);
  assert.equal((await details('verify-error')).length, 1);
});

test('texts and rules that hang are named, and may still come', async () => {
  const { page, details, idle } = await prepare(stage.browser);
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  await page.route(/\/(zh-HK|ucloud)\.json$/, (route) => gate.then(() => route.continue()));
  await page.goto(stage.demo.url);
  await button(page, '个人').waitFor();
  await page.evaluate(() => {
    const wizard = document.createElement('verify-wizard');
    wizard.locale = 'zh-HK';
    wizard.rulesSrc = 'dist/rules/ucloud.json';
    document.querySelector('main')!.replaceChildren(wizard);
  });
  await button(page, '重試').waitFor();
  await page.waitForFunction(
    () => window.recorded.filter(({ type }) => type === 'verify-error').length === 2,
  );
  const messages = (await details('verify-error')).map(({ message }) => message).sort();
  assert.match(messages[0] ?? '', /^dist\/rules\/ucloud\.json did not arrive/);
  assert.match(messages[1] ?? '', /^rules\/zh-HK\.json did not arrive/);
  open();
  await title(page).waitFor();
  await idle();
  assert.equal(await button(page, '重試').count(), 0);
});

test('every message names the address of the file that failed', async () => {
  for (const [answer, reason] of [
    [{ status: 404 }, 'network'],
    [{ body: 'not wasm', contentType: 'application/wasm' }, 'invalid'],
    [{ body: 'not wasm', contentType: 'text/plain' }, 'invalid'],
  ] as const) {
    const { page, details } = await prepare(stage.browser);
    await page.route('**/wizard-first.wasm', (route) => route.fulfill(answer));
    await page.goto(stage.demo.url);
    await button(page, '重试').waitFor();
    const [error] = await details('verify-error');
    assert.deepEqual([error?.reason, error?.fatal], [reason, true]);
    assert.match(error?.message ?? '', /http:.*\/dist\/wizard-first\.wasm/);
    await page.context().close();
  }
});
