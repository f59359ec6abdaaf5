// After destroy() nothing personal is left where a page can find it, and nothing happens any more.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { VerifyWizard } from '../../web/src/element.js';
import { prepareBare, visitBare } from './bare.js';
import { useStage } from './harness.js';
import { button, field, reachPersonalForm, validPerson } from './person.js';

const stage = useStage();

declare global {
  interface Window {
    memories: WebAssembly.Memory[];
  }
}

/** Keeps every memory of a module, as no page can. */
function keepMemories(): void {
  window.memories = [];
  const { instantiate } = WebAssembly;
  const kept = async (
    module: WebAssembly.Module,
    imports: WebAssembly.Imports,
  ): Promise<WebAssembly.Instance> => {
    const instance = await instantiate(module, imports);
    const { memory } = instance.exports;
    if (memory instanceof WebAssembly.Memory) window.memories.push(memory);
    return instance;
  };
  WebAssembly.instantiate = kept as typeof WebAssembly.instantiate;
}

/** How many bytes of the memories are not zero. */
const written = (page: Page): Promise<number> =>
  page.evaluate(() =>
    window.memories.reduce(
      (sum, { buffer }) => sum + new Uint8Array(buffer).reduce((n, byte) => n + +(byte !== 0), 0),
      0,
    ),
  );

test('nothing of what was typed or given is left in the element, its inputs and its memory', async () => {
  const visited = await prepareBare(stage.browser, stage.demo.url);
  const { page, wizard, console } = visited;
  await page.addInitScript(keepMemories);
  await visited.open();
  await wizard.evaluate((element) => {
    element.toggleAttribute('required', true);
    Object.assign(element, {
      facts: { wechat_bank_card_bound: true, birth_date: '1949-12-31' },
      strings: { 'screen.account_type.title': '示例云' },
      fields: { mobile: '13800138000' },
    });
  });
  await button(page, '个人').click();
  await button(page, '使用微信扫码').click();
  await field(page, '身份证号').fill(validPerson['身份证号']);
  await field(page, '真实姓名').fill(validPerson['真实姓名']);
  const inputs = await wizard.evaluateHandle((element) => [
    ...element.shadowRoot!.querySelectorAll('input'),
  ]);
  assert.ok((await written(page)) > 100_000);
  await wizard.evaluate((element) => (element as VerifyWizard).destroy());
  assert.equal(await written(page), 0);
  const left = await wizard.evaluate((element) => {
    const { facts, fields, strings, rules } = element as VerifyWizard;
    const root = element.shadowRoot!;
    const shown = [...root.querySelectorAll('input, canvas')].length;
    return { facts, fields, strings, rules, shown, text: root.querySelector('form')!.innerHTML };
  });
  assert.deepEqual(left, { facts: {}, fields: {}, strings: {}, rules: null, shown: 0, text: '' });
  assert.deepEqual(
    await inputs.evaluate((all) => all.filter(({ isConnected }) => isConnected).length),
    0,
  );
  assert.deepEqual(console, []);
});

test('calls on a destroyed element do nothing and throw nothing', async () => {
  const { page, wizard, console } = await visitBare(stage.browser, stage.demo.url);
  await reachPersonalForm(page);
  await field(page, '真实姓名').focus();
  const { events, left } = await wizard.evaluate(async (element) => {
    const wizard = element as VerifyWizard;
    const snapshot = wizard.snapshot({ fields: true })!;
    wizard.destroy();
    const before = window.recorded.length;
    wizard.destroy();
    wizard.fields = { name: '王芳' };
    wizard.facts = { region: 'mainland' };
    wizard.strings = { 'screen.account_type.title': '示例云' };
    wizard.rules = '{}';
    wizard.fields = 7 as never;
    wizard.now = 'never';
    wizard.locale = 'en';
    wizard.rulesSrc = 'nowhere.json';
    wizard.accountType = 'enterprise';
    wizard.accountType = null;
    wizard.reset();
    wizard.goTo('fields');
    wizard.submit();
    wizard.applyState({ state: 'approved' });
    wizard.restore(snapshot);
    wizard.openHelp('王芳');
    wizard.focus();
    await wizard.idle();
    const home = wizard.parentElement!;
    wizard.remove();
    home.append(wizard);
    await wizard.idle();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { facts, fields, strings, rules } = wizard;
    return {
      events: window.recorded.slice(before),
      left: [wizard.snapshot(), facts, fields, strings, rules],
    };
  });
  assert.deepEqual(events, []);
  assert.deepEqual(left, [null, {}, {}, {}, null]);
  assert.deepEqual(console, []);
});

for (const type of ['verify-ready', 'verify-step', 'verify-submit', 'verify-error'] as const) {
  test(`destroyed within ${type}: nothing happens afterwards`, async () => {
    const { page, console } = await visitBare(stage.browser, stage.demo.url);
    await page.evaluate((type) => {
      const wizard = document.createElement('verify-wizard');
      document.body.replaceChildren(wizard);
      wizard.addEventListener(type, () => {
        wizard.destroy();
        window.recorded = [];
        document.title = 'destroyed';
      });
      wizard.addEventListener('verify-ready', () => {
        queueMicrotask(() => (wizard.facts = { nothing: true } as never));
        wizard.restore({
          version: 1,
          pack: { id: '', version: '' },
          step: 'review',
          facts: { account_type: 'personal' },
          asked: [],
          method: 'personal.wechat_scan',
          fields: { name: '王芳', id_number: '11010519491231002X', mobile: '13800138000' },
          verification: null,
        });
        wizard.submit();
      });
    }, type);
    await page.waitForFunction(() => document.title === 'destroyed');
    await page.waitForTimeout(300);
    const events = await page.evaluate(() => window.recorded.map(({ type }) => type));
    // The event itself reaches the recorder after the listener that destroyed the element.
    assert.deepEqual(events, [type]);
    assert.deepEqual(console, []);
  });
}

test('destroyed while it starts: no wizard comes', async () => {
  const { page, console } = await visitBare(stage.browser, stage.demo.url);
  const left = await page.evaluate(async () => {
    const wizard = document.createElement('verify-wizard');
    wizard.fields = { name: '王芳' };
    document.body.replaceChildren(wizard);
    await Promise.resolve();
    wizard.destroy();
    window.recorded = [];
    await new Promise((resolve) => setTimeout(resolve, 500));
    return [wizard.snapshot(), wizard.fields, window.recorded.length];
  });
  assert.deepEqual(left, [null, {}, 0]);
  assert.deepEqual(console, []);
});
