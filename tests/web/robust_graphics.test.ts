// Graphics that are lost, come back or never exist, and printing: the wizard stays the same, and no
// typed text is lost.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { loseContext } from './graphics.js';
import { launch, useStage, visit } from './harness.js';
import { button, compose, field, idNumber, reachPersonalForm, wrongIdNumber } from './person.js';

const stage = useStage();

test('a context lost in mid-typing and in mid-composition: nothing is lost to the end', async () => {
  const visited = await visit(stage.browser, stage.demo.url);
  const { page, details, idle, console } = visited;
  await button(page, '个人').click();
  await button(page, '已绑定').click();
  await button(page, '使用微信扫码').click();

  await field(page, '真实姓名').click();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: 'chen',
    selectionStart: 4,
    selectionEnd: 4,
  });
  await loseContext(page);
  assert.equal(await field(page, '真实姓名').inputValue(), 'chen', 'the composition goes on');
  await session.send('Input.insertText', { text: '陈' });
  await compose(page, ['wei', '𬱖']);
  assert.equal(await field(page, '真实姓名').inputValue(), '陈𬱖');

  const number = field(page, '身份证号');
  await number.click();
  await page.keyboard.type(wrongIdNumber.slice(0, 9));
  await loseContext(page);
  await page.keyboard.type(wrongIdNumber.slice(9));
  assert.equal(await number.inputValue(), wrongIdNumber);
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: new RegExp(idNumber) }).click();
  await field(page, '手机号码').fill('13800138000');
  await button(page, '下一步：确认').click();
  await button(page, '提交认证').click();
  await idle();
  assert.deepEqual(
    (await details('verify-submit')).map(({ fields }) => fields),
    [{ name: '陈𬱖', id_number: idNumber, mobile: '13800138000' }],
  );
  assert.deepEqual(
    console.filter((line) => !line.includes('loseContext')),
    [],
  );
});

test('a context lost while nobody sees it: nothing is drawn until somebody does, then the same picture', async () => {
  for (const [hidden, hide, show] of [
    ['off-screen', 'margin-top: 6000px', ''],
    ['not displayed', 'display: none', ''],
  ] as const) {
    const visited = await visit(stage.browser, stage.demo.url);
    const { page, wizard, frames, idle, settle } = visited;
    await reachPersonalForm(page);
    await field(page, '真实姓名').fill('王芳');
    await button(page, '上一步').focus();
    await idle();
    const picture = await wizard.screenshot();
    await page.evaluate(() => scrollTo(0, 0));
    await wizard.evaluate((element, style) => element.setAttribute('style', style), hide);
    await settle();
    await loseContext(page);
    const drawn = await frames();
    await page.waitForTimeout(500);
    assert.equal(await frames(), drawn, hidden);
    await wizard.evaluate((element, style) => element.setAttribute('style', style), show);
    await wizard.scrollIntoViewIfNeeded();
    await settle();
    assert.ok(picture.equals(await wizard.screenshot()), hidden);
    assert.equal(await field(page, '真实姓名').inputValue(), '王芳');
    await page.context().close();
  }
});

