// Two tabs of one browser: the same applicant is not submitted twice at the same time.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VerifyErrorDetail, VerifyWizard } from '../../web/src/element.js';
import { apply, submitExample, visitBare, visitBareBeside } from './bare.js';
import { useStage, type Visit } from './harness.js';
import { button, field, reachPersonalForm, submitPersonalForm, validPerson } from './person.js';

const stage = useStage();

/** Of somebody else. */
const otherIdNumber = '110105194912310038';

const openTwo = async (): Promise<[Visit, Visit]> => {
  const one = await visitBare(stage.browser, stage.demo.url, {});
  return [one, await visitBareBeside(one, stage.demo.url)];
};

async function reachReview(
  { page }: Visit,
  person: Partial<typeof validPerson> = {},
): Promise<void> {
  await reachPersonalForm(page);
  for (const [name, text] of Object.entries({ ...validPerson, ...person }))
    await field(page, name).fill(text);
  await button(page, '下一步：确认').click();
  await button(page, '提交认证').waitFor();
}

const warning = ({ page }: Visit): ReturnType<Visit['page']['getByRole']> =>
  page.getByRole('status').filter({ hasText: '已在另一个标签页或窗口中进行' });

const submissions = async ({ details }: Visit): Promise<number> =>
  (await details('verify-submit')).length;

/** Presses the button; it must lead nowhere but to an error for the page. */
async function isHeldBack(visited: Visit): Promise<void> {
  await button(visited.page, '提交认证').click();
  await visited.idle();
  assert.equal(await submissions(visited), 0);
  const errors: VerifyErrorDetail[] = await visited.details('verify-error');
  assert.deepEqual(
    errors.map(({ reason, fatal }) => [reason, fatal]),
    [['elsewhere', false]],
  );
}

for (const end of ['cancelled', 'rejected', 'approved', 'expired'] as const) {
  test(`the second tab waits until the first one has ended: ${end}`, async () => {
    const [one, other] = await openTwo();
    await reachPersonalForm(one.page);
    await submitPersonalForm(one.page);
    await apply(one.page, { state: 'in_review' });
    await reachReview(other);
    await warning(other).waitFor();
    await isHeldBack(other);
    assert.equal(
      await other.wizard.evaluate((element) => (element as VerifyWizard).snapshot()!.step),
      'review',
    );

    await apply(one.page, { state: end });
    await warning(other).waitFor({ state: 'detached' });
    await button(other.page, '提交认证').click();
    await other.page.waitForFunction(() =>
      window.recorded.some(({ type }) => type === 'verify-submit'),
    );
    assert.deepEqual(
      (await other.details('verify-submit')).map(({ fields }) => fields),
      (await one.details('verify-submit')).map(({ fields }) => fields),
      'nothing is lost',
    );
  });
}

test('a tab that is already at the review hears of it at once', async () => {
  const [one, other] = await openTwo();
  await reachReview(other);
  await other.page.waitForTimeout(100);
  assert.equal(await warning(other).count(), 0);
  await reachPersonalForm(one.page);
  await submitPersonalForm(one.page);
  await warning(other).waitFor();
  await isHeldBack(other);
});

test('another method for the same applicant waits, too', async () => {
  const [one, other] = await openTwo();
  await submitExample(one.page, 'personal.face');
  await reachReview(other);
  await warning(other).waitFor();
  await isHeldBack(other);
});

test('somebody else may submit', async () => {
  const [one, other] = await openTwo();
  await reachPersonalForm(one.page);
  await submitPersonalForm(one.page);
  await reachPersonalForm(other.page);
  await submitPersonalForm(other.page, { 身份证号: otherIdNumber });
  assert.equal(await submissions(other), 1);
  assert.deepEqual(await other.details('verify-error'), []);
});

