// What must not happen: frames without a change, requests beyond our own files, anything on the console.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { useStage, visit } from './harness.js';
import { button, field, reachPersonalForm } from './person.js';

const stage = useStage();

test('10 s without a change: no frame, also with the focus in a field', async () => {
  const { page, frames, idle } = await visit(stage.browser, stage.demo.url);
  await reachPersonalForm(page);
  await field(page, '真实姓名').click();
  await idle();
  const before = await frames();
  assert.ok(before > 0);
  await wait(10_000);
  assert.equal(await frames(), before);
});

test('only our own files are fetched, and the console stays empty under the strict policy', async () => {
  const asked: string[] = [];
  const { page, console, idle } = await visit(stage.browser, stage.demo.url);
  page.on('request', (request) => asked.push(request.url()));
  const response = await page.reload();
  assert.equal(
    response?.headers()['content-security-policy'],
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'",
  );
  await button(page, '个人').waitFor();
  await reachPersonalForm(page);
  await idle();
  // The printed look comes when the browser has nothing else to do.
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('plain.js')));
  assert.deepEqual([...new Set(asked.map((url) => new URL(url).origin))], [new URL(stage.demo.url).origin]);
  const paths = new Set(stage.demo.requests().map((line) => line.split(' ')[1]));
  assert.deepEqual(
    [...paths].sort(),
    ['/', '/demo.css', '/demo.js', '/dist/element.js', '/dist/index.js', '/dist/plain.js', '/dist/wizard.wasm', '/icon.svg'],
  );
  assert.ok(stage.demo.requests().every((line) => line.split(' ')[2] === '200'), stage.demo.requests().join('\n'));
  assert.deepEqual(console, []);
});

test('off-screen and hidden: changes are laid out, nothing is painted', async () => {
  const { page, wizard, frames, idle } = await visit(stage.browser, stage.demo.url);
  await page.evaluate(() => {
    document.body.style.paddingTop = '5000px';
    scrollTo(0, 0);
  });
  await wait(200);
  await idle();
  const before = await frames();
  await wizard.evaluate((element) => element.setAttribute('account-type', 'enterprise'));
  await idle();
  await page.getByRole('heading', { name: /已认证的微信公众号/ }).waitFor();
  assert.ok((await frames()) <= before + 3);
});
