// What the page around the element can do: language, theme, facts, rules, forms.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VerifyWizard } from '../../web/src/element.js';
import { useStage, visit } from './harness.js';
import { button, field, reachPersonalForm, submitPersonalForm } from './person.js';

const stage = useStage();

test('another language in the middle keeps the step and what was typed', async () => {
  const { page, idle } = await visit(stage.browser, stage.demo.url);
  await reachPersonalForm(page);
  await field(page, '真实姓名').fill('王芳');
  await page.getByRole('radio', { name: 'English' }).check();
  await field(page, 'Real name').waitFor();
  await idle();
  assert.equal(await field(page, 'Real name').inputValue(), '王芳');
  assert.equal(
    await field(page, 'Real name').evaluate((input) =>
      input.closest('[lang]')?.getAttribute('lang'),
    ),
    'en',
  );
});

test('the theme follows the attribute, and a custom property recolours at once', async () => {
  const { page, wizard, idle, frames } = await visit(stage.browser, stage.demo.url);
  const light = await wizard.screenshot();
  await page.getByRole('radio', { name: '深色' }).check();
  await idle();
  const dark = await wizard.screenshot();
  assert.ok(!light.equals(dark));
  const before = await frames();
  await page.evaluate(() =>
    document.documentElement.style.setProperty('--verify-accent', 'rebeccapurple'),
  );
  await page.waitForFunction(
    (drawn) => (document.querySelector('verify-wizard')?.stats.frames ?? 0) > drawn,
    before,
  );
  await idle();
  assert.ok(!dark.equals(await wizard.screenshot()));
});

test('with forced colours the wizard is painted in the colours of the person', async () => {
  const { page, wizard } = await visit(stage.browser, stage.demo.url, { forcedColors: 'active' });
  const box = await wizard.boundingBox();
  assert.ok(box);
  const corner = await page.screenshot({ clip: { x: box.x, y: box.y, width: 4, height: 4 } });
  const [pixel, canvas] = await page.evaluate(
    async (bytes) => {
      const context = new OffscreenCanvas(4, 4).getContext('2d')!;
      context.drawImage(await createImageBitmap(new Blob([new Uint8Array(bytes)])), 0, 0);
      const [r, g, b] = context.getImageData(1, 1, 1, 1).data;
      const probe = document.createElement('i');
      probe.style.color = 'Canvas';
      probe.style.setProperty('forced-color-adjust', 'none');
      document.body.append(probe);
      return [`rgb(${r}, ${g}, ${b})`, getComputedStyle(probe).color];
    },
    [...corner],
  );
  assert.equal(pixel, canvas);
});

test('given facts and fields are not asked again', async () => {
  const { page, wizard, idle } = await visit(stage.browser, stage.demo.url);
  await wizard.evaluate((element) => {
    const wizard = element as VerifyWizard;
    wizard.accountType = 'personal';
    wizard.facts = { wechat_bank_card_bound: true };
    wizard.fields = { name: '王芳' };
  });
  await idle();
  await button(page, '使用微信扫码').click();
  assert.equal(await field(page, '真实姓名').inputValue(), '王芳');
});

test('a wrong fact and a bad rule pack are refused with what is wrong, and the wizard goes on', async () => {
  const { page, wizard, details } = await visit(stage.browser, stage.demo.url);
  await wizard.evaluate((element) => {
    const wizard = element as VerifyWizard;
    wizard.facts = { account_typ: 'personal' } as never;
    wizard.rules = { id: 'mine' };
  });
  const errors = await details('verify-error');
  assert.deepEqual(
    errors.map(({ reason, fatal }) => [reason, fatal]),
    [
      ['refused', false],
      ['rules', false],
    ],
  );
  assert.ok(
    errors.every(({ faults }) => faults.length > 0),
    JSON.stringify(errors),
  );
  await button(page, '个人').click();
});

test('what is wrong from the start is reported and left out', async () => {
  const { page, details } = await visit(stage.browser, stage.demo.url);
  await page.evaluate(() => {
    const wizard = document.createElement('verify-wizard');
    wizard.facts = { account_type: 'somebody' };
    wizard.rules = { id: 'mine' };
    document.querySelector('main')?.replaceChildren(wizard);
  });
  await button(page, '个人').waitFor();
  assert.deepEqual(
    (await details('verify-error')).map(({ reason, fatal }) => [reason, fatal]),
    [
      ['rules', false],
      ['refused', false],
    ],
  );
});

test('a required wizard holds the form around it back until its submission is part of it', async () => {
  const { page, wizard, idle } = await visit(stage.browser, stage.demo.url);
  await wizard.evaluate((element) => {
    element.setAttribute('name', 'verification');
    element.toggleAttribute('required', true);
    const form = document.createElement('form');
    element.replaceWith(form);
    form.append(element);
  });
  const valid = (): Promise<boolean> =>
    page.evaluate(() => document.querySelector('form')?.checkValidity() ?? false);
  await idle();
  assert.equal(await valid(), false);
  await reachPersonalForm(page);
  await submitPersonalForm(page);
  await idle();
  assert.equal(await valid(), true);
  const entry = await page.evaluate(() => {
    const form = document.querySelector('form');
    return form && (new FormData(form).get('verification') as string | null);
  });
  assert.equal((JSON.parse(entry ?? '{}') as { method?: string }).method, 'personal.wechat_scan');
  await wizard.evaluate((element) => (element as VerifyWizard).reset());
  await idle();
  assert.equal(await valid(), false, 'it waits for another submission');
});

