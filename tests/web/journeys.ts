// The journeys of applicants from a blank page to the end of their verification; the same tests for
// every engine.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { VerifyWizard } from '../../web/src/element.js';
import { applicants, type Applicant } from './applicants.js';
import { button, details, openDemo, submitted, tabTo, textbox } from './steps.js';
import { until, type Engine, type Tab } from './engines/tab.js';
import { startDemo, type Demo } from './harness.js';
import { wholeTest } from './patience.js';
import { creditCode, idNumber, packIdentity, wrongCreditCode, wrongIdNumber } from './person.js';
import { afterRefusal, follow } from './verifications.js';

type Journey = [title: string, play: (tab: Tab) => Promise<void>];

/**
 * Each method from the first question to the end, and one refusal; the first two journeys include
 * mistakes.
 */
export const methodJourneys: Journey[] = [
  [
    'personal: WeChat is recommended, a wrong digit is explained, the right number is submitted',
    playPersonalWeChat,
  ],
  [
    'enterprise: instant methods come first, the letter O is explained and repaired',
    playLegalPersonWeChat,
  ],
  ...applicants.map((applicant): Journey => [
    `${applicant.method}: from the first question to the end`,
    (tab) => playApplicant(tab, applicant),
  ]),
  ['a refusal is explained, and the next best method is taken', playRefusal],
];

export const allJourneys: Journey[] = [
  ...methodJourneys,
  ['the personal journey with the keyboard alone', playWithKeyboard],
  ['a real picture is drawn, and 10 s without a change draw no frame', watchPicture],
];

/**
 * Makes a test of each journey in one engine. No test depends on speed; the limit is only for
 * hanging tests.
 */
export function play(startEngine: () => Promise<Engine>, journeys = allJourneys): void {
  const stage: { engine?: Engine; demo?: Demo } = {};
  before(async () => {
    stage.demo = await startDemo();
    stage.engine = await startEngine();
  }, wholeTest);
  after(async () => {
    await stage.engine?.stop();
    stage.demo?.stop();
  }, wholeTest);
  for (const [title, playJourney] of journeys) {
    test(title, wholeTest, async () => {
      assert.ok(stage.engine && stage.demo);
      await playJourney(await openDemo(stage.engine, stage.demo.url));
    });
  }
}

async function playPersonalWeChat(tab: Tab): Promise<void> {
  await tab.click(button('个人'));
  await tab.click(button('已绑定'));
  await tab.find({ role: 'text', name: '即时', group: '微信扫码' });
  await tab.see(/您的微信已绑定银行卡/);
  await tab.find({ role: 'heading', name: /^最快：微信扫码/ });
  assert.equal(
    (await details(tab, 'verify-recommendation')).at(-1)?.recommended,
    'personal.wechat_scan',
  );
  await tab.click(button('使用微信扫码'));

  await tab.click(textbox('真实姓名'));
  await tab.compose('chen', '陈');
  await tab.compose('wei', '𬱖');
  assert.equal(await tab.value('真实姓名'), '陈𬱖');
  await tab.fill('身份证号', wrongIdNumber);
  await tab.fill('手机号码', '13800138000');

  await tab.find({ role: 'alert', name: /校验/ });
  const number = await tab.on(textbox('身份证号'), (element) => ({
    invalid: element.getAttribute('aria-invalid'),
    described: (element.getAttribute('aria-describedby') ?? '').split(' '),
  }));
  assert.equal(number.invalid, 'true');
  const alert = await tab.on({ role: 'alert', name: /校验/ }, ({ id }) => id);
  assert.ok(number.described.includes(alert), 'the alert describes the field');
  const issue = (await details(tab, 'verify-issues'))
    .at(-1)
    ?.issues.find((each) => each.field === 'id_number');
  assert.deepEqual(issue, {
    field: 'id_number',
    code: 'id_number.check_digit',
    severity: 'error',
    span: [16, 17],
  });

  // With the wrong number neither the button nor a call of the page can continue.
  await tab.click(button(/还有 1 项/));
  await tab.evaluate(() => document.querySelector<VerifyWizard>('verify-wizard')?.submit());
  await tab.idle();
  assert.deepEqual(await details(tab, 'verify-submit'), []);
  assert.ok(await tab.isFocused(textbox('身份证号')), 'the wrong field has the focus');

  await tab.fill('身份证号', idNumber);
  await tab.click(button('下一步：确认'));
  await tab.see(/^身份证号：/);
  const review = await tab.on(
    { role: 'list', name: '填写的信息' },
    (list) => list.textContent ?? '',
  );
  assert.ok(!review.includes(idNumber) && review.includes('*'), `masked: ${review}`);
  await tab.click(button('显示身份证号'));
  await tab.see(new RegExp(idNumber));
  await tab.click(button('提交认证'));

  const { core, ...submission } = await submitted(tab);
  assert.deepEqual(submission, {
    method: 'personal.wechat_scan',
    facts: { account_type: 'personal', wechat_bank_card_bound: true },
    fields: { name: '陈𬱖', id_number: idNumber, mobile: '13800138000' },
    pack: packIdentity,
  });
  assert.match(core.version, /^\d+\.\d+\.\d+$/);
  await follow(tab, 'personal.wechat_scan');
  assert.deepEqual(await tab.messages(), []);
}

