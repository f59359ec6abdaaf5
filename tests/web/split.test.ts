// The wizard is loaded in two files. An action that needs the second file waits for it; nothing is
// lost, done twice or drawn in between.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Route } from 'playwright-core';
import { startFirefox } from './engines/firefox.js';
import { startWebKit } from './engines/webkit.js';
import { status, useFaults } from './faults.js';
import { prepare, repository, useStage, type Visit } from './harness.js';
import { button, field, reachPersonalForm, submitPersonalForm } from './person.js';
import { readFileSync } from 'node:fs';

const stage = useStage();
const server = useFaults(stage);
const second = '**/wizard-later.wasm';

/** A visit whose second file arrives only when the test says so. */
async function visitSlowly(): Promise<
  Visit & { arrive(): void; answer(by: (route: Route) => Promise<void>): void }
> {
  const visited = await prepare(stage.browser);
  let arrive = (): void => undefined;
  let by = (route: Route): Promise<void> => route.continue();
  const gate = new Promise<void>((resolve) => (arrive = resolve));
  await visited.page.route(second, async (route) => {
    await gate;
    await by(route);
  });
  await visited.page.goto(stage.demo.url);
  return { ...visited, arrive, answer: (next) => (by = next) };
}

for (const [name, start] of [
  ['Firefox', startFirefox],
  ['WebKitGTK', startWebKit],
] as const) {
  test(`${name}: the first screens up to the recommendation need one file`, async () => {
    server.breaks('wizard-later.wasm', status(503));
    const engine = await start();
    try {
      const tab = await engine.open(server.url);
      const isWaiting = (): Promise<boolean> =>
        tab.evaluate(
          () =>
            !!document
              .querySelector('verify-wizard')!
              .shadowRoot!.querySelector('.root[aria-busy=true]'),
        );
      const waits: string[] = [];
      for (const name of ['企业', '不确定', '上一步', '上一步', '个人', '已绑定']) {
        await tab.click({ role: 'button', name });
        if (await isWaiting()) waits.push(name);
      }
      await tab.find({ role: 'button', name: '使用微信扫码' });
      assert.deepEqual(waits, []);
    } finally {
      await engine.stop();
      server.breaks('wizard-later.wasm', undefined);
    }
  });
}

const busy = ({ wizard }: Visit): Promise<string | null> =>
  wizard.locator('.root').getAttribute('aria-busy');

test('the first screens up to the recommendation need one file', async () => {
  const visited = await visitSlowly();
  const { page, details } = visited;
  await button(page, '企业').click();
  await button(page, '上一步').click();
  await button(page, '个人').click();
  await button(page, '已绑定').click();
  await button(page, '使用微信扫码').waitFor();
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await button(page, '使用微信扫码').hover();
  await page.waitForTimeout(100);
  assert.equal(await busy(visited), 'false');
  assert.ok((await details('verify-recommendation')).length > 0);
  visited.arrive();
});

test('a press that needs the second file waits for it, is shown to wait, and happens once', async () => {
  const visited = await visitSlowly();
  const { page, wizard, details, console } = visited;
  await button(page, '个人').click();
  await button(page, '已绑定').click();
  await button(page, '使用微信扫码').click();
  await wizard.locator('.root[aria-busy=true]').waitFor();
  await button(page, '使用微信扫码').click(); // impatient
  await page.setViewportSize({ width: 700, height: 800 });
  await page.setViewportSize({ width: 1280, height: 720 });
  assert.deepEqual(
    (await details('verify-step')).map(({ step }) => step),
    ['account_type', 'situation', 'recommendation'],
  );
  visited.arrive();
  await field(page, '真实姓名').waitFor();
  assert.equal(await busy(visited), 'false');
  assert.deepEqual(
    (await details('verify-step')).map(({ step }) => step),
    ['account_type', 'situation', 'recommendation', 'fields'],
  );
  assert.deepEqual(await details('verify-error'), []);
  await submitPersonalForm(page);
  assert.equal((await details('verify-submit')).length, 1);
  assert.deepEqual(console, []);
});

