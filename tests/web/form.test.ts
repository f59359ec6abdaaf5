// The element as a control of a form, and as a class that pages build on.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { VerifyWizard } from '../../web/src/element.js';
import { visitBare } from './bare.js';
import { useStage, type Visit } from './harness.js';
import { button, field, reachPersonalForm, submitPersonalForm } from './person.js';

const stage = useStage();

/** The element in a form, with a label. */
async function visitForm(): Promise<Visit> {
  const visited = await visitBare(stage.browser, stage.demo.url);
  await visited.wizard.evaluate((element) => {
    const wizard = element as VerifyWizard;
    wizard.name = 'verification';
    wizard.required = true;
    wizard.id = 'wizard';
    const form = document.createElement('form');
    const label = document.createElement('label');
    label.htmlFor = 'wizard';
    label.textContent = '您的身份';
    wizard.replaceWith(form);
    form.append(label, wizard);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      document.title = 'sent';
    });
  });
  await visited.idle();
  return visited;
}

/** What has the focus inside of the element. */
const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);

test('a control of its form, with all that controls have', async () => {
  const { page, wizard, idle, console } = await visitForm();
  const read = (): Promise<unknown> =>
    wizard.evaluate((element) => {
      const wizard = element as VerifyWizard;
      const { name, type, required, disabled, willValidate, validationMessage } = wizard;
      return {
        ...{ name, type, required, disabled, willValidate, validationMessage },
        form: wizard.form === document.forms[0],
        isAmongElements: document.forms[0]!.elements.namedItem('verification') === wizard,
        labels: [...wizard.labels].map(({ textContent }) => textContent),
        missing: wizard.validity.valueMissing,
        valid: wizard.checkValidity(),
      };
    });
  const before = {
    ...{ name: 'verification', type: 'verify-wizard', required: true, disabled: false },
    ...{ willValidate: true, validationMessage: '先选择要认证的账号' },
    ...{ form: true, isAmongElements: true, labels: ['您的身份'], missing: true, valid: false },
  };
  assert.deepEqual(await read(), before);
  await reachPersonalForm(page);
  await submitPersonalForm(page);
  await idle();
  assert.deepEqual(await read(), { ...before, validationMessage: '', missing: false, valid: true });
  assert.deepEqual(console, []);
});

test('a form that is sent too early leads to the wizard, and a label does, too', async () => {
  const { page, wizard, console } = await visitForm();
  const valid = await wizard.evaluate((element) => (element as VerifyWizard).reportValidity());
  assert.equal(valid, false);
  assert.equal(await focused(page), '先选择要认证的账号');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.evaluate(() => document.forms[0]!.requestSubmit());
  assert.equal(await focused(page), '先选择要认证的账号');
  assert.notEqual(await page.title(), 'sent');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.getByText('您的身份').click();
  assert.equal(await focused(page), '先选择要认证的账号');
  assert.deepEqual(console, []);
});

test('disabled it takes nothing and holds nothing back', async () => {
  const { page, wizard, idle } = await visitForm();
  await wizard.evaluate((element) => ((element as VerifyWizard).disabled = true));
  assert.equal(await wizard.evaluate((element) => (element as VerifyWizard).willValidate), false);
  await page.evaluate(() => document.forms[0]!.requestSubmit());
  assert.equal(await page.title(), 'sent');
  const takesFocus = await button(page, '个人').evaluate((element) => {
    element.focus();
    return document.activeElement !== document.body;
  });
  assert.equal(takesFocus, false);
  await wizard.evaluate((element) => ((element as VerifyWizard).disabled = false));
  await button(page, '个人').click();
  await idle();
});

test('two on one page know nothing of each other', async () => {
  const { wizard } = await visitBare(stage.browser, stage.demo.url);
  await wizard.evaluate((element) => {
    const other = document.createElement('verify-wizard');
    element.after(other);
    other.fields = { name: '李雷' };
    other.strings = { 'screen.account_type.title': '第二个' };
  });
  const [first, second] = [wizard.nth(0), wizard.nth(1)];
  await second.getByRole('heading', { name: '第二个' }).waitFor();
  await first.getByRole('button', { name: '个人', exact: true }).click();
  await first.getByRole('button', { name: '已绑定', exact: true }).click();
  await first.getByRole('button', { name: '使用微信扫码', exact: true }).click();
  assert.equal(await first.getByRole('textbox', { name: '真实姓名' }).inputValue(), '');
  assert.ok(await second.getByRole('heading', { name: '第二个' }).isVisible());
  await first.evaluate((element) => (element as VerifyWizard).destroy());
  await second.getByRole('button', { name: '个人', exact: true }).click();
  await second.getByRole('button', { name: '已绑定', exact: true }).click();
  await second.getByRole('button', { name: '使用微信扫码', exact: true }).click();
  assert.equal(await second.getByRole('textbox', { name: '真实姓名' }).inputValue(), '李雷');
});

test('a class of the page extends it, under another name and in a closed shadow root', async () => {
  const { page, console } = await visitBare(stage.browser, stage.demo.url);
  const made = await page.evaluate(async () => {
    const Base = customElements.get('verify-wizard') as typeof VerifyWizard;
    class OwnWizard extends Base {
      results = 0;
      constructor() {
        super();
        this.addEventListener('verify-step', () => this.results++);
      }
      override get facts(): VerifyWizard['facts'] {
        return super.facts;
      }
      override set facts(facts: VerifyWizard['facts']) {
        super.facts = { ...facts, camera_or_phone: true };
      }
    }
    const host = document.createElement('section');
    document.body.replaceChildren(host);
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = '<form><own-wizard name="own" required></own-wizard></form>';
    // The page has set properties before the class is defined.
    const own = root.querySelector('own-wizard') as OwnWizard;
    Object.assign(own, { fields: { name: '王芳' }, accountType: 'personal' });
    const ready = new Promise((resolve) => own.addEventListener('verify-ready', resolve));
    customElements.define('own-wizard', OwnWizard);
    await ready;
    own.facts = { wechat_bank_card_bound: true };
    await own.idle();
    const seen: string[] = [];
    document.addEventListener('verify-step', ({ target }) =>
      seen.push((target as Element).localName),
    );
    own.reset();
    own.accountType = null;
    await own.idle();
    own.facts = {};
    await own.idle();
    return {
      isOwn: own instanceof Base,
      type: own.type,
      fields: own.snapshot({ fields: true })?.fields,
      facts: own.facts,
      hasForm: own.form === root.querySelector('form'),
      hasSteps: own.results > 0,
      seen: [...new Set(seen)],
    };
  });
  assert.deepEqual(made, {
    isOwn: true,
    type: 'own-wizard',
    fields: {},
    facts: { camera_or_phone: true },
    hasForm: true,
    hasSteps: true,
    seen: ['section'],
  });
  assert.deepEqual(console, []);
});

test('a reset of the form is one of the wizard', async () => {
  const { page, idle, wizard } = await visitForm();
  await reachPersonalForm(page);
  await field(page, '真实姓名').fill('王芳');
  await page.evaluate(() => document.forms[0]!.reset());
  await idle();
  const kept = await wizard.evaluate(
    (element) => (element as VerifyWizard).snapshot({ fields: true })!.fields,
  );
  assert.deepEqual(kept, {});
  await button(page, '个人').waitFor();
});