test('no new context can be had for a while: the mirror takes over in mid-typing, and the canvas comes back', async () => {
  const visited = await visit(stage.browser, stage.demo.url);
  const { page, wizard, idle } = visited;
  await reachPersonalForm(page);
  const number = field(page, '身份证号');
  await number.click();
  await page.keyboard.type(idNumber.slice(0, 9));
  await wizard.evaluate((element) => {
    const { getContext } = HTMLCanvasElement.prototype;
    const gl = element.shadowRoot?.querySelector('canvas')?.getContext('webgl2');
    const refused = function (
      this: HTMLCanvasElement,
      ...wanted: Parameters<typeof getContext>
    ): unknown {
      return wanted[0] === 'webgl2' ? null : getContext.apply(this, wanted);
    };
    HTMLCanvasElement.prototype.getContext = refused as typeof getContext;
    addEventListener('graphics-again', () => (HTMLCanvasElement.prototype.getContext = getContext));
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await wizard.locator('.mirror').waitFor();
  await page.keyboard.type(idNumber.slice(9, 14));
  assert.equal(await number.evaluate((input) => getComputedStyle(input).opacity), '1');
  await page.evaluate(() => dispatchEvent(new Event('graphics-again')));
  await page.keyboard.type(idNumber.slice(14));
  await wizard.locator('.canvas').waitFor();
  await idle();
  assert.equal(await number.inputValue(), idNumber);
  assert.equal(await number.evaluate((input) => input.matches(':focus')), true);
});

test('on paper the wizard is text that flows, and afterwards the canvas again', async () => {
  const { page, wizard, idle } = await visit(stage.browser, stage.demo.url);
  await reachPersonalForm(page);
  await field(page, '真实姓名').fill('王芳');
  await idle();
  await page.waitForFunction(
    () => performance.getEntriesByName(new URL('dist/plain.js', location.href).href).length > 0,
  );
  await button(page, '上一步').focus();
  await idle();
  const picture = await wizard.screenshot();
  await page.emulateMedia({ media: 'print' });
  await wizard.locator('.mirror').waitFor();
  assert.equal(
    await wizard.locator('canvas').evaluate((canvas) => getComputedStyle(canvas).display),
    'none',
  );
  assert.equal(
    await field(page, '真实姓名').evaluate(
      (input) => getComputedStyle(input).color !== 'rgba(0, 0, 0, 0)',
    ),
    true,
  );
  await page.emulateMedia({ media: null });
  await wizard.locator('.canvas').waitFor();
  await idle();
  assert.ok(picture.equals(await wizard.screenshot()));

  const heard = await page.evaluate(() => {
    const faces: string[] = [];
    const root = document.querySelector('verify-wizard')!.shadowRoot!.querySelector('.root')!;
    new MutationObserver(() => faces.push(root.className)).observe(root, {
      attributeFilter: ['class'],
    });
    Object.assign(window, { faces });
    return faces.length;
  });
  assert.equal(heard, 0);
  const pdf = await page.pdf();
  assert.ok(pdf.length > 1000);
  await idle();
  const faces = await page.evaluate(() => (window as unknown as { faces: string[] }).faces);
  assert.deepEqual([faces[0], faces.at(-1)], ['root mirror', 'root canvas']);
});

let plain: Browser;
before(async () => {
  plain = await launch('--disable-3d-apis');
});
after(() => plain.close());

const isShown = (part: Locator): Promise<boolean> =>
  part.evaluate(
    (element) => element.getClientRects().length > 0 && getComputedStyle(element).opacity === '1',
  );

test('without WebGL2 the mirror is the wizard, from start to submission', async () => {
  const viewport = { width: 390, height: 844 };
  const { page, wizard, details, console } = await visit(plain, stage.demo.url, {
    viewport,
    hasTouch: true,
    isMobile: true,
  });
  assert.equal(await page.locator('verify-wizard canvas').count(), 0);
  await button(page, '个人').click();
  await button(page, '已绑定').click();
  await button(page, '使用微信扫码').click();
  assert.ok(await isShown(wizard.getByText('真实姓名', { exact: true })), 'the label');
  assert.ok(await isShown(wizard.getByText('11 位，能收到短信')), 'the hint');
  await field(page, '真实姓名').fill('王芳');
  await field(page, '身份证号').fill(wrongIdNumber);
  await field(page, '手机号码').fill('+86 138 0013 8000');
  await page.keyboard.press('Tab');
  assert.ok(await isShown(wizard.getByRole('alert').filter({ hasText: '校验' })), 'the error');
  await page.getByRole('button', { name: new RegExp(idNumber) }).click();
  assert.equal(await field(page, '身份证号').inputValue(), idNumber);
  await button(page, '下一步：确认').click();
  await button(page, '提交认证').click();
  assert.equal((await details('verify-submit')).length, 1);
  assert.deepEqual(console, []);
});