test('what the page sets meanwhile is taken in order', async () => {
  const visited = await visitSlowly();
  const { page, wizard, details } = visited;
  await button(page, '个人').waitFor();
  const isBusy = await wizard.evaluate((element) => {
    const own = element as HTMLElementTagNameMap['verify-wizard'];
    own.fields = { name: '张三' };
    own.facts = { account_type: 'personal', nothing: 3 } as object;
    own.facts = { account_type: 'personal', wechat_bank_card_bound: true };
    own.applyState({ state: 'in_review' });
    return own.shadowRoot!.querySelector('.root')!.ariaBusy;
  });
  assert.equal(isBusy, 'true');
  visited.arrive();
  await button(page, '使用微信扫码').click();
  const errors = await details('verify-error');
  assert.deepEqual(
    errors.map(({ reason, message }) => [reason, message.slice(0, 21)]),
    [
      ['refused', 'The facts have faults.'.slice(0, 21)],
      ['refused', 'Nothing was submitted: apply states'.slice(0, 21)],
    ],
  );
  assert.equal(await field(page, '真实姓名').inputValue(), '张三');
});

test('a page that starts with what was typed gets both files', async () => {
  const visited = await prepare(stage.browser);
  const { page } = visited;
  await page.goto(stage.demo.url);
  await page.evaluate(() => {
    const another = document.createElement('verify-wizard');
    another.fields = { name: '张三' };
    document.querySelector('verify-wizard')!.replaceWith(another);
  });
  await reachPersonalForm(page);
  assert.equal(await field(page, '真实姓名').inputValue(), '张三');
});

test('a second file that cannot be had: said, told to the page, and tried again by hand or with the next press', async () => {
  for (const again of ['its button', 'the next press']) {
    const visited = await visitSlowly();
    const { page, wizard, details } = visited;
    visited.answer((route) => route.fulfill({ status: 503 }));
    visited.arrive();
    await button(page, '个人').click();
    await button(page, '已绑定').click();
    // The prefetch has failed, but nobody needs the file yet.
    assert.deepEqual(await details('verify-error'), []);
    await button(page, '使用微信扫码').click();
    await button(page, '重试').waitFor();
    const errors = await details('verify-error');
    assert.deepEqual(
      errors.map(({ reason, fatal }) => [reason, fatal]),
      [['network', false]],
    );
    assert.match(errors[0]?.message ?? '', /wizard-later\.wasm answered 503/);
    assert.ok(await wizard.locator('canvas').isVisible());
    await page.mouse.move(300, 300); // this must not cause a retry
    await page.waitForTimeout(200);
    assert.equal((await details('verify-error')).length, 1);
    visited.answer((route) => route.continue());
    await (again === 'its button' ? button(page, '重试') : button(page, '使用微信扫码')).click();
    await field(page, '真实姓名').waitFor();
    await button(page, '重试').waitFor({ state: 'hidden' });
    await submitPersonalForm(page);
    await page.context().close();
  }
});

test('files of two builds are told apart, and do not run together', async () => {
  const visited = await prepare(stage.browser);
  const other = readFileSync(new URL('web/dist/wizard-later.wasm', repository));
  const name = other.indexOf('wizard ');
  other.write('00000000', name + 'wizard '.length);
  server.breaks('wizard-later.wasm', (response, _, headers) =>
    response.writeHead(200, headers).end(other),
  );
  await visited.page.goto(server.url);
  await button(visited.page, '重试').waitFor();
  const [error] = await visited.details('verify-error');
  assert.deepEqual([error?.reason, error?.fatal], ['invalid', true]);
  assert.match(error?.message ?? '', /another build/);
  server.breaks('wizard-later.wasm', undefined);
  await button(visited.page, '重试').click();
  await reachPersonalForm(visited.page);
});

test('the whole module in one file needs no second', async () => {
  const { page } = await prepare(stage.browser);
  server.breaks('wizard-later.wasm', status(404));
  const whole = readFileSync(new URL('web/dist/wizard.wasm', repository));
  server.breaks('wizard-first.wasm', (response, _, headers) =>
    response.writeHead(200, headers).end(whole),
  );
  await page.goto(server.url);
  await reachPersonalForm(page);
  await submitPersonalForm(page);
  for (const path of ['wizard-first.wasm', 'wizard-later.wasm']) server.breaks(path, undefined);
});
