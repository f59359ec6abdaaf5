// Walks through the screens and calls a function on each of them.

import type { Page } from 'playwright-core';
import type { Visit } from './harness.js';
import { button, creditCode, field, idNumber, wrongCreditCode, wrongIdNumber } from './person.js';

/** Called on every screen with its name. */
export type Look = (screen: string) => Promise<void>;

export async function walkPersonal({ page }: Visit, look: Look): Promise<void> {
  await look('1-account-type');
  await button(page, '个人').click();
  await look('2-situation');
  await button(page, '已绑定').click();
  await look('3-recommendation');
  await button(page, '使用微信扫码').click();
  await look('4-fields-empty');
  await field(page, '真实姓名').fill('陈𬱖');
  await field(page, '身份证号').fill(wrongIdNumber);
  await field(page, '手机号码').focus();
  await look('4-fields-issue');
  await field(page, '身份证号').fill(idNumber);
  await field(page, '手机号码').fill('+86 138 0013 8000');
  await leave(page);
  await look('4-fields-done');
  await button(page, '下一步：确认').click();
  await look('5-review');
  await button(page, '提交认证').click();
  await look('6-submitted');
}

export async function walkEnterprise({ page, idle }: Visit, look: Look): Promise<void> {
  await button(page, '企业').click();
  await look('2-situation-enterprise');
  await button(page, '不确定').click();
  await button(page, '可以').click();
  await button(page, '已绑定').click();
  await idle();
  if (await button(page, '直接看推荐').count()) await button(page, '直接看推荐').click();
  await look('3-recommendation-enterprise');
  await button(page, '使用企业法人微信扫码').click();
  await field(page, '企业名称').fill('福州示例科技有限公司');
  await field(page, '统一社会信用代码').fill(wrongCreditCode);
  await field(page, '法定代表人姓名').fill('阿卜杜拉•买买提');
  await leave(page);
  await look('4-fields-enterprise');
  await page.getByRole('button', { name: new RegExp(creditCode) }).click();
  await field(page, '法定代表人身份证号').fill(idNumber);
  await button(page, '下一步：确认').click();
  await look('5-review-enterprise');
}

/** An applicant from Hong Kong, for whom a blocker applies. */
export async function walkBlocked({ page, idle }: Visit, look: Look): Promise<void> {
  await button(page, '个人').click();
  await button(page, '直接看推荐').click();
  await look('3-recommendation-unknown');
  await button(page, '有特殊情况？').click();
  await look('2-situation-special');
  while (!(await button(page, '港澳台').count())) {
    await button(page, '不确定').click();
    await idle();
  }
  await button(page, '港澳台').click();
  await look('3-recommendation-blocked');
}

export const walks = [walkPersonal, walkEnterprise, walkBlocked];

async function leave(page: Page): Promise<void> {
  await page.evaluate(() =>
    (document.querySelector('verify-wizard')?.shadowRoot?.activeElement as HTMLElement).blur(),
  );
}
