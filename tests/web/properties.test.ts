// Properties that a page sets again and again, as frameworks do, and values that are of no use.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import type { VerifyWizard } from '../../web/src/element.js';
import { exampleFields } from '../../web/demo/scripts.js';
import { apply, submitExample, verificationAt, visitBare } from './bare.js';
import { useStage } from './harness.js';
import { button, field, packIdentity, reachPersonalForm } from './person.js';

const stage = useStage();

type Values = Partial<Record<'facts' | 'fields' | 'strings' | 'rules', unknown>>;

/** Sets properties to values that went through JSON, so that every object is a new one. */
const set = (wizard: Locator, values: Values): Promise<void> =>
  wizard.evaluate(async (element, values) => {
    Object.assign(element, values);
    await (element as VerifyWizard).idle();
  }, values);

test('equal values do nothing: no event, no frame, whatever the order of their members', async () => {
  const { page, wizard, frames, settle } = await visitBare(stage.browser, stage.demo.url);
  const strings = { 'screen.account_type.title': '示例云实名认证' };
  await set(wizard, {
    facts: { account_type: 'personal', wechat_bank_card_bound: true },
    fields: { name: '王芳', mobile: '13800138000' },
    strings,
  });
  await settle();
  const drawn = await frames();
  const recorded = await page.evaluate(() => window.recorded.length);
  await set(wizard, {
    facts: { wechat_bank_card_bound: true, account_type: 'personal' },
    fields: { mobile: '13800138000', name: '王芳' },
    strings,
  });
  await settle();
  assert.equal(await page.evaluate(() => window.recorded.length), recorded);
  assert.equal(await frames(), drawn);
});

test('a recommendation comes once for each change', async () => {
  const { wizard, details } = await visitBare(stage.browser, stage.demo.url);
  const count = async (): Promise<number> => (await details('verify-recommendation')).length;
  await set(wizard, { facts: { account_type: 'personal' } });
  const before = await count();
  await wizard.evaluate((element) => element.setAttribute('account-type', 'personal'));
  assert.equal(await count(), before);
  await set(wizard, { facts: { account_type: 'personal', qq_bank_card_bound: false } });
  assert.equal(await count(), before + 1);
});

test('a field stays as it was typed until the page gives another text for it', async () => {
  const { page, wizard, idle } = await visitBare(stage.browser, stage.demo.url);
  await set(wizard, { fields: { name: '王芳' } });
  await reachPersonalForm(page);
  const name = field(page, '真实姓名');
  const mobile = field(page, '手机号码');
  assert.equal(await name.inputValue(), '王芳');
  await name.fill('王小芳');
  await set(wizard, { fields: { name: '王芳', mobile: '13800138000' } });
  assert.equal(await name.inputValue(), '王小芳');
  assert.equal(await mobile.inputValue(), '13800138000');
  await set(wizard, { fields: { mobile: '13800138000' } });
  assert.equal(await name.inputValue(), '王小芳', 'not given any more, so it stays');
  await mobile.focus();
  await set(wizard, { fields: { mobile: '13900139000', name: '王大芳' } });
  assert.equal(await name.inputValue(), '王大芳');
  assert.equal(await mobile.inputValue(), '13900139000', 'nobody has typed into it');
  await mobile.press('End');
  await page.keyboard.type('1');
  await set(wizard, { fields: { mobile: '13700137000', name: '王芳' } });
  assert.equal(await name.inputValue(), '王芳');
  assert.equal(await mobile.inputValue(), '139001390001', 'somebody is typing in it');
  await button(page, '上一步').focus();
  await idle();
  assert.equal(await mobile.inputValue(), '139001390001');
});

test('getters say what is in force, and what they return belongs to the page', async () => {
  const { wizard } = await visitBare(stage.browser, stage.demo.url);
  const read = (): Promise<unknown> =>
    wizard.evaluate((element) => {
      const { facts, fields, strings, rules } = element as VerifyWizard;
      return { facts, fields, strings, rules };
    });
  const given = {
    facts: { wechat_bank_card_bound: true },
    fields: { name: '王芳' },
    strings: { 'screen.account_type.title': '示例云' },
  };
  await set(wizard, given);
  assert.deepEqual(await read(), { ...given, rules: null });
  await wizard.evaluate((element) => ((element as VerifyWizard).fields.name = '李雷'));
  await set(wizard, {
    facts: { wechat_bank_card: true },
    fields: { nam: '王芳' },
    rules: { id: 'mine' },
  });
  assert.deepEqual(await read(), { ...given, rules: null });
  await set(wizard, { facts: null, fields: undefined, strings: null });
  assert.deepEqual(await read(), { facts: {}, fields: {}, strings: {}, rules: null });
});

