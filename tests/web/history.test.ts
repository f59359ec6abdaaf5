// The browser's back button goes back in the wizard, step by step, and leaves the page from the
// first step.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { Step, VerifyWizard } from '../../web/src/element.js';
import { apply, visitBare } from './bare.js';
import { useStage, visit, type Visit } from './harness.js';
import {
  button,
  field,
  idNumber,
  reachPersonalForm,
  submitPersonalForm,
  title,
  validPerson,
} from './person.js';

const stage = useStage();

const open = (): Promise<Visit> => visitBare(stage.browser, stage.demo.url);

interface Place {
  step: Step;
  /** How many questions were answered. */
  asked: number;
}

const place = (wizard: Locator): Promise<Place> =>
  wizard.evaluate((element) => {
    const { step, asked } = (element as VerifyWizard).snapshot()!;
    return { step, asked: asked.length };
  });

/** Waits until the wizard is there, and the history fits. */
async function arrive(visited: Visit, wanted: Step, wizard = visited.wizard): Promise<void> {
  const handle = await wizard.elementHandle();
  await visited.page.waitForFunction(
    ([element, step]) => (element as VerifyWizard).snapshot()?.step === step,
    [handle, wanted] as const,
  );
  await settle(visited);
}

/** Going through the history takes some time. */
async function settle({ page, wizard }: Visit): Promise<void> {
  await page.waitForTimeout(150);
  for (const each of await wizard.all())
    await each.evaluate((element) => (element as VerifyWizard).idle());
}

const depth = (page: Page): Promise<number | undefined> =>
  page.evaluate(
    () => (history.state as { verifyWizard?: { depth: number } } | null)?.verifyWizard?.depth,
  );

const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(
    () =>
      document.querySelector('verify-wizard')?.shadowRoot?.activeElement?.textContent ?? undefined,
  );

/** The page is left, to the one before it. */
async function leaves(page: Page): Promise<void> {
  const address = page.url();
  await page.goBack();
  assert.notEqual(page.url(), address, 'the page is left');
}

test('back through every step: the focus follows, and what was typed is kept', async () => {
  const visited = await open();
  const { page } = visited;
  await reachPersonalForm(page);
  for (const [name, text] of Object.entries(validPerson)) await field(page, name).fill(text);
  await button(page, '下一步：确认').click();
  await arrive(visited, 'review');
  assert.equal(await depth(page), 4);

  for (const step of ['fields', 'recommendation', 'situation', 'account_type'] as const) {
    await page.goBack();
    await arrive(visited, step);
    assert.equal(await focused(page), await title(page).textContent(), step);
    if (step !== 'fields') continue;
    assert.equal(await field(page, '身份证号').inputValue(), idNumber);
    assert.equal(await field(page, '真实姓名').inputValue(), '王芳');
  }
  await reachPersonalForm(page);
  assert.equal(await field(page, '手机号码').inputValue(), '13800138000');
  for (let step = 0; step < 3; step++) {
    await page.goBack();
    await settle(visited);
  }
  await leaves(page);
});

test('a clock that is corrected does not change where the button leads', async () => {
  const visited = await open();
  const { page } = visited;
  await page.evaluate(() => {
    const { timeOrigin } = performance;
    let reads = 0;
    Object.defineProperty(performance, 'timeOrigin', { get: () => timeOrigin + reads++ / 8 });
  });
  await reachPersonalForm(page);
  await settle(visited);
  for (const step of ['recommendation', 'situation', 'account_type'] as const) {
    await page.goBack();
    await arrive(visited, step);
  }
});

test('each question is a step of its own, with its own answer taken back', async () => {
  const visited = await open();
  const { page, wizard } = visited;
  await button(page, '企业').click();
  await button(page, '没有').click();
  await button(page, '可以').click();
  await settle(visited);
  assert.deepEqual(await place(wizard), { step: 'situation', asked: 2 });
  await page.goBack();
  await settle(visited);
  assert.deepEqual(await place(wizard), { step: 'situation', asked: 1 });
  await page.goBack();
  await settle(visited);
  assert.deepEqual(await place(wizard), { step: 'situation', asked: 0 });
  await page.goBack();
  await arrive(visited, 'account_type');
});

test('neither the history nor the address has anything of the applicant', async () => {
  const visited = await open();
  const { page } = visited;
  const address = page.url();
  const states: unknown[] = [];
  const note = async (): Promise<void> => {
    await settle(visited);
    states.push(await page.evaluate(() => history.state as unknown));
    assert.equal(page.url(), address);
  };
  await reachPersonalForm(page);
  await note();
  for (const [name, text] of Object.entries(validPerson)) await field(page, name).fill(text);
  await button(page, '下一步：确认').click();
  await note();
  for (let step = 0; step < 4; step++) {
    await page.goBack();
    await note();
  }
  assert.deepEqual(
    states.map((state) => Object.keys(state as object)),
    Array(6).fill(['verifyWizard']),
  );
  for (const state of states) {
    const { verifyWizard: mark } = state as { verifyWizard: Record<string, unknown> };
    assert.deepEqual(Object.keys(mark).sort(), ['copy', 'depth', 'load']);
    assert.ok(Object.values(mark).every((value) => typeof value === 'number'));
  }
});

