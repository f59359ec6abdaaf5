// The verification after a submission: the states that the page sets, and what the applicant sees
// and does, until the end.

import assert from 'node:assert/strict';
import type { VerifyWizard } from '../../web/src/element.js';
import type { Verification, VerificationRequest } from '../../web/src/types.js';
import type { Tab } from './engines/tab.js';
import { now } from './harness.js';
import { button, details, heading } from './steps.js';

const link = 'https://example.com/verify/4f1c9a';

const scans: Record<string, string> = {
  'personal.wechat_scan': '微信',
  'personal.qq_scan': '手机 QQ ',
  'enterprise.wechat_official_account': '管理员的微信',
  'enterprise.legal_person_wechat_scan': '法定代表人的微信',
};

/** From `submitting` through all states of the method to `approved`. */
export async function follow(tab: Tab, method: string): Promise<void> {
  await tab.find(heading('正在提交，请稍候'));
  const app = scans[method];
  if (app) await scan(tab, 'awaiting_scan', `最后一步：用${app}扫码`);
  else if (method.endsWith('face'))
    await scan(tab, 'awaiting_face', '最后一步：用手机完成人脸识别');
  else if (method === 'enterprise.top_up') await pay(tab);
  else await reportAmount(tab);

  await apply(tab, { state: 'in_review', submitted_at: now });
  await tab.find(heading(/^正在审核/));
  await apply(tab, { state: 'approved' });
  await tab.find(heading('认证通过，可以使用了'));
  assert.deepEqual((await details(tab, 'verify-result')).at(-1), { state: 'approved' });
}

/** A refusal after a face check: the cause, and another method with the typed texts. */
export async function afterRefusal(tab: Tab): Promise<void> {
  const failure = { code: 'face.covered', message: '面部被遮挡，请重试' };
  await apply(tab, { state: 'rejected', failure, tries_left: 2 });
  await tab.find(heading('这次没有通过，原因已找到'));
  await tab.see(/面部被遮挡，请重试/);
  await tab.find(button('再试一次'));
  await tab.click(button(/^换用 ?QQ 扫码/));
  await tab.click(button('下一步：确认'));
  await tab.click(button('提交认证'));
  const submissions = await details(tab, 'verify-submit');
  assert.deepEqual(
    submissions.map(({ method }) => method),
    ['personal.face', 'personal.qq_scan'],
  );
  assert.deepEqual(submissions[1]?.fields, submissions[0]?.fields, 'nothing has to be typed again');
  await follow(tab, 'personal.qq_scan');
}

/** The code expires, the applicant requests another one and scans it. */
async function scan(
  tab: Tab,
  state: 'awaiting_scan' | 'awaiting_face',
  title: string,
): Promise<void> {
  await apply(tab, { state, url: link, expires_at: later(-60) });
  await tab.find(heading('二维码已过期，换一个就能继续'));
  await tab.click(button('换一个二维码'));
  assert.deepEqual(await lastRequest(tab), { request: 'renew' });
  await apply(tab, { state, url: link, expires_at: later(300) });
  await tab.find(heading(title));
  await tab.find({ role: 'img', name: /^二维码：用.*扫描/ });
  const target = await tab.on({ role: 'link', name: '在这台设备上打开' }, (element) =>
    element.getAttribute('href'),
  );
  assert.equal(target, link);
  await tab.click(button(state === 'awaiting_face' ? '我已完成识别' : '我已完成扫码'));
  assert.deepEqual(await lastRequest(tab), { request: 'refresh' });
}

/** The applicant pays an exact amount. */
async function pay(tab: Tab): Promise<void> {
  const transfer = {
    payee_name: '示例支付有限公司',
    payee_account: '591902345610901',
    payee_bank: '招商银行深圳科技园支行',
    amount_fen: 37,
    remark: 'VW4F1C9A',
  };
  await apply(tab, { state: 'awaiting_transfer', transfer, expires_at: later(7 * 86_400) });
  await tab.find(heading('请转账 0.37 元，一分不差'));
  for (const text of ['591902345610901', 'VW4F1C9A']) await tab.see(new RegExp(text));
  await tab.click(button('我已转账'));
  assert.deepEqual(await lastRequest(tab), { request: 'refresh' });
}

/** An amount arrives; the applicant first types a wrong one. */
async function reportAmount(tab: Tab): Promise<void> {
  await apply(tab, { state: 'awaiting_transfer', submitted_at: now });
  await tab.find(heading(/^正在打款/));
  await tab.click(button('已收到，填写金额'));
  await apply(tab, {
    state: 'awaiting_deposit_amount',
    tries_left: 2,
    expires_at: later(7 * 86_400),
  });
  await tab.find(heading('填写收到的金额'));
  await tab.fill('打款金额', '0.53');
  await tab.click(button('提交金额'));
  assert.deepEqual(await lastRequest(tab), { request: 'amount', amount_fen: 53 });
  await apply(tab, {
    state: 'awaiting_deposit_amount',
    tries_left: 1,
    expires_at: later(7 * 86_400),
  });
  await tab.see(/上次填写的金额不对，还有 1 次机会/);
  await tab.fill('打款金额', '0.35');
  await tab.click(button('提交金额'));
  assert.deepEqual(await lastRequest(tab), { request: 'amount', amount_fen: 35 });
}

async function apply(tab: Tab, verification: Verification): Promise<void> {
  await tab.evaluate((next) => {
    document.querySelector<VerifyWizard>('verify-wizard')?.applyState(next);
  }, verification);
  assert.deepEqual((await details(tab, 'verify-state')).at(-1), { state: verification.state });
}

async function lastRequest(tab: Tab): Promise<VerificationRequest | undefined> {
  return (await details(tab, 'verify-request')).at(-1);
}

/** The time `seconds` after the tests' now. */
function later(seconds: number): string {
  return new Date(Date.parse(now) + seconds * 1000).toISOString();
}