async function playLegalPersonWeChat(tab: Tab): Promise<void> {
  await tab.click(button('企业'));
  await tab.click(button('不确定'));
  await tab.click(button('可以'));
  await tab.click(button('已绑定'));
  if (await tab.count(button('直接看推荐'))) await tab.click(button('直接看推荐'));
  await tab.find(button('使用企业法人微信扫码'));

  const advice = (await details(tab, 'verify-recommendation')).at(-1);
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
  // The other methods are rows that open; what is impossible is behind one line.
  const impossible = button(/种方式现在不能用$/);
  if (await tab.count(impossible)) await tab.click(impossible);
  for (const { title } of advice?.methods ?? []) {
    if (await tab.count(button(title))) await tab.click(button(title));
  }
  for (const { id, title, reasons, eta } of advice?.methods ?? []) {
    assert.ok(reasons[0], `${id} has reasons`);
    assert.ok(eta.basis.length >= 2, `the duration of ${id} rests on two claims`);
    const text = await tab.on({ role: 'group', name: title }, (group) => group.textContent ?? '');
    assert.ok(text.includes(reasons[0].message), `${id} shows its first reason`);
  }
  await tab.click(button('使用企业法人微信扫码'));

  await tab.fill('企业名称', '福州示例科技有限公司');
  await tab.fill('统一社会信用代码', wrongCreditCode);
  await tab.press('Tab');
  await tab.find({ role: 'alert', name: /O/ });
  const issue = (await details(tab, 'verify-issues'))
    .at(-1)
    ?.issues.find((each) => each.field === 'credit_code');
  assert.deepEqual(issue?.span, [13, 14]);
  assert.equal(issue?.code, 'credit_code.letter_not_allowed');

  await tab.click(button(new RegExp(creditCode)));
  assert.equal(await tab.value('统一社会信用代码'), creditCode);
  await tab.fill('法定代表人姓名', '阿卜杜拉•买买提');
  await tab.fill('法定代表人身份证号', idNumber);
  await tab.click(button('下一步：确认'));
  await tab.click(button('提交认证'));

  const submission = await submitted(tab);
  assert.deepEqual(submission.fields, {
    enterprise_name: '福州示例科技有限公司',
    credit_code: creditCode,
    legal_person_name: '阿卜杜拉·买买提',
    legal_person_id_number: idNumber,
  });
  assert.equal(submission.method, 'enterprise.legal_person_wechat_scan');
  assert.deepEqual(submission.pack, packIdentity);
  await follow(tab, 'enterprise.legal_person_wechat_scan');
  assert.deepEqual(await tab.messages(), []);
}

async function playApplicant(tab: Tab, applicant: Applicant): Promise<void> {
  const { method, fields } = applicant;
  await fillIn(tab, applicant);
  const submission = await submitted(tab);
  assert.equal(submission.method, method);
  assert.deepEqual(
    submission.fields,
    Object.fromEntries(Object.entries(fields).map(([id, [, text]]) => [id, text])),
  );
  await follow(tab, method);
  assert.deepEqual(await tab.messages(), []);
}

/** From the first question to the submission. */
async function fillIn(tab: Tab, { title, accountType, answers, fields }: Applicant): Promise<void> {
  await tab.click(button(accountType));
  for (const [question, answer] of Object.entries(answers)) {
    await tab.find({ role: 'heading', name: question });
    await tab.click(button(answer));
  }
  await tab.find(button(new RegExp(`^(使用 ?)?${title}$`)));
  const use = button(new RegExp(`^使用 ?${title}$`));
  if (!(await tab.count(use))) await tab.click(button(title)); // a row, which opens
  await tab.click(use);
  for (const [label, text] of Object.values(fields)) await tab.fill(label, text);
  await tab.click(button('下一步：确认'));
  await tab.click(button('提交认证'));
}