test("the wizard's own way back takes its entry out of the history", async () => {
  const visited = await open();
  const { page } = visited;
  await reachPersonalForm(page);
  await settle(visited);
  assert.equal(await depth(page), 3);
  await button(page, '上一步').click();
  await arrive(visited, 'recommendation');
  assert.equal(await depth(page), 2);
  await page.goBack();
  await arrive(visited, 'situation');
  await visited.wizard.evaluate((element) => (element as VerifyWizard).reset());
  await arrive(visited, 'account_type');
  assert.equal(await depth(page), 0);
  await leaves(page);
});

test('answers in quick succession, back and forth, leave the history in order', async () => {
  const visited = await open();
  const { page } = visited;
  await page.evaluate(async () => {
    const { shadowRoot } = document.querySelector('verify-wizard')!;
    const press = (text: string): void =>
      [...shadowRoot!.querySelectorAll('button')]
        .find((each) => each.textContent === text)!
        .click();
    press('个人');
    press('上一步');
    press('个人');
    press('上一步');
    press('个人');
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
  assert.equal(await depth(page), 1);
  await page.goBack();
  await arrive(visited, 'account_type');
  await leaves(page);
});

test('forward leads nowhere, because the wizard does not know what was answered', async () => {
  const visited = await open();
  const { page } = visited;
  await button(page, '个人').click();
  await button(page, '已绑定').click();
  await arrive(visited, 'recommendation');
  await page.goBack();
  await arrive(visited, 'situation');
  await page.evaluate(() => history.forward());
  await settle(visited);
  await arrive(visited, 'situation');
  assert.equal(await depth(page), 1);
  await page.goBack();
  await arrive(visited, 'account_type');
});

test('several steps at once, as from the menu of the button', async () => {
  const visited = await open();
  const { page } = visited;
  await reachPersonalForm(page);
  await settle(visited);
  await page.evaluate(() => history.go(-2));
  await arrive(visited, 'situation');
  assert.equal(await depth(page), 1);
});

test('back closes the troubleshooter first', async () => {
  const visited = await open();
  const { page, wizard } = visited;
  await button(page, '个人').click();
  await wizard.evaluate((element) => (element as VerifyWizard).openHelp());
  await button(page, '返回认证').first().waitFor();
  await settle(visited);
  await page.goBack();
  await button(page, '已绑定').waitFor();
  await arrive(visited, 'situation');
  await page.goBack();
  await arrive(visited, 'account_type');
});

test('a running verification has no way back; from a refused one it leads to the form', async () => {
  const visited = await open();
  const { page } = visited;
  await reachPersonalForm(page);
  await submitPersonalForm(page);
  await arrive(visited, 'submitted');
  assert.equal(await depth(page), 0);
  await apply(page, { state: 'rejected', failure: { code: 'face.failed' } });
  await settle(visited);
  assert.equal(await depth(page), 4);
  await page.goBack();
  await arrive(visited, 'fields');
  assert.equal(await field(page, '身份证号').inputValue(), idNumber);
});

test('with an account type that the page gives, the question is the first step', async () => {
  const visited = await open();
  const { page, wizard } = visited;
  await wizard.evaluate((element) => element.setAttribute('account-type', 'personal'));
  await button(page, '已绑定').click();
  await arrive(visited, 'recommendation');
  assert.equal(await depth(page), 1);
  await page.goBack();
  await arrive(visited, 'situation');
  await leaves(page);
});

test('back-button="off" leaves the history alone, at any time', async () => {
  const visited = await open();
  const { page, wizard } = visited;
  const length = await page.evaluate(() => history.length);
  await wizard.evaluate((element) => ((element as VerifyWizard).backButton = 'off'));
  await button(page, '个人').click();
  await button(page, '已绑定').click();
  await arrive(visited, 'recommendation');
  assert.deepEqual(await page.evaluate(() => [history.length, history.state as unknown]), [
    length,
    null,
  ]);
  await wizard.evaluate((element) => element.removeAttribute('back-button'));
  await settle(visited);
  assert.equal(await depth(page), 2);
  await page.goBack();
  await arrive(visited, 'situation');
  await wizard.evaluate((element) => element.setAttribute('back-button', 'off'));
  await page.goBack();
  await arrive(visited, 'situation');
  await leaves(page);
});

test('a page that uses the history itself keeps it', async () => {
  const visited = await open();
  const { page } = visited;
  await page.evaluate(() => history.replaceState({ idx: 0 }, ''));
  const before = await page.evaluate(() => [history.length, history.state as unknown]);
  await reachPersonalForm(page);
  await settle(visited);
  assert.deepEqual(await page.evaluate(() => [history.length, history.state as unknown]), before);
  await leaves(page);
});

test('a link to a part of the page comes between, and back leads past it', async () => {
  const visited = await open();
  const { page } = visited;
  await button(page, '个人').click();
  await settle(visited);
  await page.evaluate(() => (location.hash = 'part'));
  await button(page, '已绑定').click();
  await arrive(visited, 'recommendation');
  await page.goBack();
  await arrive(visited, 'situation');
  assert.match(page.url(), /#part$/);
  await page.goBack();
  await arrive(visited, 'situation');
  assert.doesNotMatch(page.url(), /#/);
  await page.goBack();
  await arrive(visited, 'account_type');
});

test('reloaded in the middle: entries from before lead nowhere, and are not in the way', async () => {
  const visited = await open();
  const { page, wizard } = visited;
  const reload = async (): Promise<void> => {
    await page.reload();
    await page.waitForFunction(() => window.recorded.some(({ type }) => type === 'verify-ready'));
    await settle(visited);
  };
  await reachPersonalForm(page);
  await settle(visited);
  const snapshot = await wizard.evaluate((element) => (element as VerifyWizard).snapshot()!);
  await reload();
  assert.deepEqual(await place(wizard), { step: 'account_type', asked: 0 });
  await page.evaluate(() => history.forward());
  await settle(visited);
  await button(page, '个人').click();
  await settle(visited);
  assert.equal(await depth(page), 1);

  await reload();
  await wizard.evaluate((element, kept) => (element as VerifyWizard).restore(kept), snapshot);
  await arrive(visited, 'fields');
  assert.equal(await depth(page), 3);
  for (const step of ['recommendation', 'situation', 'account_type'] as const) {
    await page.goBack();
    await arrive(visited, step);
  }
  await leaves(page);
});

test('reloaded and not begun again, one press leaves the page', async () => {
  const visited = await open();
  const { page } = visited;
  await reachPersonalForm(page);
  await settle(visited);
  await page.reload();
  await page.waitForFunction(() => window.recorded.some(({ type }) => type === 'verify-ready'));
  await settle(visited);
  await leaves(page);
});

test('two wizards on a page: back undoes the last step of either', async () => {
  const visited = await open();
  const { page } = visited;
  await page.evaluate(async () => {
    const other = document.createElement('verify-wizard');
    document.body.append(other);
    await other.idle();
  });
  const [one, other] = [visited.wizard.first(), visited.wizard.last()];
  const places = async (): Promise<Step[]> =>
    Promise.all([one, other].map(async (each) => (await place(each)).step));
  const press = (wizard: Locator, name: string): Promise<void> =>
    wizard.getByRole('button', { name, exact: true }).click();

  await press(one, '个人');
  await press(other, '企业');
  await press(one, '已绑定');
  await settle(visited);
  assert.deepEqual(await places(), ['recommendation', 'situation']);
  await page.goBack();
  await settle(visited);
  assert.deepEqual(await places(), ['situation', 'situation']);
  await page.goBack();
  await settle(visited);
  assert.deepEqual(await places(), ['situation', 'account_type']);
  await press(other, '企业');
  await press(one, '上一步');
  await settle(visited);
  assert.equal(await depth(page), 1);
  await page.goBack();
  await settle(visited);
  assert.deepEqual(await places(), ['account_type', 'account_type']);
  await leaves(page);
});

test('a wizard that is taken out leaves no steps behind', async () => {
  const visited = await open();
  const { page, wizard } = visited;
  await reachPersonalForm(page);
  await settle(visited);
  await wizard.evaluate((element) => {
    element.remove();
    Object.assign(window, { kept: element });
  });
  await page.goBack();
  await page.waitForTimeout(150);
  assert.equal(await depth(page), 0, 'past all of them at once');
  await page.evaluate(async () => {
    const { kept } = window as unknown as { kept: VerifyWizard };
    document.body.append(kept);
    await kept.idle();
  });
  await arrive(visited, 'fields');
  assert.equal(await depth(page), 3, 'put back, it goes on');
  await page.goBack();
  await arrive(visited, 'recommendation');
  await wizard.evaluate((element) => (element as VerifyWizard).destroy());
  await page.goBack();
  await page.waitForTimeout(150);
  await leaves(page);
});

test('where the browser allows no entries, the wizard works as without them', async () => {
  const visited = await visit(stage.browser, stage.demo.url);
  const { page, console, details } = visited;
  await page.evaluate(() => {
    History.prototype.pushState = () => {
      throw new DOMException('too many', 'SecurityError');
    };
  });
  await reachPersonalForm(page);
  await settle(visited);
  assert.deepEqual(await details('verify-error'), []);
  assert.deepEqual(console, []);
});
