// The two main journeys, from a blank page to a checked submission.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useStage, visit } from './harness.js';
import {
  button, compose, creditCode, field, idNumber, packIdentity, reachPersonalForm, title, wrongCreditCode, wrongIdNumber,
} from './person.js';

const stage = useStage();

test('personal: WeChat is recommended, a wrong digit is explained, the right number is submitted', async () => {
  const { page, details, idle, console } = await visit(stage.browser, stage.demo.url);

  await button(page, '个人').click();
  await button(page, '已绑定').click();
  const card = page.getByRole('group', { name: '微信扫码', exact: true });
  await card.getByText('即时', { exact: true }).waitFor();
  await card.getByText('您的微信已绑定银行卡').waitFor();
  assert.match((await title(page).textContent()) ?? '', /微信扫码/);
  const advice = (await details('verify-recommendation')).at(-1);
  assert.equal(advice?.recommended, 'personal.wechat_scan');
  await button(page, '使用微信扫码').click();

  const name = field(page, '真实姓名');
  await name.click();
  await compose(page, ['chen', '陈'], ['wei', '𬱖']);
  assert.equal(await name.inputValue(), '陈𬱖');

  const number = field(page, '身份证号');
  await number.click();
  await page.keyboard.type(wrongIdNumber);
  await field(page, '手机号码').click();
  await page.keyboard.type('13800138000');
  await idle();

  assert.equal(await number.getAttribute('aria-invalid'), 'true');
  const alert = page.getByRole('alert').filter({ hasText: '校验' });
  await alert.waitFor();
  const described = (await number.getAttribute('aria-describedby'))?.split(' ') ?? [];
  assert.ok(described.includes((await alert.getAttribute('id')) ?? ''), 'the alert describes the field');
  const issue = (await details('verify-issues')).at(-1)?.issues.find((each) => each.field === 'id_number');
  assert.deepEqual(issue, { field: 'id_number', code: 'id_number.check_digit', severity: 'error', span: [16, 17] });

  // Nothing gets past the wrong number: not the button, not the page's own call.
  await page.getByRole('button', { name: /还有 1 项/ }).click();
  await page.evaluate(() => document.querySelector('verify-wizard')?.submit());
  await idle();
  assert.deepEqual(await details('verify-submit'), []);
  assert.equal(await number.evaluate((input) => input.matches(':focus')), true, 'the wrong field has the focus');

  await number.fill(idNumber);
  await button(page, '下一步：确认').click();

  await page.getByText(/身份证号：/).waitFor();
  const review = await page.getByRole('list', { name: '填写的信息' }).innerText();
  assert.ok(!review.includes(idNumber) && review.includes('*'), `masked: ${review}`);
  await button(page, '显示身份证号').click();
  await page.getByText(idNumber).waitFor();
  await button(page, '提交认证').click();
  await idle();

  const submissions = await details('verify-submit');
  assert.equal(submissions.length, 1);
  const { core, ...submission } = submissions[0]!;
  assert.deepEqual(submission, {
    method: 'personal.wechat_scan',
    facts: { account_type: 'personal', wechat_bank_card_bound: true },
    fields: { name: '陈𬱖', id_number: idNumber, mobile: '13800138000' },
    pack: packIdentity,
  });
  assert.match(core.version, /^\d+\.\d+\.\d+$/);
  assert.deepEqual(console, []);
});

test('enterprise: instant methods come first, the letter O is explained and repaired', async () => {
  const { page, details, idle, console } = await visit(stage.browser, stage.demo.url);

  await button(page, '企业').click();
  await button(page, '不确定').click();
  await button(page, '可以').click();
  await button(page, '已绑定').click();
  await idle();
  if (await button(page, '直接看推荐').count()) await button(page, '直接看推荐').click();
  await button(page, '使用企业法人微信扫码').waitFor();

  const advice = (await details('verify-recommendation')).at(-1);
  assert.deepEqual(
    advice?.methods.map(({ id }) => id),
    [
      'enterprise.legal_person_wechat_scan',
      'enterprise.legal_person_face',
      'enterprise.wechat_official_account',
      'enterprise.top_up',
      'enterprise.bank_transfer',
    ],
  );
  for (const method of advice?.methods ?? []) {
    assert.ok(method.reasons.length > 0, `${method.id} has reasons`);
    assert.ok(method.eta.basis.length >= 2, `the duration of ${method.id} rests on two claims`);
    await page.getByRole('group', { name: method.title, exact: true }).getByText(method.reasons[0]!.message).waitFor();
  }
  await button(page, '使用企业法人微信扫码').click();

  await field(page, '企业名称').fill('福州示例科技有限公司');
  const code = field(page, '统一社会信用代码');
  await code.click();
  await page.keyboard.type(wrongCreditCode);
  await page.keyboard.press('Tab');
  await idle();
  await page.getByRole('alert').filter({ hasText: 'O' }).waitFor();
  const issue = (await details('verify-issues')).at(-1)?.issues.find((each) => each.field === 'credit_code');
  assert.deepEqual(issue?.span, [13, 14]);
  assert.equal(issue?.code, 'credit_code.letter_not_allowed');

  await page.getByRole('button', { name: new RegExp(creditCode) }).click();
  await idle();
  assert.equal(await code.inputValue(), creditCode);
  await field(page, '法定代表人姓名').fill('阿卜杜拉•买买提');
  await field(page, '法定代表人身份证号').fill(idNumber);
  await button(page, '下一步：确认').click();
  await button(page, '提交认证').click();
  await idle();

  const [submission] = await details('verify-submit');
  assert.deepEqual(submission?.fields, {
    enterprise_name: '福州示例科技有限公司',
    credit_code: creditCode,
    legal_person_name: '阿卜杜拉·买买提',
    legal_person_id_number: idNumber,
  });
  assert.equal(submission?.method, 'enterprise.legal_person_wechat_scan');
  assert.deepEqual(submission?.pack, packIdentity);
  assert.deepEqual(console, []);
});

test('while a word is composed nothing is judged or written back', async () => {
  const { page, details, idle } = await visit(stage.browser, stage.demo.url);
  await reachPersonalForm(page);
  const name = field(page, '真实姓名');
  await name.click();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'zhang', selectionStart: 5, selectionEnd: 5 });
  const heard = (await details('verify-issues')).length;
  await page.evaluate(() => document.querySelector('verify-wizard')?.setAttribute('theme', 'dark'));
  await idle();
  assert.equal(await name.inputValue(), 'zhang', 'a frame in between leaves the composition alone');
  assert.equal((await details('verify-issues')).length, heard);
  await session.send('Input.insertText', { text: '张' });
  await idle();
  assert.equal(await name.inputValue(), '张');
});