for (const [name, leave] of [
  ['closed', ({ page }: Visit) => page.close()],
  ['reloaded', ({ page }: Visit) => page.reload().then(() => undefined)],
  ['begun again', ({ wizard }: Visit) => wizard.evaluate((e) => (e as VerifyWizard).reset())],
  ['destroyed', ({ wizard }: Visit) => wizard.evaluate((e) => (e as VerifyWizard).destroy())],
  ['taken out', ({ wizard }: Visit) => wizard.evaluate((element) => element.remove())],
] as const) {
  test(`the other tab may go on when the first one is ${name}`, async () => {
    const [one, other] = await openTwo();
    await reachPersonalForm(one.page);
    await submitPersonalForm(one.page);
    await reachReview(other);
    await warning(other).waitFor();
    await leave(one);
    await warning(other).waitFor({ state: 'detached' });
    await button(other.page, '提交认证').click();
    await other.page.waitForFunction(() =>
      window.recorded.some(({ type }) => type === 'verify-submit'),
    );
  });
}

test('a page that submits at once waits for the answer', async () => {
  const [one, other] = await openTwo();
  await submitExample(one.page, 'personal.wechat_scan');
  await apply(one.page, { state: 'in_review' });
  // The tab must know that there is somebody at all.
  await other.page.reload();
  await other.page.waitForFunction(() =>
    window.recorded.some(({ type }) => type === 'verify-ready'),
  );
  await other.idle();
  await submitExample(other.page, 'personal.wechat_scan');
  await warning(other).waitFor();
  assert.equal(await submissions(other), 0);
  await submitExample(other.page, 'enterprise.top_up');
  await other.page.waitForFunction(() =>
    window.recorded.some(({ type }) => type === 'verify-submit'),
  );
});

test('alone, the submission is told within the click', async () => {
  const visited = await visitBare(stage.browser, stage.demo.url);
  await reachReview(visited);
  const isSynchronous = await visited.wizard.evaluate((element) => {
    let isTold = false;
    element.addEventListener('verify-submit', () => (isTold = true));
    const buttons = [...element.shadowRoot!.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent === '提交认证')!.click();
    return isTold;
  });
  assert.ok(isSynchronous);
});

test('two wizards of one tab do not wait for each other', async () => {
  const { page, wizard } = await visitBare(stage.browser, stage.demo.url);
  await submitExample(page, 'personal.wechat_scan');
  await apply(page, { state: 'in_review' });
  await page.evaluate(async () => {
    const first = document.querySelector('verify-wizard')!;
    const other = document.createElement('verify-wizard');
    first.before(other);
    await other.idle();
  });
  await submitExample(page, 'personal.wechat_scan');
  await page.waitForFunction(
    () => window.recorded.filter(({ type }) => type === 'verify-submit').length === 2,
  );
  assert.equal(await wizard.count(), 2);
});

test('nothing readable leaves the tab, and nothing is stored', async () => {
  const [one, other] = await openTwo();
  await other.page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    new BroadcastChannel('verify-wizard').onmessage = ({ data }) => heard.push(data);
  });
  await reachPersonalForm(one.page);
  await submitPersonalForm(one.page);
  await other.page.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length);
  const seen = await other.page.evaluate(async () => {
    const { held = [] } = await navigator.locks.query();
    return {
      locks: held.map(({ name }) => name),
      heard: (window as unknown as { heard: unknown[] }).heard,
      stored: [localStorage.length, sessionStorage.length, document.cookie],
      databases: await indexedDB.databases(),
    };
  });
  assert.deepEqual(seen.heard, [null]);
  assert.equal(seen.locks.length, 1);
  assert.match(seen.locks[0]!, /^verify-wizard:[0-9a-f]{32}:[0-9a-f]{64}$/);
  assert.deepEqual(seen.stored, [0, 0, '']);
  assert.deepEqual(seen.databases, []);
});

for (const missing of ['locks', 'subtle', 'BroadcastChannel'] as const) {
  test(`without ${missing} the wizard submits`, async () => {
    const visited = await visitBare(stage.browser, stage.demo.url, {});
    const { page } = visited;
    await page.addInitScript((name) => {
      const places = {
        locks: Navigator.prototype,
        subtle: Crypto.prototype,
        BroadcastChannel: globalThis,
      };
      Reflect.deleteProperty(places[name], name);
    }, missing);
    await page.reload();
    await reachPersonalForm(page);
    await submitPersonalForm(page);
    assert.equal(await submissions(visited), 1);
    assert.deepEqual(await visited.details('verify-error'), []);
    assert.deepEqual(visited.console, []);
  });
}