test('what is refused from the start is in no getter, and is told once', async () => {
  const { page, details } = await visitBare(stage.browser, stage.demo.url);
  const read = await page.evaluate(async () => {
    const wizard = document.createElement('verify-wizard');
    const set = (): void =>
      void Object.assign(wizard, { facts: { region: 7 }, rules: '{"id":"mine"}' });
    set();
    document.body.replaceChildren(wizard);
    await wizard.idle();
    set();
    await wizard.idle();
    return { facts: wizard.facts, rules: wizard.rules };
  });
  assert.deepEqual(read, { facts: {}, rules: null });
  assert.deepEqual(
    (await details('verify-error')).map(({ reason }) => reason),
    ['rules', 'refused'],
  );
});

test('a bad pack can be left: for the built-in one, or for that of another address', async () => {
  const { page, wizard, details, idle } = await visitBare(stage.browser, stage.demo.url);
  await page.route('**/bad.json', (route) => route.fulfill({ body: '{"id":"mine"}' }));
  const inForce = (): Promise<string | undefined> =>
    wizard.evaluate((element) => (element as VerifyWizard).snapshot()?.pack.id);
  const source = (address: string | null): Promise<void> =>
    wizard.evaluate((element, address) => {
      (element as VerifyWizard).rulesSrc = address;
    }, address);
  const becomes = async (id: string): Promise<void> => {
    await page.waitForFunction(
      (id) => document.querySelector('verify-wizard')!.snapshot()?.pack.id === id,
      id,
    );
    await idle();
  };
  await set(wizard, { fields: { name: '王芳' } });
  await source('dist/rules/ucloud.json');
  await becomes('ucloud');
  await set(wizard, { rules: { id: 'mine' } });
  assert.equal(await inForce(), 'ucloud');
  await set(wizard, { rules: null });
  assert.equal(await inForce(), 'ucloud');
  await source('bad.json');
  await page.waitForFunction(
    () => window.recorded.filter(({ type }) => type === 'verify-error').length === 2,
  );
  assert.equal(await inForce(), 'ucloud');
  await source(null);
  await becomes(packIdentity.id);
  await source('dist/rules/ucloud.json');
  await becomes('ucloud');
  const text = await wizard.evaluate((element) => (element as VerifyWizard).rules);
  assert.equal((JSON.parse(text ?? '') as { id?: string }).id, 'ucloud');
  assert.deepEqual(
    (await details('verify-error')).map(({ reason, fatal }) => [reason, fatal]),
    [
      ['rules', false],
      ['rules', false],
    ],
  );
  await source(null);
  await becomes(packIdentity.id);
  await reachPersonalForm(page);
  assert.equal(await field(page, '真实姓名').inputValue(), '王芳', 'texts outlive their rules');
});

test('a pack that comes while the wizard starts is not forgotten', async () => {
  const { page } = await visitBare(stage.browser, stage.demo.url);
  await page.evaluate(async () => {
    const wizard = document.createElement('verify-wizard');
    document.body.replaceChildren(wizard);
    wizard.rules = await (await fetch('dist/rules/ucloud.json')).text();
  });
  await page.waitForFunction(
    () => document.querySelector('verify-wizard')!.snapshot()?.pack.id === 'ucloud',
  );
});

