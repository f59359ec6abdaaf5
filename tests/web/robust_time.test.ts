// Wrong clocks, tabs that were frozen, and screens on which nothing happens.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare, useStage, visit, type Visit } from './harness.js';
import { button, reachPersonalForm, submitPersonalForm } from './person.js';

const stage = useStage();
const day = 86_400_000;

/** A visit with a browser clock that is wrong by `offset` and can be moved forward. */
async function visitAt(offset: number): Promise<Visit> {
  const visited = await prepare(stage.browser);
  await visited.page.addInitScript((first) => {
    const { now } = Date;
    let shift = first;
    Date.now = () => now() + shift;
    addEventListener('put-forward', (event) => (shift += (event as CustomEvent<number>).detail));
    // Uses the clock of the device, not that of the tests.
    new MutationObserver(() =>
      document.querySelector('verify-wizard')?.removeAttribute('now'),
    ).observe(document, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['now'],
    });
  }, offset);
  await visited.page.goto(stage.demo.url);
  await button(visited.page, '个人').waitFor();
  await visited.idle();
  return visited;
}

for (const [name, years] of [
  ['a year behind', -1],
  ['a year ahead', 1],
  ['in 1970', -57],
  ['in 2099', 73],
] as const) {
  test(`with a clock ${name} the wizard works and says what that clock says`, async () => {
    const { page, details, console } = await visitAt(years * 365.25 * day);
    await button(page, '企业').click();
    await button(page, '直接看推荐')
      .or(page.getByRole('button', { name: /^使用/ }).first())
      .first()
      .waitFor();
    const told = (await details('verify-recommendation')).at(-1)!;
    const year = new Date(Date.now() + years * 365.25 * day).getFullYear();
    const latest = told.methods.find(({ eta }) => eta.when.latest)?.eta.when.latest ?? '';
    assert.ok(Math.abs(Number(latest.slice(0, 4)) - year) <= 1, latest);
    await page.evaluate(() => document.querySelector('verify-wizard')!.reset());
    await reachPersonalForm(page);
    await submitPersonalForm(page);
    assert.deepEqual(console, []);
  });
}

test('a tab that slept for a day shows the right dates as soon as it is looked at', async () => {
  const { page, idle, wizard } = await visitAt(0);
  await button(page, '企业').click();
  await button(page, '不确定').click();
  await button(page, '不可以').or(button(page, '不能')).or(button(page, '不确定')).first().click();
  await idle();
  while (await button(page, '直接看推荐').count()) {
    await button(page, '直接看推荐').click();
    await idle();
  }
  const dates = async (): Promise<string> =>
    (await wizard.locator('form').innerText()).match(/\d+\s*月\s*\d+\s*日/g)?.join(' ') ?? '';
  const before = await dates();
  assert.ok(before, 'there are dates on the screen');
  await page.evaluate(
    (time) => dispatchEvent(new CustomEvent('put-forward', { detail: time })),
    8 * day,
  );
  assert.equal(await dates(), before, 'nothing has told the wizard yet');
  // A headless page that the protocol freezes and resumes gets no event, so the event is sent here.
  await page.evaluate(() => document.dispatchEvent(new Event('resume')));
  await idle();
  assert.notEqual(await dates(), before);
});

test('the tests of this file do see a clock: the recommendation is dated by it', async () => {
  const { details, page } = await visit(stage.browser, stage.demo.url);
  await button(page, '企业').click();
  await page.waitForFunction(() =>
    window.recorded.some(({ type }) => type === 'verify-recommendation'),
  );
  assert.match(JSON.stringify((await details('verify-recommendation')).at(-1)), /2026-1[12]-/);
});
