// Ways on: from a refusal to the field that has to be corrected, from an approval back to the page,
// and from a question that came back to the answer that was given before.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VerifyWizard } from '../../web/src/element.js';
import { apply, visitBare } from './bare.js';
import { useStage, type Visit } from './harness.js';
import { button, field, reachPersonalForm, submitPersonalForm, validPerson } from './person.js';

const stage = useStage();

async function submitted(): Promise<Visit> {
  const visit = await visitBare(stage.browser, stage.demo.url);
  await reachPersonalForm(visit.page);
  await submitPersonalForm(visit.page);
  return visit;
}

test('after a refusal the main button leads to the wrong field, which is marked until it changes', async () => {
  const { page, idle, details, console } = await submitted();
  await apply(page, { state: 'rejected', failure: { code: 'mobile.owner_mismatch' } });
  await button(page, '修改信息').click();
  await idle();
  const mobile = field(page, '手机号码');
  const isFocused = await mobile.evaluate(
    (element) => (element.getRootNode() as ShadowRoot).activeElement === element,
  );
  assert.ok(isFocused, 'the field has the focus');
  const described = (): Promise<string> =>
    mobile.evaluate((element) =>
      (element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => (element.getRootNode() as ShadowRoot).getElementById(id)?.textContent)
        .join(' '),
    );
  assert.match(await described(), /上次审核没有通过/);
  const issues = async (): Promise<string[]> =>
    (await details('verify-issues')).at(-1)?.issues.map(({ code }) => code) ?? [];
  assert.deepEqual(await issues(), ['field.refused']);
  await mobile.fill('13900139000');
  await idle();
  assert.doesNotMatch(await described(), /上次审核没有通过/);
  assert.deepEqual(await issues(), []);
  await mobile.fill(validPerson.手机号码);
  await idle();
  assert.deepEqual(await issues(), ['field.refused'], 'it is the refused number again');
  // It is a warning: whoever is right can submit it again.
  await button(page, '下一步：确认').click();
  await button(page, '提交认证').click();
  await idle();
  assert.equal((await details('verify-submit')).length, 2);
  assert.deepEqual(console, []);
});

test('the button of the page leads on after an approval', async () => {
  const { page, wizard, idle, details, console } = await submitted();
  await apply(page, { state: 'approved' });
  assert.equal(await button(page, '返回购买').count(), 0);
  await wizard.evaluate((element) => element.setAttribute('continue-label', '返回购买'));
  await idle();
  await button(page, '返回购买').click();
  await idle();
  assert.equal((await details('verify-continue')).length, 1);
  assert.equal(
    await wizard.evaluate((element) => (element as VerifyWizard).continueLabel),
    '返回购买',
  );
  await wizard.evaluate((element) => element.removeAttribute('continue-label'));
  await idle();
  assert.equal(await button(page, '返回购买').count(), 0);
  assert.deepEqual(console, []);
});

test('an answer that was given is chosen when its question comes back', async () => {
  const { page, idle, console } = await visitBare(stage.browser, stage.demo.url);
  const pressed = (name: string): Promise<string | null> =>
    button(page, name).getAttribute('aria-pressed');
  assert.equal(await pressed('个人'), null);
  await button(page, '个人').click();
  assert.equal(await pressed('没有绑定'), null);
  await button(page, '没有绑定').click();
  await button(page, '上一步').click();
  await idle();
  assert.equal(await pressed('没有绑定'), 'true');
  assert.equal(await pressed('已绑定'), 'false');
  await button(page, '上一步').click();
  await idle();
  assert.equal(await pressed('个人'), 'true');
  assert.equal(await pressed('企业'), 'false');
  assert.deepEqual(console, []);
});
