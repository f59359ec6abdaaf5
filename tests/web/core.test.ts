// The headless package in Node against the native command line: the same request gives the same bytes.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Core } from '../../web/src/core.js';
import { now, repository } from './harness.js';

const verify = fileURLToPath(new URL('build/native/verify', repository));

let loadCore: (source?: never) => Promise<Core>;
let core: Core;

before(async () => {
  // The built package, as an embedder gets it.
  const built = new URL('web/dist/core.js', repository).href;
  ({ loadCore } = (await import(built)) as { loadCore: typeof loadCore });
  core = await loadCore();
});

/** What the command line prints. */
function native(words: string[], input?: unknown): string {
  const run = spawnSync(verify, [...words, '--now', now], { input: JSON.stringify(input) ?? '', encoding: 'utf8' });
  assert.equal(run.stderr, '');
  return run.stdout.trimEnd();
}

for (const facts of [
  {},
  { account_type: 'personal', wechat_bank_card_bound: true },
  { account_type: 'enterprise', legal_person_available: true, legal_person_wechat_bank_card_bound: true },
  { account_type: 'personal', region: 'hmt' },
  { account_type: 'personal', already_verified: true, last_change_date: '2026-11-10' },
] as const) {
  test(`recommend and nextQuestion are the command line's: ${JSON.stringify(facts)}`, () => {
    assert.equal(JSON.stringify(core.recommend({ facts, now })), native(['recommend'], facts));
    assert.equal(JSON.stringify(core.nextQuestion({ facts, now })), native(['question'], facts));
  });
}

for (const [field, text] of [
  ['id_number', '11010519491231002x'],
  ['id_number', '110105194912310021'],
  ['id_number', ''],
  ['name', '陈𬱖'],
  ['name', '阿卜杜拉•买买提'],
  ['credit_code', '91350100M00010OY43'],
  ['mobile', '+86 138 0013 8000'],
  ['enterprise_name', '腾讯科技(深圳)有限公司'],
] as const) {
  test(`checkField is the command line's: ${field} "${text}"`, () => {
    assert.equal(JSON.stringify(core.checkField({ field, text, now })), native(['field', field, text]));
  });
}

test("check is the command line's", () => {
  const method = 'personal.wechat_scan';
  const fields = { name: '陈𬱖', id_number: '11010519491231002X', mobile: '13800138000' };
  assert.equal(JSON.stringify(core.check({ method, fields, now })), native(['check', method], fields));
  assert.equal(core.check({ method, fields, now }).verdict, 'ok');
});

test('another language is loaded from the package', () => {
  const input = { field: 'id_number', text: '1', now, locale: 'en' } as const;
  assert.throws(() => core.checkField(input), /request cannot be answered/);
  const texts = readFileSync(new URL('web/dist/rules/en.json', repository), 'utf8');
  core.loadMessages('en', JSON.parse(texts) as Record<string, string>);
  const english = native(['field', 'id_number', '1', '--locale', 'en']);
  assert.equal(JSON.stringify(core.checkField(input)), english);
});

test('a bad rule pack is refused with its faults, and the old one stays', () => {
  const before = core.recommend({ facts: {}, now });
  assert.throws(
    () => core.loadPack({ id: 'broken' }),
    (error: Error & { fault?: { faults?: { pointer: string }[] } }) => (error.fault?.faults?.length ?? 0) > 0,
  );
  assert.deepEqual(core.recommend({ facts: {}, now }), before);
});

test('a wrong request says where and what', () => {
  assert.throws(
    () => core.recommend({ facts: { account_typ: 'personal' } as never, now }),
    (error: Error & { fault?: unknown }) => JSON.stringify(error.fault).includes('"/facts/account_typ"'),
  );
});

test('a load that failed can be tried again', async () => {
  const missing = new URL('web/dist/missing.wasm', repository) as never;
  await assert.rejects(loadCore(missing), { name: 'LoadError', reason: 'network' });
  assert.ok((await loadCore()).memoryBytes > 0);
});

test('importing the element on a server does nothing', async () => {
  const { VerifyWizard } = (await import(new URL('web/dist/index.js', repository).href)) as {
    VerifyWizard: unknown;
  };
  assert.equal(typeof VerifyWizard, 'function');
});

for (const [locale, text] of [
  ['zh-CN', '扫完码白屏'],
  ['en', 'face recognition keeps failing'],
] as const) {
  test(`explain is the command line's: ${text}`, async () => {
    const own = await loadCore();
    const rules = new URL('web/dist/rules/', repository);
    if (locale !== 'zh-CN') {
      own.loadMessages(locale, JSON.parse(readFileSync(new URL(`${locale}.json`, rules), 'utf8')) as Record<string, string>);
    }
    assert.throws(() => own.explain({ text, locale }), { name: 'CoreError' });
    own.loadFailures(readFileSync(new URL(`failures.${locale}.json`, rules), 'utf8'));
    const printed = spawnSync(verify, ['explain', '--text', text, '--locale', locale], { encoding: 'utf8' });
    assert.equal(JSON.stringify({ matches: own.explain({ text, locale }) }), printed.stdout.trimEnd());
  });
}