test('values of a wrong type are refused in words; nothing throws, and nothing personal is told', async () => {
  const { page, wizard, details, idle } = await visitBare(stage.browser, stage.demo.url);
  const secret = '110105194912310021';
  const count = await wizard.evaluate((element, secret) => {
    const wizard = element as unknown as Record<string, unknown> &
      Record<string, (v: unknown) => void>;
    const cyclic: Record<string, unknown> = { id_number: secret };
    cyclic['self'] = cyclic;
    const throwing = {
      get name(): string {
        throw new Error(secret);
      },
    };
    const huge = { name: secret.repeat(100_000) };
    const objects = [
      7,
      secret,
      true,
      [secret],
      cyclic,
      throwing,
      huge,
      Symbol(secret),
      () => secret,
    ];
    for (const name of ['facts', 'fields', 'strings'])
      for (const value of objects) wizard[name] = value as never;
    for (const name of ['accountType', 'locale', 'theme', 'now', 'rulesSrc'])
      for (const value of [
        7,
        {},
        [secret],
        Symbol(secret),
        Object.create(null),
        secret.repeat(100_000),
      ])
        wizard[name] = value as never;
    const packs = [cyclic, throwing, 7n, Symbol(secret), () => secret, 'x'.repeat(5_000_000)];
    for (const value of packs) wizard['rules'] = value as never;
    const calls = [cyclic, throwing, huge, 7n];
    for (const method of ['goTo', 'applyState', 'restore', 'openHelp'])
      for (const value of calls) wizard[method]!(value);
    return 3 * objects.length + 5 * 6 + packs.length + 4 * calls.length;
  }, secret);
  await page.waitForFunction(
    (count) => window.recorded.filter(({ type }) => type === 'verify-error').length === count,
    count,
  );
  const errors = await details('verify-error');
  assert.ok(errors.every(({ reason, fatal }) => reason === 'refused' && !fatal));
  assert.ok(errors.every(({ faults }) => faults.length > 0));
  assert.match(errors[0]!.message, /^facts .*an object/);
  assert.match(errors.at(-1)!.message, /^openHelp\(\) /);
  assert.ok(!JSON.stringify(errors).includes(secret), 'nothing personal');
  await idle();
  await button(page, '个人').click();
});

test('a snapshot with 100,000 answers is refused quickly', async () => {
  const { page, wizard } = await visitBare(stage.browser, stage.demo.url);
  const taken = await wizard.evaluate((element) => {
    const wizard = element as VerifyWizard;
    const snapshot = wizard.snapshot()!;
    const asked = Array.from({ length: 100_000 }, () => ({
      question: 'region' as const,
      answered: true,
    }));
    const start = performance.now();
    wizard.restore({ ...snapshot, asked });
    return performance.now() - start;
  });
  await page.waitForFunction(() => window.recorded.some(({ type }) => type === 'verify-error'));
  assert.ok(taken < 1000, `${taken} ms`);
  await button(page, '个人').click();
});

test('a result comes once, and is not reported again when it is restored', async () => {
  const { page, wizard, details, idle } = await visitBare(stage.browser, stage.demo.url);
  await submitExample(page, 'personal.wechat_scan');
  const approved = verificationAt({ state: 'approved' });
  await apply(page, approved);
  await apply(page, approved);
  assert.deepEqual(await details('verify-result'), [{ state: 'approved' }]);
  await wizard.evaluate((element) => {
    const wizard = element as VerifyWizard;
    const snapshot = wizard.snapshot()!;
    wizard.reset();
    wizard.restore(snapshot);
  });
  await idle();
  await apply(page, approved);
  assert.equal((await details('verify-result')).length, 1);
  await apply(page, verificationAt({ state: 'rejected' }));
  assert.deepEqual((await details('verify-result')).slice(1), [{ state: 'rejected' }]);
  await wizard.evaluate((element) => (element as VerifyWizard).reset());
  await submitExample(page, 'personal.wechat_scan');
  await apply(page, verificationAt({ state: 'rejected' }));
  assert.equal((await details('verify-result')).length, 3, 'another verification');
});

test('a snapshot has the last key stroke, and reset wipes what the page gave', async () => {
  const { page, wizard, idle } = await visitBare(stage.browser, stage.demo.url);
  await set(wizard, { fields: { mobile: exampleFields.mobile } });
  await reachPersonalForm(page);
  const kept = await field(page, '真实姓名').evaluate((input: HTMLInputElement) => {
    input.value = '王芳';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    return document.querySelector('verify-wizard')!.snapshot({ fields: true })!.fields;
  });
  assert.deepEqual(kept, { mobile: exampleFields.mobile, name: '王芳' });
  const left = await wizard.evaluate((element) => {
    const wizard = element as VerifyWizard;
    wizard.reset();
    return [wizard.fields, wizard.snapshot({ fields: true })?.fields];
  });
  assert.deepEqual(left, [{}, {}]);
  await set(wizard, { fields: { mobile: exampleFields.mobile } });
  await idle();
  await reachPersonalForm(page);
  assert.equal(await field(page, '手机号码').inputValue(), exampleFields.mobile);
});
