// After the submission: every scene of every method, every refusal, requests of the applicant, and
// misuse.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withNumbers } from '../../web/demo/numbers.js';
import { arrivedFen, scripts, turnsIn, type Scene } from '../../web/demo/scripts.js';
import type { MethodId, Verification, VerificationRequest } from '../../web/src/element.js';
import { apply, prepareBare, quoted, submitExample, verificationAt, visitBare } from './bare.js';
import { repository, useStage, type Visit } from './harness.js';
import { button, field, title } from './person.js';
import { packJson } from './rule_files.js';

const stage = useStage();
const methods = Object.keys(scripts) as MethodId[];
const failures = JSON.parse(
  readFileSync(
    new URL('core/rules/tencent-cloud/messages/zh-CN/failures.json', repository),
    'utf8',
  ),
) as Record<string, string>;

const { policy } = packJson() as { policy: Record<string, number> };

const submitted = async (method: MethodId): Promise<Visit> => {
  const visited = await visitBare(stage.browser, stage.demo.url);
  await submitExample(visited.page, method);
  return visited;
};

for (const method of methods) {
  test(`${method}: every scene up to success is shown and told`, async () => {
    const { page, details, console } = await submitted(method);
    const { scenes } = scripts[method];
    const titles = [await title(page).textContent()];
    for (const scene of scenes.slice(1)) {
      await apply(page, verificationAt(scene));
      titles.push(await title(page).textContent());
    }
    assert.equal(
      new Set(titles).size,
      scenes.length,
      `each has a title of its own: ${titles.join(' | ')}`,
    );
    assert.deepEqual(
      (await details('verify-state')).map(({ state }) => state),
      scenes.map(({ state }) => state),
    );
    assert.deepEqual(await details('verify-result'), [{ state: 'approved' }]);
    assert.deepEqual(await details('verify-error'), []);
    assert.deepEqual(console, []);
  });

  test(`${method}: whatever comes instead is shown and told`, async () => {
    const { page, details, console } = await submitted(method);
    for (const scene of scripts[method].scenes.slice(1)) {
      for (const turn of turnsIn(scripts[method], scene.state)) {
        await apply(page, verificationAt(scene));
        await apply(page, verificationAt(turn.scene));
        assert.equal((await details('verify-state')).at(-1)?.state, turn.scene.state, turn.id);
        // The cause comes from the dictionary, which is loaded for this.
        if (turn.scene.state === 'rejected') {
          const cause = withNumbers(failures[`failure.${turn.id}.cause`]!, policy);
          await page.getByText(cause).first().waitFor();
          const message = turn.scene.failure?.message;
          if (message) await page.getByText(quoted(message)).first().waitFor();
        }
      }
    }
    assert.deepEqual(await details('verify-error'), []);
    assert.deepEqual(console, []);
  });
}

test('a page that does not take the submission hears of no state', async () => {
  const { page, details, open } = await prepareBare(stage.browser, stage.demo.url);
  await page.addInitScript(() => {
    document.addEventListener('verify-submit', (event) => event.stopImmediatePropagation(), {
      capture: true,
    });
  });
  await open();
  await page.evaluate(() => (window.recorded.length = 0));
  await submitExample(page, 'personal.face');
  assert.deepEqual(await details('verify-state'), []);
  await title(page).waitFor();
});

test('a state that is applied while the submission is told is not overwritten', async () => {
  const { page, details, open } = await prepareBare(stage.browser, stage.demo.url);
  await page.addInitScript(() => {
    document.addEventListener('verify-submit', () => {
      document.querySelector('verify-wizard')?.applyState({ state: 'in_review' });
    });
  });
  await open();
  await submitExample(page, 'personal.face');
  assert.deepEqual(await details('verify-state'), [{ state: 'in_review' }]);
});

test('what is wrong with a state is told where it is, and the wizard stays as it was', async () => {
  const { page, details, idle } = await visitBare(stage.browser, stage.demo.url);
  await apply(page, { state: 'in_review' });
  const [early] = await details('verify-error');
  assert.deepEqual([early?.reason, early?.fatal], ['refused', false]);
  assert.match(early?.message ?? '', /verify-submit/);
  await submitExample(page, 'personal.face');
  const before = await title(page).textContent();
  await apply(page, { state: 'in_reveiw' } as never);
  await apply(page, { state: 'in_review', expires_at: 'soon', tries_left: -1 });
  await idle();
  const [, unknown, wrong] = await details('verify-error');
  assert.deepEqual(
    unknown?.faults.map(({ pointer, found, suggestion }) => [pointer, found, suggestion]),
    [['/state', 'in_reveiw', 'in_review']],
  );
  assert.deepEqual(wrong?.faults.map(({ pointer }) => pointer).sort(), [
    '/expires_at',
    '/tries_left',
  ]);
  assert.equal(await title(page).textContent(), before);
  assert.deepEqual(await details('verify-state'), [{ state: 'submitting' }]);
});

