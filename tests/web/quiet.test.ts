// What must not happen: frames without a change, requests for files that are not ours, messages on
// the console.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { useStage, visit } from './harness.js';
import { button, reachPersonalForm } from './person.js';

const stage = useStage();

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
  assert.deepEqual(
    [...new Set(asked.map((url) => new URL(url).origin))],
    [new URL(stage.demo.url).origin],
  );
  const requests = (): string[] => stage.demo.requests().map((line) => line.split(' ')[1] ?? '');
  const first = [
    '/',
    '/demo.css',
    '/demo.js',
    '/dist/configure.js',
    '/dist/element.js',
    '/dist/index.js',
    '/dist/wizard-first.wasm',
    '/icon.svg',
    '/player.css',
  ];
  // These files are fetched when the page is idle, so that everything works without a network
  // afterwards.
  const later = [
    '/dist/explain.wasm',
    '/dist/explainer.js',
    '/dist/plain.js',
    '/dist/qr.js',
    '/dist/rules/failures.zh-CN.json',
    '/dist/rules/zh-CN.json',
    '/dist/services.js',
    '/dist/wizard-later.wasm',
    '/numbers.js',
    '/player.js',
    '/player_texts.js',
    '/scripts.js',
  ];
  while (!later.every((path) => requests().includes(path))) await wait(50);
  assert.deepEqual([...new Set(requests())].sort(), [...first, ...later].sort());
  assert.ok(
    Math.min(...later.map((path) => requests().indexOf(path))) >
      Math.max(...first.map((path) => requests().indexOf(path))),
    'nothing of it before the first screen',
  );
  assert.ok(
    stage.demo.requests().every((line) => line.split(' ')[2] === '200'),
    stage.demo.requests().join('\n'),
  );
  assert.deepEqual(console, []);
});

test('off-screen and hidden: changes are laid out, nothing is painted', async () => {
  const { page, wizard, frames, idle, settle } = await visit(stage.browser, stage.demo.url);
  await page.evaluate(() => {
    document.body.style.paddingTop = '5000px';
    scrollTo(0, 0);
  });
  await settle();
  const before = await frames();
  await wizard.evaluate((element) => element.setAttribute('account-type', 'enterprise'));
  await idle();
  await page.getByRole('heading', { name: /已认证的微信公众号/ }).waitFor();
  assert.ok((await frames()) <= before + 3);
});