async function playRefusal(tab: Tab): Promise<void> {
  const face = applicants.find(({ method }) => method === 'personal.face');
  assert.ok(face);
  await fillIn(tab, face);
  await submitted(tab);
  await afterRefusal(tab);
  assert.deepEqual(await tab.messages(), []);
}

async function playWithKeyboard(tab: Tab): Promise<void> {
  await tabTo(tab, button('个人'));
  await tab.press('Enter');
  await tab.find(button('已绑定'));
  await tabTo(tab, button('没有绑定'));
  await tab.press('Tab', 'Shift');
  assert.ok(await tab.isFocused(button('已绑定')), 'Shift and Tab go back');
  await tab.press('Space');
  await tabTo(tab, button('使用微信扫码'));
  await tab.press('Enter');
  await tabTo(tab, textbox('真实姓名'));
  await tab.type('王𫖮');
  await tab.press('Tab');
  await tab.type(idNumber);
  await tab.press('Enter');
  await tab.idle();
  assert.ok(
    await tab.isFocused(textbox('手机号码')),
    'Enter goes on as the main button does: to what is missing',
  );
  await tab.type('13800138000');
  await tab.press('ArrowLeft');
  await tab.press('Backspace');
  await tab.type('0');
  await tab.press('Enter');
  await tabTo(tab, button('提交认证'));
  await tab.press('Enter');
  const { fields } = await submitted(tab);
  assert.deepEqual(fields, { name: '王𫖮', id_number: idNumber, mobile: '13800138000' });
  assert.deepEqual(await tab.messages(), []);
}

async function watchPicture(tab: Tab): Promise<void> {
  const colours = async (): Promise<number> =>
    tab.evaluate(countColours, (await tab.screenshot()).toString('base64'));
  const face = await tab.evaluate(() => {
    const root = document.querySelector('verify-wizard')?.shadowRoot;
    const canvas = root?.querySelector('canvas');
    return [root?.querySelector('.root')?.className, canvas?.getContext('webgl2')?.isContextLost()];
  });
  assert.deepEqual(face, ['root canvas', false], 'the canvas is the wizard, not the mirror');
  // WebKitGTK updates its window some time after the page is painted.
  await until('a picture', async () => (await colours()) > 20);
  await hideCanvas(tab, true);
  await until(
    'nothing without the canvas: the mirror is not seen',
    async () => (await colours()) < 5,
  );
  await hideCanvas(tab, false);

  await tab.click(button('个人'));
  // Texts that are fetched in advance go to the wizard, which then draws a frame; so wait for them.
  await until('the texts of later screens', () =>
    tab.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .some(({ name }) => name.endsWith('/rules/zh-CN.json')),
    ),
  );
  await pause(1000);
  await tab.idle();
  const frames = (): Promise<number> =>
    tab.evaluate(() => document.querySelector<VerifyWizard>('verify-wizard')?.stats.frames ?? 0);
  const before = await frames();
  assert.ok(before > 0);
  await pause(10_000);
  assert.equal(await frames(), before);
  assert.deepEqual(await tab.messages(), []);
}

function hideCanvas(tab: Tab, hidden: boolean): Promise<void> {
  return tab.evaluate(async (hide) => {
    const canvas = document.querySelector('verify-wizard')?.shadowRoot?.querySelector('canvas');
    if (canvas) canvas.style.visibility = hide ? 'hidden' : '';
    for (let frame = 0; frame < 2; frame++)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  }, hidden);
}

/** Counts the colours inside the wizard's rectangle in a picture of the page. Runs in the page. */
async function countColours(png: string): Promise<number> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const scale = bitmap.width / innerWidth;
  const { x, y, width, height } = document.querySelector('verify-wizard')!.getBoundingClientRect();
  const context = document.createElement('canvas').getContext('2d')!;
  context.canvas.width = width * scale;
  context.canvas.height = (Math.min(y + height, innerHeight) - y) * scale;
  context.drawImage(bitmap, -x * scale, -y * scale);
  const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
  return new Set(new Uint32Array(data.buffer)).size;
}
