// Everything that a native field can do works in our fields, and nothing moves while a person
// types.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare, useStage, visit, type Visit } from './harness.js';
import { button, compose, field, idNumber, reachPersonalForm, wrongIdNumber } from './person.js';

const stage = useStage();

async function openForm(): Promise<Visit> {
  const visited = await visit(stage.browser, stage.demo.url);
  await reachPersonalForm(visited.page);
  return visited;
}

test('paste, cut, undo and redo are the browser’s own, and the wizard follows', async () => {
  const { page, idle } = await openForm();
  const number = field(page, '身份证号');
  await number.click();
  await page.evaluate((text) => {
    // Fills the clipboard in a way that needs no permission.
    const source = document.createElement('textarea');
    source.value = text;
    document.body.append(source);
    source.select();
    document.execCommand('copy');
    source.remove();
  }, ` ${idNumber.toLowerCase()} `);
  await number.click();
  await page.keyboard.press('Control+V');
  await idle();
  assert.equal((await number.inputValue()).trim().toUpperCase(), idNumber);
  await page.keyboard.press('Control+Z');
  await idle();
  assert.equal(await number.inputValue(), '');
  await page.keyboard.press('Control+Shift+Z');
  await idle();
  assert.equal((await number.inputValue()).trim().toUpperCase(), idNumber);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+X');
  await idle();
  assert.equal(await number.inputValue(), '');
  await page.keyboard.press('Control+V');
  await page.keyboard.press('Tab');
  await idle();
  assert.equal(
    await number.inputValue(),
    idNumber,
    'spaces and case are repaired once the field is left',
  );
});

test('typed, undone letter by letter: what was undone stays undone', async () => {
  const { page, idle, settle } = await openForm();
  const number = field(page, '身份证号');
  await number.click();
  await page.keyboard.type('1101');
  await idle();
  await page.keyboard.press('Control+Z');
  await idle();
  const left = await number.inputValue();
  assert.ok('1101'.startsWith(left) && left.length < 4, left);
  await settle();
  assert.equal(await number.inputValue(), left);
});

test('text dragged from the page is dropped into a field', async () => {
  const { page, idle } = await openForm();
  await page.evaluate((text) => {
    const source = document.createElement('p');
    source.id = 'source';
    source.textContent = text;
    source.style.cssText =
      'position: absolute; top: 70px; left: 600px; font: 16px monospace; z-index: 9';
    document.body.append(source);
    getSelection()?.selectAllChildren(source);
  }, idNumber);
  const from = (await page.locator('#source').boundingBox())!;
  const to = (await field(page, '身份证号').boundingBox())!;
  await page.mouse.move(from.x + 20, from.y + 9);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + 20, { steps: 8 });
  await page.mouse.up();
  await idle();
  assert.equal(await field(page, '身份证号').inputValue(), idNumber);
  await field(page, '手机号码').focus();
  await idle();
  assert.equal(await field(page, '身份证号').getAttribute('aria-invalid'), null);
});

