// Files that do not arrive, or are damaged: there is never a blank box, always a reason, and a
// retry that works.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import {
  flipped,
  mistyped,
  page as htmlPage,
  reset,
  status,
  truncated,
  useFaults,
  type Fault,
} from './faults.js';
import { prepare, useStage, visit, type Visit } from './harness.js';
import { button, field, reachPersonalForm, submitPersonalForm } from './person.js';

const stage = useStage();
const server = useFaults(stage);

const failures: [name: string, reason: string, fault: Fault][] = [
  ['a connection that breaks in the middle', 'network', reset],
  ['a file that ends too early', 'invalid', truncated],
  ['flipped bits', 'invalid', flipped],
  ['a page instead of the file', 'invalid', htmlPage],
  ['404', 'network', status(404)],
  ['500', 'network', status(500)],
];

for (const [name, reason, fault] of failures) {
  test(`${name}: the reason is told, and a retry works`, async () => {
    const visited = await prepare(stage.browser);
    server.breaks('wizard-first.wasm', fault);
    await visited.page.goto(server.url);
    await assertFailed(visited, reason);
    server.breaks('wizard-first.wasm', undefined);
    await assertRetryWorks(visited);
  });
}

test('the page decides what is shown when nothing can run', async () => {
  const { page } = await prepare(stage.browser);
  await page.route('**/wizard-first.wasm', (route) => route.abort());
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

test('a broken file that the browser was allowed to keep is not taken from its cache again', async () => {
  const visited = await prepare(stage.browser);
  server.breaks('wizard-first.wasm', flipped);
  await visited.page.goto(server.url);
  await assertFailed(visited, 'invalid');
  const asked = server.asked.get('/dist/wizard-first.wasm') ?? 0;
  server.breaks('wizard-first.wasm', undefined);
  await assertRetryWorks(visited);
  assert.equal(server.asked.get('/dist/wizard-first.wasm'), asked + 1);
});

for (const type of ['text/plain', 'application/octet-stream', 'text/html']) {
  test(`as ${type} it only takes longer`, async () => {
    const { page } = await prepare(stage.browser);
    server.breaks('wizard-first.wasm', mistyped(type));
    await page.goto(server.url);
    await button(page, '个人').waitFor();
    server.breaks('wizard-first.wasm', undefined);
  });
}

test('offline from the first byte of the wizard on: our own words in the language of the page, and on again', async () => {
  for (const [locale, words, retry] of [
    ['zh-CN', /认证向导没有加载成功/, '重试'],
    ['zh-HK', /認證精靈沒有載入成功.*網絡/, '重試'],
    ['zh-TW', /認證精靈沒有載入成功.*網路/, '重試'],
    ['en', /did not load/, 'Try again'],
  ] as const) {
    const { page, wizard, details } = await prepare(stage.browser);
    server.breaks('/', (response, body, headers) => {
      response
        .writeHead(200, headers)
        .end(body.toString().replace('locale="zh-CN"', `locale="${locale}"`));
    });
    server.breaks('demo.js', status(404)); // demo.js would choose the language itself
    // Only the page and its scripts are loaded.
    await page.route(/\.(wasm|json)$/, (route) => route.abort('internetdisconnected'));
    await page.goto(server.url);
    await button(page, retry).waitFor();
    assert.match(await wizard.getByRole('alert').innerText(), words);
    assert.deepEqual(
      (await details('verify-error')).filter(({ fatal }) => fatal).map(({ reason }) => reason),
      ['network'],
    );
    await page.unroute(/\.(wasm|json)$/);
    await button(page, retry).click();
    await wizard.getByRole('heading', { level: 2 }).waitFor();
    await page.context().close();
  }
  server.breaks('/', undefined);
  server.breaks('demo.js', undefined);
});

test('online, then offline: what has been loaded works to the end', async () => {
  const { page, details, idle } = await visit(stage.browser, stage.demo.url);
  await hasLaterTexts(page);
  await page.context().setOffline(true);
  await reachPersonalForm(page);
  await submitPersonalForm(page);
  await idle();
  assert.equal((await details('verify-submit')).length, 1);
});

test('a language that cannot be had: told, and the wizard speaks the built-in one', async () => {
  const { page, details } = await prepare(stage.browser);
  await page.route(/en\.json$/, (route) => route.abort());
  await page.goto(stage.demo.url);
  await button(page, '个人').waitFor();
  await page.getByRole('radio', { name: 'English' }).check();
  await page.waitForFunction(() => window.recorded.some(({ type }) => type === 'verify-error'));
  const [error] = await details('verify-error');
  assert.deepEqual([error?.reason, error?.fatal], ['messages', false]);
  await button(page, '个人').waitFor();
  await page.unroute(/en\.json$/);
  await page.getByRole('radio', { name: '简体中文' }).check();
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('heading', { name: 'Which account do you want to verify?' }).waitFor();
});

const twoWays: [name: string, retry: (page: Page) => Promise<void>][] = [
  ['its button', (page) => button(page, '重试').click()],
  [
    'the retry of the event',
    (page) =>
      page.evaluate(() => {
        const error = window.recorded.find(({ type }) => type === 'verify-error');
        (error!.detail as { retry(): void }).retry();
      }),
  ],
];

for (const [name, retry] of twoWays) {
  test(`texts of a later screen that cannot be had: said there, told to the page, and ${name} brings them`, async () => {
    const { page, details } = await prepare(stage.browser);
    let answer = (route: Route): Promise<void> => route.fulfill({ status: 503 });
    await page.route(/rules.zh-CN\.json$/, (route) => answer(route));
    const prefetched = page.waitForResponse(/rules.zh-CN\.json$/);
    await page.goto(stage.demo.url);
    await button(page, '个人').click();
    await button(page, '已绑定').click();
    // There is no error while nobody needs the files.
    await prefetched;
    assert.deepEqual(await details('verify-error'), []);
    await button(page, '使用微信扫码').click();
    const failed = page.getByRole('heading', { name: '这一页没有加载成功' });
    await failed.waitFor();
    await page.getByText('填写的信息都还在').waitFor();
    answer = (route) => route.fulfill({ body: '<html>' });
    await retry(page);
    await page.waitForFunction(
      () => window.recorded.filter(({ type }) => type === 'verify-error').length === 2,
    );
    await failed.waitFor();
    const errors = await details('verify-error');
    assert.deepEqual(
      errors.map(({ reason, fatal }) => [reason, fatal]),
      [
        ['messages', false],
        ['messages', false],
      ],
    );
    assert.match(errors[0]?.message ?? '', /rules.zh-CN\.json answered 503/);
    answer = (route) => route.continue();
    await retry(page);
    await field(page, '真实姓名').waitFor();
    assert.equal(await failed.count(), 0);
  });
}

test('a browser without WebAssembly says so', async () => {
  const visited = await prepare(stage.browser);
  await visited.page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await visited.page.goto(stage.demo.url);
  await assertFailed(visited, 'unsupported');
  assert.deepEqual(visited.console, []);
});

test('a policy without wasm-unsafe-eval is named as the reason', async () => {
  const visited = await prepare(stage.browser);
  server.breaks('/', (response, body, headers) => {
    const policy = headers['content-security-policy']?.replace(" 'wasm-unsafe-eval'", '') ?? '';
    response.writeHead(200, { ...headers, 'content-security-policy': policy }).end(body);
  });
  await visited.page.goto(server.url);
  server.breaks('/', undefined);
  await assertFailed(visited, 'blocked');
  assert.match((await visited.details('verify-error'))[0]?.message ?? '', /wasm-unsafe-eval/);
});

test('a fault inside the running module ends in words and a retry, not in a dead picture', async () => {
  const visited = await prepare(stage.browser);
  await visited.page.addInitScript(() => {
    const { instantiate } = WebAssembly;
    let isBroken = false;
    addEventListener('break-module', () => (isBroken = true));
    addEventListener('mend-module', () => (isBroken = false));
    const replaced = async (
      module: WebAssembly.Module,
      imports: WebAssembly.Imports,
    ): Promise<unknown> => {
      const { exports } = await instantiate(module, imports);
      const frame = exports['wizard_frame'] as (now: number) => number;
      const wizard_frame = (now: number): number => {
        if (isBroken) throw new WebAssembly.RuntimeError('memory access out of bounds');
        return frame(now);
      };
      return { exports: { ...exports, wizard_frame } };
    };
    WebAssembly.instantiate = replaced as typeof WebAssembly.instantiate;
  });
  const { page, idle } = visited;
  await page.goto(stage.demo.url);
  await button(page, '个人').click();
  await idle();
  await page.evaluate(() => dispatchEvent(new Event('break-module')));
  // This is not a real click, because a real pointer would break the module already by hovering,
  // and the button would disappear before the press.
  await button(page, '已绑定').dispatchEvent('click');
  await assertFailed(visited, 'invalid');
  await page.evaluate(() => dispatchEvent(new Event('mend-module')));
  await assertRetryWorks(visited);
  await reachPersonalForm(page);
});

test('a page that denies storage, cookies and the clipboard is served like any other', async () => {
  const { page, details, console } = await prepare(stage.browser);
  await page.addInitScript(() => {
    const denied = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(globalThis, name, { get: denied });
    }
    Object.defineProperty(Document.prototype, 'cookie', { get: denied, set: denied });
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: denied });
    Object.defineProperty(Navigator.prototype, 'storage', { get: denied });
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: denied });
  });
  await page.goto(stage.demo.url);
  await reachPersonalForm(page);
  await submitPersonalForm(page);
  assert.deepEqual(await details('verify-error'), []);
  assert.deepEqual(console, []);
});

/** Waits for the later texts, which are loaded while the first screens are shown. */
async function hasLaterTexts(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('rules/zh-CN.json')),
  );
}

async function assertFailed({ page, details, wizard }: Visit, reason: string): Promise<void> {
  await button(page, '重试').waitFor();
  const error = (await details('verify-error')).at(-1);
  assert.deepEqual([error?.reason, error?.fatal], [reason, true], error?.message);
  assert.match(await wizard.getByRole('alert').innerText(), /认证向导没有加载成功/);
}

async function assertRetryWorks({ page, idle }: Visit): Promise<void> {
  await button(page, '重试').click();
  await button(page, '个人').waitFor();
  await idle();
  assert.equal(await button(page, '重试').count(), 0);
}
