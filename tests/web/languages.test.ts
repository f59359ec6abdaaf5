// The element in languages that are loaded on demand.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VerifyWizard } from '../../web/src/element.js';
import { useStage, visit } from './harness.js';

const stage = useStage();

const rows = [
  { asked: 'zh-HK', lang: 'zh-HK', heading: '先選擇要認證的賬號' },
  { asked: 'zh-MO', lang: 'zh-HK', heading: '先選擇要認證的賬號' },
  { asked: 'zh-Hant', lang: 'zh-TW', heading: '先選擇要認證的帳號' },
  { asked: 'zh-SG', lang: 'zh-CN', heading: '先选择要认证的账号' },
  { asked: 'en-GB', lang: 'en', heading: 'Which account do you want to verify?' },
  { asked: 'fr', lang: 'en', heading: 'Which account do you want to verify?' },
];

for (const { asked, lang, heading } of rows) {
  test(`who asks for ${asked} gets ${lang}, and its shapes of the characters`, async () => {
    const { page, idle } = await visit(stage.browser, stage.demo.url);
    await page.evaluate(
      (locale) => (document.querySelector('verify-wizard')!.locale = locale),
      asked,
    );
    const title = page.getByRole('heading', { name: heading });
    await title.waitFor();
    await idle();
    // The font stack of the canvas follows this language too.
    assert.equal(
      await title.evaluate((element) => element.closest('[lang]')?.getAttribute('lang')),
      lang,
    );
  });
}

test('after a change of language every character has the shape of the new one', async () => {
  const { page, wizard, idle } = await visit(stage.browser, stage.demo.url);
  const speak = (locale: string): Promise<void> =>
    page.evaluate(
      (wanted) => void (document.querySelector('verify-wizard')!.locale = wanted),
      locale,
    );
  await speak('zh-HK');
  await page.getByRole('heading', { name: '先選擇要認證的賬號' }).waitFor();
  await idle();
  const changed = await wizard.screenshot();
  await page.evaluate(() => {
    const old = document.querySelector('verify-wizard')!;
    const fresh = old.cloneNode() as VerifyWizard;
    fresh.locale = 'zh-HK';
    old.replaceWith(fresh);
  });
  await page.getByRole('heading', { name: '先選擇要認證的賬號' }).waitFor();
  await idle();
  assert.ok(changed.equals(await wizard.screenshot()));
});

test('from another language back to the built-in one on a later screen: no text is missing', async () => {
  const { page, idle } = await visit(stage.browser, stage.demo.url);
  const speak = (locale: string): Promise<void> =>
    page.evaluate(
      (wanted) => void (document.querySelector('verify-wizard')!.locale = wanted),
      locale,
    );
  await speak('en');
  await page.getByRole('heading', { name: 'Which account do you want to verify?' }).waitFor();
  await page.evaluate(() => document.querySelector('verify-wizard')!.openHelp());
  await speak('zh-CN');
  await page.getByRole('heading', { name: '遇到了什么问题？' }).waitFor();
  await idle();
  assert.deepEqual(await page.getByText(/screen\./).count(), 0);
});
