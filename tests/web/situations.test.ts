// Applicants in different situations, from the first question to the screen on which they end: the
// questions that are asked, the sentence that answers, and the main action that leads on.
// With PICTURES=<folder>, a picture of each end is written there: phone and desktop, light and dark.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { test } from 'node:test';
import type { VerifyWizard } from '../../web/src/element.js';
import { visitBare } from './bare.js';
import { useStage, type Visit } from './harness.js';
import { button, title } from './person.js';
import { situations, type Situation } from './situations.js';

const stage = useStage();
const pictures = process.env['PICTURES'];

for (const situation of situations) {
  test(situation.name, async () => {
    const visit = await visitBare(stage.browser, stage.demo.url);
    await reach(visit, situation);
    const { page, wizard, idle, console } = visit;
    if (pictures !== undefined) await picture(visit, `${pictures}/${situation.name}`);
    assert.equal(await title(page).textContent(), situation.title);
    const words = await wizard.evaluate(({ shadowRoot }) =>
      Array.from(
        shadowRoot!.querySelectorAll('form *'),
        (each) => `${each.textContent} ${each.getAttribute('aria-description')}`,
      ).join(),
    );
    for (const sentence of situation.sees) assert.ok(words.includes(sentence), sentence);

    const { action } = situation;
    if ('link' in action) {
      const link = wizard.getByRole('link', { name: action.link }).first();
      assert.match((await link.getAttribute('href')) ?? '', /^https:/);
    } else {
      await button(page, action.button).click();
      await idle();
      assert.equal(await stepOf(visit), situation.step);
    }
    assert.deepEqual(console, []);
  });
}

async function reach(
  visit: Visit,
  { account, facts, asked, special = [] }: Situation,
): Promise<void> {
  const { page, wizard, idle } = visit;
  const press = async (name: string, within = page.locator('verify-wizard')): Promise<void> => {
    await within.getByRole('button', { name, exact: true }).click();
    await idle();
  };
  if (facts) {
    await wizard.evaluate((element, given) => {
      (element as VerifyWizard).facts = given;
    }, facts);
    await idle();
  }
  await press(account);
  for (const [question, answer] of asked) {
    assert.equal(await stepOf(visit), 'situation');
    assert.equal(await wizard.getByRole('heading', { level: 3 }).first().textContent(), question);
    await press(answer);
  }
  assert.equal(await stepOf(visit), 'recommendation');
  for (const [question, answer] of special) {
    const group = wizard.getByRole('group', { name: question, exact: true });
    if (!(await group.count())) await press('有特殊情况？');
    await press(answer, group);
    // What was answered is pressed, nothing else, if the question is still there.
    const pressed = group.locator('[aria-pressed="true"]');
    if (await group.count()) assert.deepEqual(await pressed.allTextContents(), [answer]);
  }
}

const stepOf = ({ wizard }: Visit): Promise<string | undefined> =>
  wizard.evaluate((element) => (element as VerifyWizard).snapshot()?.step);

async function picture({ page, idle }: Visit, path: string): Promise<void> {
  mkdirSync(path, { recursive: true });
  for (const [device, width] of [
    ['phone', 390],
    ['desktop', 1280],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.locator('verify-wizard').evaluate((element) => {
        (element as VerifyWizard).theme = 'auto';
      });
      await idle();
      await page.screenshot({ path: `${path}/${device}-${colorScheme}.png`, fullPage: true });
    }
  }
}
