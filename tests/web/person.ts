// Actions of a person, through the roles and names of the mirror and with real input events.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CDPSession, Locator, Page } from 'playwright-core';
import type { Policy } from '../../web/demo/scripts.js';
import { repository } from './harness.js';

/** Published examples of the standards; they belong to nobody. */
export const idNumber = '11010519491231002X';
export const wrongIdNumber = '11010519491231003X';
export const creditCode = '91350100M000100Y43';
export const wrongCreditCode = '91350100M0001O0Y43';

const packFile = readFileSync(new URL('core/rules/tencent-cloud/pack.json', repository));

/** The built-in rule pack. */
export const pack = JSON.parse(packFile.toString()) as {
  id: string;
  version: string;
  policy: Policy;
};

/** The identity of the built-in rule pack. */
export const packIdentity = {
  id: pack.id,
  version: pack.version,
  sha256: createHash('sha256').update(packFile).digest('hex'),
};

export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
export const field = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name, exact: true });
export const title = (page: Page): Locator =>
  page.locator('verify-wizard').getByRole('heading', { level: 2 }).first();

/**
 * Types as with an input method: first the letters of the composition, then the chosen character.
 */
export async function compose(
  page: Page,
  ...words: [letters: string, character: string][]
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const [letters, character] of words) {
    for (let end = 1; end <= letters.length; end++)
      await setComposition(session, letters.slice(0, end));
    await session.send('Input.insertText', { text: character });
  }
  await session.detach();
}

async function setComposition(session: CDPSession, text: string): Promise<void> {
  const [selectionStart, selectionEnd] = [text.length, text.length];
  await session.send('Input.imeSetComposition', { text, selectionStart, selectionEnd });
}

/** Presses Tab until the element has the focus. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (
      await wanted.evaluate(
        (element) => (element.getRootNode() as ShadowRoot).activeElement === element,
      )
    )
      return;
  }
  assert.fail(`Tab never reached ${String(wanted)}.`);
}

/** Goes from the first step to the form of the personal WeChat method. */
export async function reachPersonalForm(page: Page): Promise<void> {
  await button(page, '个人').click();
  await button(page, '已绑定').click();
  await button(page, '使用微信扫码').click();
  await field(page, '真实姓名').waitFor();
}

/** Valid texts for the form of the personal WeChat method. */
export const validPerson = { 真实姓名: '王芳', 身份证号: idNumber, 手机号码: '13800138000' };

/** Fills in the form of the personal WeChat method, by default with valid texts, and submits it. */
export async function submitPersonalForm(
  page: Page,
  person: Partial<typeof validPerson> = {},
): Promise<void> {
  for (const [name, text] of Object.entries({ ...validPerson, ...person }))
    await field(page, name).fill(text);
  await button(page, '下一步：确认').click();
  await button(page, '提交认证').click();
  await page.waitForFunction(() => window.recorded.some(({ type }) => type === 'verify-submit'));
}
