// What the wizard asks of the browser: explanations, QR codes, the clipboard; also when these are
// not available.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type jsQR from 'jsqr';
import type { Browser, Locator, Page } from 'playwright-core';
import { scripts, type Scene } from '../../web/demo/scripts.js';
import type { MethodId } from '../../web/src/element.js';
import { apply, prepareBare, quoted, submitExample, verificationAt, visitBare } from './bare.js';
import { launch, repository, useStage, type Visit } from './harness.js';
import { button, field, title } from './person.js';

const stage = useStage();
const reader = readFileSync(new URL('web/node_modules/jsqr/dist/jsQR.js', repository), 'utf8');
const scan = scripts['personal.wechat_scan'].scenes[1]!;
const payment = scripts['enterprise.top_up'].scenes.find(({ transfer }) => transfer)!;
const refused = scripts['personal.face'].turns.find(({ id }) => id === 'face.covered')!.scene;
const url = verificationAt(scan).url!;

let plain: Browser;
before(async () => {
  plain = await launch('--disable-3d-apis');
});
after(() => plain.close());

async function showCode({ page }: Visit): Promise<Locator> {
  await submitExample(page, 'personal.wechat_scan');
  await apply(page, verificationAt(scan));
  return page.getByRole('img');
}

declare global {
  interface Window {
    jsQR: typeof jsQR;
  }
}

/** The text that a camera reads from a picture. */
async function decode(page: Page, png: Buffer): Promise<string | undefined> {
  await page.evaluate(reader);
  return page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { width, height, data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      return window.jsQR(data, width, height)?.data;
    },
    [...png],
  );
}

for (const dpr of [1, 1.5, 3]) {
  test(`a QR code on the canvas holds the address, at ${dpr} pixels a pixel, and each module is as sharp as can be`, async () => {
    const browser = await launch(`--force-device-scale-factor=${dpr}`);
    try {
      const visited = await visitBare(browser, stage.demo.url, {
        deviceScaleFactor: dpr,
        viewport: { width: 480, height: 640 },
      });
      const code = await showCode(visited);
      const png = await code.screenshot();
      assert.equal(await decode(visited.page, png), url);
      const shades = await visited.page.evaluate(
        async (bytes) => {
          const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
          context.drawImage(bitmap, 0, 0);
          // The corners are round; inside every pixel is black or white.
          const inset = Math.round(bitmap.width * 0.08);
          const { data } = context.getImageData(
            inset,
            inset,
            bitmap.width - 2 * inset,
            bitmap.height - 2 * inset,
          );
          return [...new Set(data.filter((_, at) => at % 4 === 0))];
        },
        [...png],
      );
      assert.deepEqual(shades.sort(), [0, 255]);
    } finally {
      await browser.close();
    }
  });
}

test('another code replaces the one before; dark pages show it dark on light', async () => {
  const visited = await visitBare(stage.browser, stage.demo.url, { colorScheme: 'dark' });
  await visited.wizard.evaluate((element) => element.setAttribute('theme', 'dark'));
  const code = await showCode(visited);
  assert.equal(await decode(visited.page, await code.screenshot()), url);
  const next = verificationAt(scan, 2);
  await apply(visited.page, next);
  assert.equal(await decode(visited.page, await code.screenshot()), next.url);
});

test('without WebGL2 the code is an image of its own that obeys the policy', async () => {
  const visited = await visitBare(plain, stage.demo.url);
  const code = await showCode(visited);
  await code.locator('svg').waitFor();
  assert.equal(await decode(visited.page, await code.locator('svg').screenshot()), url);
  const first = await code.locator('path').getAttribute('d');
  await apply(visited.page, verificationAt(scan, 2));
  await visited.page.waitForFunction(
    (first) =>
      document
        .querySelector('verify-wizard')
        ?.shadowRoot?.querySelector('path')
        ?.getAttribute('d') !== first,
    first,
  );
  assert.equal(
    await decode(visited.page, await code.locator('svg').screenshot()),
    verificationAt(scan, 2).url,
  );
  assert.deepEqual(visited.console, []);
});

test('a click copies the link for real, and moves neither focus nor selection', async () => {
  const visited = await visitBare(stage.browser, stage.demo.url, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const { page, idle } = visited;
  await showCode(visited);
  const copy = page.getByRole('button', { name: '复制认证链接' });
  await copy.click();
  await page.getByText('已复制认证链接').waitFor();
  await idle();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), url);
  assert.equal(await copy.evaluate((element) => element.matches(':focus')), true);
});

/** Reasons why there is no clipboard: a policy of the page, or a browser without this function. */
const denied: [name: string, both: boolean, says: RegExp][] = [
  ['a policy that denies the clipboard leaves the older way', false, /^已复制/],
  ['a clipboard that is denied in every way: said, with the text to select', true, /不允许复制/],
];

/** The screens with something to copy. */
const copied: [screen: string, method: MethodId, scene: Scene, label: string, text: string][] = [
  ['the code', 'personal.wechat_scan', scan, '认证链接', url],
  [
    'what is to be paid',
    'enterprise.top_up',
    payment,
    '收款账号',
    verificationAt(payment).transfer!.payee_account,
  ],
];

