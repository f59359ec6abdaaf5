// Characters that the system has no shape for.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { useStage, visit } from './harness.js';
import { button, field, idNumber, reachPersonalForm } from './person.js';

const stage = useStage();

/** A character of names that no font here has, and one that some font has; by what the page itself shows. */
async function findCharacters(page: Page): Promise<{ missing: string | undefined; there: string | undefined }> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d')!;
    context.font = `32px ${getComputedStyle(document.querySelector('verify-wizard')!).fontFamily}`;
    const look = (text: string): string => {
      context.clearRect(0, 0, 99, 99);
      context.fillText(text, 5, 60);
      return context.getImageData(0, 0, 99, 99).data.join();
    };
    const box = look('\u0378');
    const candidates = [0x2b81d, 0x2a6d6, 0x31350, 0x2ebf0, 0x30ede, 0x2c497, 0x20bb7].map((each) => String.fromCodePoint(each));
    return {
      missing: candidates.find((each) => look(each) === box),
      there: candidates.find((each) => look(each) !== box),
    };
  });
}

test('a character that shows as a box is told at its field, politely and once; the value is valid and submitted', async (context) => {
  const { page, wizard, details, idle } = await visit(stage.browser, stage.demo.url);
  const { missing, there } = await findCharacters(page);
  if (!missing) return context.skip('this system has a shape for every character tried');
  await reachPersonalForm(page);
  const name = field(page, '真实姓名');
  await name.fill(`王${there ?? '芳'}`);
  await idle();
  const told = wizard.getByRole('status').filter({ hasText: '显示不出' });
  assert.equal(await told.count(), 0, 'what can be shown is not told');
  await name.fill(`王${missing}${missing}`);
  await idle();
  assert.equal(await told.count(), 1);
  assert.match(await told.innerText(), /第 2 个字/);
  assert.equal(await told.getAttribute('aria-live'), 'polite');
  const described = (await name.getAttribute('aria-describedby'))?.split(' ') ?? [];
  assert.ok(described.includes((await told.getAttribute('id')) ?? ''));
  assert.equal(await name.getAttribute('aria-invalid'), null);
  await field(page, '身份证号').fill(idNumber);
  await field(page, '手机号码').fill('13800138000');
  await button(page, '下一步：确认').click();
  await button(page, '提交认证').click();
  await idle();
  assert.equal((await details('verify-submit'))[0]?.fields.name, `王${missing}${missing}`);
});