test('filled by a password manager, value and event only: judged as if typed', async () => {
  const { page, idle } = await openForm();
  await page.evaluate(
    (values) => {
      const root = document.querySelector('verify-wizard')!.shadowRoot!;
      for (const [label, value] of Object.entries(values)) {
        const input = [...root.querySelectorAll('input')].find(
          (each) => each.labels?.[0]?.textContent === label,
        )!;
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
    },
    { 真实姓名: '王芳', 身份证号: idNumber, 手机号码: '+86 138 0013 8000' },
  );
  await idle();
  await button(page, '下一步：确认').click();
  await page.getByText(/身份证号：/).waitFor();
});

test('the pointer meets the real input: context menu, long press and double click are native', async () => {
  const { page } = await openForm();
  const name = field(page, '真实姓名');
  await name.fill('王芳');
  const box = (await name.boundingBox())!;
  const heard = await page.evaluateHandle(() => {
    const seen: string[] = [];
    addEventListener('contextmenu', (event) =>
      seen.push(`${(event.composedPath()[0] as Element).tagName} ${event.defaultPrevented}`),
    );
    return seen;
  });
  await page.mouse.click(box.x + 30, box.y + 20, { button: 'right' });
  assert.deepEqual(await heard.jsonValue(), ['INPUT false']);
  await page.mouse.dblclick(box.x + 24, box.y + 20);
  const selected = await name.evaluate((input: HTMLInputElement) =>
    input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
  );
  assert.ok(selected.length > 0, 'a word is selected');
});

test('keyboards that fit: digits for the mobile number, letters and digits where X can be', async () => {
  const { page } = await openForm();
  const modes = await page.evaluate(() =>
    [...document.querySelector('verify-wizard')!.shadowRoot!.querySelectorAll('input')].map(
      (input) => [input.labels?.[0]?.textContent, input.type, input.inputMode, input.autocomplete],
    ),
  );
  assert.deepEqual(
    modes.map(([label, type, mode]) => [label, type, mode]),
    [
      ['真实姓名', 'text', 'text'],
      ['身份证号', 'text', 'text'],
      ['手机号码', 'text', 'tel'],
    ],
  );
  assert.ok(
    modes.every(([, , , autocomplete]) => autocomplete),
    'every field tells what it is for or that it is not to be filled',
  );
});

test('Home, End, arrows and selection are the input’s own; Enter goes on, Escape changes nothing', async () => {
  const { page, idle } = await openForm();
  const number = field(page, '身份证号');
  await number.click();
  await page.keyboard.type('345');
  await page.keyboard.press('Home');
  await page.keyboard.type('12');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('x');
  await idle();
  assert.equal(await number.inputValue(), '123x45');
  assert.equal(
    await number.evaluate((input: HTMLInputElement) => input.selectionStart),
    4,
    'the caret stays in the middle',
  );
  await page.keyboard.press('Escape');
  await idle();
  assert.equal(await number.inputValue(), '123x45');
  await page.keyboard.press('Enter');
  await idle();
  assert.equal(
    await field(page, '真实姓名').evaluate((input) => input.matches(':focus')),
    true,
    'to the first thing missing',
  );
});

test('nothing is written back into a composition, whatever the page does meanwhile', async () => {
  const { page, idle, settle } = await openForm();
  const name = field(page, '真实姓名');
  await name.click();
  await compose(page, ['wang', '王']);
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: 'fang',
    selectionStart: 4,
    selectionEnd: 4,
  });
  for (const change of [
    () => (document.querySelector('verify-wizard')!.fields = { mobile: '13800138000' }),
    () => (document.querySelector('verify-wizard')!.facts = { wechat_bank_card_bound: true }),
    () => (document.querySelector('verify-wizard')!.locale = 'en'),
    () => document.querySelector('verify-wizard')!.setAttribute('theme', 'dark'),
    () => (document.querySelector('verify-wizard')!.style.width = '500px'),
  ]) {
    await page.evaluate(change);
    await settle();
    const input = page.locator('verify-wizard input').first();
    assert.equal(await input.inputValue(), '王fang', String(change));
    assert.equal(
      await input.evaluate((element) => element.matches(':focus')),
      true,
      String(change),
    );
  }
  await field(page, 'Real name').waitFor();
  await session.send('Input.insertText', { text: '芳' });
  await idle();
  assert.equal(await page.locator('verify-wizard input').first().inputValue(), '王芳');
});

test('no focus is taken and the page does not scroll: on connect, on updates, while typing, judging and repairing', async () => {
  const { page, idle, settle } = await prepare(stage.browser, {
    viewport: { width: 900, height: 420 },
  });
  await page.goto(stage.demo.url);
  await page.evaluate(() => {
    const box = document.createElement('input');
    box.id = 'page-field';
    document.querySelector('main')!.before(box);
    box.focus();
  });
  await button(page, '个人').waitFor();
  await idle();
  const own = (): Promise<boolean> =>
    page.evaluate(() => document.activeElement?.id === 'page-field');
  assert.ok(await own(), 'connecting takes no focus');
  await page.evaluate(() => {
    const wizard = document.querySelector('verify-wizard')!;
    wizard.facts = { account_type: 'personal' };
    wizard.goTo('account_type');
  });
  await idle();
  assert.ok(await own(), 'what the page does takes no focus');
  assert.equal(await page.evaluate(() => scrollY), 0);

  await page.evaluate(() => document.querySelector('verify-wizard')!.reset());
  await idle();
  await page.evaluate(() => (document.querySelector('verify-wizard')!.facts = {}));
  await reachPersonalForm(page);
  await idle();
  const number = field(page, '身份证号');
  await number.scrollIntoViewIfNeeded();
  await number.focus();
  await idle();
  const top = await page.evaluate(() => scrollY);
  for (const key of wrongIdNumber) {
    await page.keyboard.press(key);
    await idle();
    assert.equal(await page.evaluate(() => scrollY), top, `while typing ${key}`);
  }
  // The issue appears while the focus stays in the wizard and everything is visible: the page must
  // not scroll.
  await field(page, '真实姓名').evaluate((input) => input.focus({ preventScroll: true }));
  await settle();
  assert.equal(await page.evaluate(() => scrollY), top, 'when it is judged');
  const fix = page.getByRole('button', { name: new RegExp(idNumber) });
  await fix.evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
  const seen = await page.evaluate(() => scrollY);
  await fix.click();
  await idle();
  const after = await page.evaluate(() => scrollY);
  const box = (await number.boundingBox())!;
  assert.ok(after === seen || box.y >= 0, `repaired: from ${seen} to ${after}`);
  assert.ok(box.y >= 0 && box.y + box.height <= 420, 'the repaired field is in sight');
  assert.equal(await number.evaluate((input) => input.matches(':focus')), true);
});