for (const [name, both, says] of denied) {
  for (const [screen, method, scene, label, text] of copied) {
    for (const [graphics, browser] of [
      ['on the canvas', () => stage.browser],
      ['without WebGL2', () => plain],
    ] as const) {
      test(`${screen} ${graphics}, ${name}`, async () => {
        const headers = { 'permissions-policy': 'clipboard-write=(), clipboard-read=(self)' };
        const visited = await prepareBare(
          browser(),
          stage.demo.url,
          { permissions: ['clipboard-read'] },
          headers,
        );
        const { page, open, console } = visited;
        if (both) await page.addInitScript(() => (document.execCommand = () => false));
        await open();
        await submitExample(page, method);
        await apply(page, verificationAt(scene));
        await button(page, `复制${label}`).click();
        await page.getByText(says).waitFor();
        if (both) assert.equal(await field(page, label).inputValue(), text);
        else assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
        assert.ok(
          console.every((line) => /permissions policy/i.test(line)),
          console.join('\n'),
        );
        await page.context().close();
      });
    }
  }
}

test('a dictionary that cannot be had: the refusal itself is shown, the page is told, and a retry explains it', async () => {
  const visited = await prepareBare(stage.browser, stage.demo.url);
  const { page, open, details } = visited;
  await page.route('**/explain.wasm', (route) => route.abort());
  await open();
  await submitExample(page, 'personal.face');
  await apply(page, verificationAt(refused));
  await page.getByText(quoted(refused.failure!.message!)).first().waitFor();
  const [error] = await details('verify-error');
  assert.deepEqual([error?.reason, error?.fatal], ['network', false]);
  await page.unroute('**/explain.wasm');
  await page.evaluate(() => {
    const [error] = window.recorded.filter(({ type }) => type === 'verify-error');
    (error!.detail as { retry(): void }).retry();
  });
  await page.getByText('口罩', { exact: false }).first().waitFor();
});

test('a state that is applied before its texts are there: told so, then shown, and asked for once', async () => {
  const { page, open, details, idle } = await prepareBare(stage.browser, stage.demo.url);
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  let asked = 0;
  await page.route('**/rules/zh-CN.json', async (route) => {
    asked++;
    await held;
    await route.continue();
  });
  await open();
  const submitted = submitExample(page, 'personal.wechat_scan');
  await page.getByRole('heading', { name: '正在加载这一页' }).waitFor();
  await page.evaluate(
    (verification) => document.querySelector('verify-wizard')!.applyState(verification),
    verificationAt(scan),
  );
  await page.getByRole('heading', { name: '正在加载这一页' }).waitFor();
  go();
  await submitted;
  await page.getByRole('img').waitFor();
  await idle();
  assert.match((await title(page).textContent()) ?? '', /扫码/);
  assert.equal(asked, 1);
  assert.deepEqual(await details('verify-error'), []);
});

test('a second after it is ready everything works offline: explanations, codes, the troubleshooter', async () => {
  const visited = await visitBare(stage.browser, stage.demo.url);
  const { page, details } = visited;
  await page.waitForFunction(() => {
    const names = performance.getEntriesByType('resource').map(({ name }) => name);
    return ['explain.wasm', 'qr.js', 'failures.zh-CN.json', 'rules/zh-CN.json'].every((end) =>
      names.some((name) => name.endsWith(end)),
    );
  });
  await wait(200);
  await page.context().setOffline(true);
  const code = await showCode(visited);
  assert.equal(await decode(page, await code.screenshot()), url);
  await apply(page, verificationAt(refused));
  await page.getByText('口罩', { exact: false }).first().waitFor();
  await page
    .getByRole('button', { name: /需要帮助/ })
    .first()
    .click();
  await field(page, '描述您遇到的情况').fill('扫完码一片空白');
  await page.keyboard.press('Enter');
  await page.getByText(/找到 \d+ 种可能/).waitFor();
  assert.deepEqual(await details('verify-error'), []);
});

test('the troubleshooter gives the screen, the texts and the focus back, by Escape too', async () => {
  const visited = await visitBare(stage.browser, stage.demo.url);
  const { page, idle } = visited;
  await submitExample(page, 'enterprise.bank_transfer');
  await apply(page, verificationAt(scripts['enterprise.bank_transfer'].scenes[2]!));
  await field(page, '打款金额').fill('0.30');
  const words = await title(page).textContent();
  const open = page.getByRole('button', { name: /需要帮助/ }).first();
  for (const close of [
    () => button(page, '返回认证').first().click(),
    () => page.keyboard.press('Escape'),
  ]) {
    await open.click();
    await field(page, '描述您遇到的情况').waitFor();
    await idle();
    assert.match((await title(page).textContent()) ?? '', /问题/);
    assert.equal(
      await title(page).evaluate((element) => element.matches(':focus')),
      true,
      'the focus goes to its heading',
    );
    await close();
    await idle();
    assert.equal(await title(page).textContent(), words);
    assert.equal(await field(page, '打款金额').inputValue(), '0.30');
    assert.equal(
      await open.evaluate((element) => element.matches(':focus')),
      true,
      'the focus comes back',
    );
  }
});

test('Escape that picks from an input method leaves the troubleshooter open', async () => {
  const visited = await visitBare(stage.browser, stage.demo.url);
  const { page, idle } = visited;
  await page.evaluate(() => document.querySelector('verify-wizard')?.openHelp('人脸识别总是失败'));
  await page.getByText(/找到 \d+ 种可能/).waitFor();
  const words = field(page, '描述您遇到的情况');
  await words.click();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: 'ren',
    selectionStart: 3,
    selectionEnd: 3,
  });
  await words.evaluate((input) =>
    input.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'Escape',
        isComposing: true,
        bubbles: true,
        composed: true,
      }),
    ),
  );
  await idle();
  assert.ok(await words.isVisible());
});