test('the text of a field is painted where its input shows it', async () => {
  const { page, wizard, idle } = await visit(stage.browser, stage.demo.url);
  await reachPersonalForm(page);
  const name = field(page, '真实姓名');
  await name.fill('欧阳娜娜');
  await button(page, '上一步').focus();
  await idle();
  const box = await name.boundingBox();
  assert.ok(box);
  const clip = { x: box.x + 10, y: box.y + 8, width: 120, height: box.height - 16 };
  const painted = await darkBounds(await page.screenshot({ clip }));
  // Hides the canvas, so that only the text of the input is visible.
  await wizard.evaluate((element) => {
    const root = element.shadowRoot!;
    root.querySelector<HTMLElement>('canvas')!.style.visibility = 'hidden';
    const input = root.querySelector('input')!;
    input.style.color = 'var(--ink)';
    input.style.background = 'white';
  });
  const native = await darkBounds(await page.screenshot({ clip }));
  for (const side of ['left', 'top', 'right', 'bottom'] as const) {
    assert.equal(painted[side], native[side], side);
  }

  async function darkBounds(
    png: Buffer,
  ): Promise<Record<'left' | 'top' | 'right' | 'bottom', number>> {
    return page.evaluate(
      async (bytes) => {
        const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
        const { width, height } = bitmap;
        const context = new OffscreenCanvas(width, height).getContext('2d')!;
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, width, height);
        const bounds = { left: width, top: height, right: 0, bottom: 0 };
        for (let y = 0; y < height; y++) {
          for (let x = 0; x < width; x++) {
            if ((data[(y * width + x) * 4 + 1] ?? 255) > 140) continue;
            bounds.left = Math.min(bounds.left, x);
            bounds.right = Math.max(bounds.right, x);
            bounds.top = Math.min(bounds.top, y);
            bounds.bottom = Math.max(bounds.bottom, y);
          }
        }
        return bounds;
      },
      [...png],
    );
  }
});

test('another width is drawn before it is shown: no stretched picture', async () => {
  const { page, wizard, idle } = await visit(stage.browser, stage.demo.url);
  await idle();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const shown = await wizard.evaluate(async (element) => {
    const afterPaint = (): Promise<void> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(0);
        });
      });
    const seen: [drawn: number, wanted: number][] = [];
    for (const width of [320, 700, 390, 333.3, 1000]) {
      await afterPaint();
      element.style.width = `${width}px`;
      await afterPaint();
      const canvas = element.shadowRoot?.querySelector('canvas');
      seen.push([
        canvas?.width ?? 0,
        (canvas?.getBoundingClientRect().width ?? 0) * devicePixelRatio,
      ]);
    }
    return seen;
  });
  for (const [drawn, wanted] of shown)
    assert.ok(Math.abs(drawn - wanted) <= 1, `${drawn} for ${wanted}`);
  assert.deepEqual(errors, []);
});

test('texts of the page replace ours in every language; keys that are none are told and left out', async () => {
  const { page, wizard, details, idle } = await visit(stage.browser, stage.demo.url);
  const set = (strings: unknown): Promise<void> =>
    wizard.evaluate((element, strings) => {
      (element as VerifyWizard).strings = strings as VerifyWizard['strings'];
    }, strings);
  await set({ 'screen.account_type.title': '示例云实名认证' });
  await page.getByRole('heading', { name: '示例云实名认证' }).waitFor();
  assert.deepEqual(await details('verify-error'), []);
  await page.getByRole('radio', { name: 'English' }).check();
  await button(page, 'A person').waitFor();
  await page.getByRole('heading', { name: '示例云实名认证' }).waitFor();

  await set({
    'screen.account_type.title': 'Example Cloud',
    'screen.acount_type.title': 'x',
    'screen.help.open': 7,
  });
  await page.getByRole('heading', { name: 'Example Cloud' }).waitFor();
  const [error] = await details('verify-error');
  assert.deepEqual([error?.reason, error?.fatal], ['strings', false]);
  assert.deepEqual(
    error?.faults.map(({ code, pointer }) => [code, pointer]),
    [
      ['key.unknown', '/strings/screen.acount_type.title'],
      ['type.wrong', '/strings/screen.help.open'],
    ],
  );
  await set({});
  await page.getByRole('radio', { name: '简体中文' }).check();
  await button(page, '个人').waitFor();
  await idle();
  assert.equal(await page.getByRole('heading', { name: 'Example Cloud' }).count(), 0);
});

test('texts of the page are there from the first frame on, and broken ones do not take the wizard away', async () => {
  const { page, details } = await visit(stage.browser, stage.demo.url);
  await page.evaluate(() => {
    const wizard = document.createElement('verify-wizard');
    wizard.strings = { 'screen.account_type.title': '{示例云', 'no.such.key': '' };
    document.querySelector('main')?.replaceChildren(wizard);
  });
  await button(page, '个人').waitFor();
  assert.ok((await details('verify-error')).every(({ fatal }) => !fatal));
  assert.ok((await details('verify-error')).some(({ reason }) => reason === 'strings'));
});