test('a state and a snapshot that come before the wizard is there wait for it', async () => {
  const { page, details } = await submitted('personal.wechat_scan');
  const scan = verificationAt(scripts['personal.wechat_scan'].scenes[1]!);
  await page.evaluate(async (state) => {
    const old = document.querySelector('verify-wizard')!;
    const snapshot = old.snapshot()!;
    const fresh = document.createElement('verify-wizard');
    window.recorded.length = 0;
    fresh.restore(snapshot);
    fresh.applyState(state);
    old.replaceWith(fresh);
    await fresh.idle();
  }, scan);
  await button(page, '换一个二维码').waitFor();
  assert.equal((await details('verify-state')).at(-1)?.state, 'awaiting_scan');
  assert.deepEqual(await details('verify-error'), []);
});

/** Sets whether the page accepts requests. */
const answering = (page: Visit['page'], takes: boolean): Promise<void> =>
  page.evaluate((takes) => {
    document
      .querySelector('verify-wizard')!
      .addEventListener('verify-request', (event) => takes && event.preventDefault());
  }, takes);

const asked: [
  name: string,
  method: MethodId,
  scene: number,
  press: string,
  request: VerificationRequest,
][] = [
  ['another code', 'personal.wechat_scan', 1, '换一个二维码', { request: 'renew' }],
  ['a look at the state', 'personal.wechat_scan', 1, '我已完成扫码', { request: 'refresh' }],
  ['a look for the payment', 'enterprise.top_up', 1, '我已转账', { request: 'refresh' }],
];

for (const [name, method, scene, press, request] of asked) {
  test(`${name}: asked of the page once, and again only after its answer`, async () => {
    const { page, details, idle } = await submitted(method);
    await answering(page, true);
    const verification = verificationAt(scripts[method].scenes[scene] as Scene);
    await apply(page, verification);
    await button(page, press).click();
    await idle();
    assert.deepEqual(await details('verify-request'), [request]);
    // The button may have another name while the request is open. A second press must not send it
    // again.
    if (await button(page, press).count()) await button(page, press).click({ force: true });
    await idle();
    assert.deepEqual(await details('verify-request'), [request]);
    await apply(page, verification);
    await button(page, press).click();
    await idle();
    assert.deepEqual(await details('verify-request'), [request, request]);
  });
}

test('what no listener takes has not been asked: it can be asked again', async () => {
  const { page, details, idle } = await submitted('personal.wechat_scan');
  await answering(page, false);
  await apply(page, verificationAt(scripts['personal.wechat_scan'].scenes[1]!));
  for (const times of [1, 2]) {
    await button(page, '换一个二维码').click();
    await idle();
    assert.equal((await details('verify-request')).length, times);
  }
});

test('the amount: a wrong one says how many tries are left, the right one is told in fen', async () => {
  const { page, details, idle } = await submitted('enterprise.bank_transfer');
  await answering(page, true);
  const { scenes, turns } = scripts['enterprise.bank_transfer'];
  await apply(page, verificationAt(scenes[2]!));
  const amount = field(page, '打款金额');
  await amount.fill('0.3七');
  await button(page, '提交金额').click();
  await idle();
  assert.deepEqual(await details('verify-request'), [], 'what is no amount is not sent');
  await amount.fill('0.30');
  await button(page, '提交金额').click();
  await idle();
  const wrong = turns.find(({ id }) => id === 'transfer.amount_wrong')!;
  await apply(page, verificationAt(wrong.scene));
  await page.getByText('还有 1 次机会').first().waitFor();
  await amount.fill((arrivedFen / 100).toFixed(2));
  await button(page, '提交金额').click();
  await idle();
  assert.deepEqual(await details('verify-request'), [
    { request: 'amount', amount_fen: 30 },
    { request: 'amount', amount_fen: arrivedFen },
  ]);
});

test('a state that comes while somebody types in the amount takes neither text nor focus', async () => {
  const { page, idle } = await submitted('enterprise.bank_transfer');
  const verification: Verification = verificationAt(scripts['enterprise.bank_transfer'].scenes[2]!);
  await apply(page, verification);
  const amount = field(page, '打款金额');
  await amount.click();
  await page.keyboard.type('0.3');
  await apply(page, verification);
  await page.keyboard.type('7');
  await idle();
  assert.equal(await amount.inputValue(), '0.37');
  assert.equal(await amount.evaluate((input) => input.matches(':focus')), true);
});
