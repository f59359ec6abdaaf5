// Compares the headless package in Node with the native command line: the same request gives the
// same bytes.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Core, CoreOptions } from '../../web/src/core.js';
import { now, repository } from './harness.js';

const verify = fileURLToPath(new URL('build/native/verify', repository));

let loadCore: (options?: CoreOptions) => Promise<Core>;
let core: Core;

before(async () => {
  // Imports the built package, as an embedder does.
  const built = new URL('web/dist/core.node.js', repository).href;
  ({ loadCore } = (await import(built)) as { loadCore: typeof loadCore });
  core = await loadCore();
});

/** The output of the command line. */
function native(words: string[], input?: unknown): string {
  const run = spawnSync(verify, [...words, '--now', now], {
    input: JSON.stringify(input) ?? '',
    encoding: 'utf8',
  });
  assert.equal(run.stderr, '');
  return run.stdout.trimEnd();
}

for (const facts of [
  {},
  { account_type: 'personal', wechat_bank_card_bound: true },
  {
    account_type: 'enterprise',
    legal_person_available: true,
    legal_person_wechat_bank_card_bound: true,
  },
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
    assert.equal(
      JSON.stringify(core.checkField({ field, text, now })),
      native(['field', field, text]),
    );
  });
}

test("check is the command line's", () => {
  const method = 'personal.wechat_scan';
  const fields = { name: '陈𬱖', id_number: '11010519491231002X', mobile: '13800138000' };
  assert.equal(
    JSON.stringify(core.check({ method, fields, now })),
    native(['check', method], fields),
  );
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

test('a bad rule pack is refused with its faults, and the old one stays', async () => {
  const before = core.recommend({ facts: {}, now });
  await assert.rejects(
    core.loadPack({ id: 'broken' }),
    (error: Error & { rejection?: { faults?: { pointer: string }[] } }) =>
      (error.rejection?.faults?.length ?? 0) > 0,
  );
  assert.deepEqual(core.recommend({ facts: {}, now }), before);
});

test('a pack that is refused leaves the flat path at work', async () => {
  const flat = await core.flat();
  const texts = ['张三', '11010519491231002X', '13800138000'];
  const slot = core.describe().methods.findIndex(({ id }) => id === 'personal.face');
  flat.setNow(Date.parse(now) / 1000);
  flat.check(slot, texts);
  const before = flat.report(slot);
  flat.check(slot, texts);
  await assert.rejects(core.loadPack({ id: 'broken' }));
  assert.equal(await core.flat(), flat);
  assert.deepEqual(flat.report(slot), before);
});

test('a wrong request says where and what', () => {
  assert.throws(
    () => core.recommend({ facts: { account_typ: 'personal' } as never, now }),
    (error: Error & { rejection?: unknown }) =>
      JSON.stringify(error.rejection).includes('"/facts/account_typ"'),
  );
});

test('a load that failed can be tried again', async () => {
  const wasm = new URL('web/dist/missing.wasm', repository);
  await assert.rejects(loadCore({ wasm }), { name: 'LoadError', reason: 'network' });
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
  ['zh-HK', '掃完碼白屏'],
] as const) {
  test(`explain is the command line's: ${text}`, async () => {
    const own = await loadCore({ locale });
    const printed = spawnSync(verify, ['explain', '--text', text, '--locale', locale], {
      encoding: 'utf8',
    });
    assert.equal(
      JSON.stringify({ matches: await own.explain({ text }) }),
      printed.stdout.trimEnd(),
    );
  });
}

test('one core explains in several languages, asked for at the same time', async () => {
  const own = await loadCore();
  const texts = JSON.parse(
    readFileSync(new URL('web/dist/rules/en.json', repository), 'utf8'),
  ) as Record<string, string>;
  own.loadMessages('en', texts);
  const code = 'id_number.check_digit';
  const [chinese, english] = await Promise.all([
    own.explain({ code }),
    own.explain({ code, locale: 'en' }),
  ]);
  assert.match(chinese[0]?.title ?? '', /\p{Script=Han}/u);
  assert.match(english[0]?.title ?? '', /^[\x20-\x7e’]+$/);
});

test("refusals are the command line's", async () => {
  const method = 'personal.face';
  const fields = { name: '张三', id_number: '110105194912310021', mobile: '13800138000' };
  const printed = native(['explain', '--method', method], fields);
  const refusals = await core.refusals({ method, fields, now });
  assert.equal(JSON.stringify({ refusals, try_spent: false }), printed);
  assert.ok(refusals.length > 0);
});

test('what is explained follows the pack that was loaded', async () => {
  const own = await loadCore();
  await own.explain({ text: '扫完码白屏' });
  const pack = JSON.parse(
    readFileSync(new URL('core/rules/tencent-cloud/pack.json', repository), 'utf8'),
  ) as {
    links: { id: string; url: string }[];
  };
  for (const link of pack.links) link.url = `https://example.com/${link.id}`;
  await own.loadPack(pack);
  const links = (await own.explain({ text: '扫完码白屏' })).flatMap((match) => match.links);
  assert.ok(links.length > 0 && links.every(({ url }) => url.startsWith('https://example.com/')));
});

test('a dictionary that cannot be had is a load error, and the next call tries again', async () => {
  const texts = new URL('web/dist/rules/', repository);
  const own = await loadCore({ explainWasm: new URL('missing.wasm', texts) });
  await assert.rejects(own.explain({ text: '扫完码白屏' }), {
    name: 'LoadError',
    reason: 'network',
  });
  await assert.rejects(own.explain({ text: '扫完码白屏' }), {
    name: 'LoadError',
    reason: 'network',
  });
  assert.equal(own.checkField({ field: 'name', text: '张三', now }).verdict, 'ok');
});

test('the flat path says what recommend says', async () => {
  const { methods, issues } = core.describe();
  const flat = await core.flat();
  flat.setNow(Date.parse(now) / 1000);
  for (const facts of [
    {},
    { account_type: 'personal', wechat_bank_card_bound: true },
    { account_type: 'enterprise' },
  ]) {
    const wanted = core.recommend({ facts, now });
    flat.setFacts(facts);
    const recommended = flat.recommend();
    assert.equal(methods[recommended]?.id ?? null, wanted.recommended);
    assert.equal(flat.count, wanted.methods.length);
    for (const [rank, method] of wanted.methods.entries()) {
      const found = flat.method(rank);
      assert.equal(found.method, method.id);
      assert.equal(found.status, method.status);
      const { latest } = method.eta.when;
      assert.equal(found.latest, latest === null ? null : Date.parse(latest) / 1000);
    }
  }
  const slot = methods.findIndex(({ id }) => id === 'personal.face');
  const fields = {
    name: '陈𬱖',
    id_number: '110105194912310021',
    mobile: '１３８００１３８０００',
  };
  const wanted = core.check({ method: 'personal.face', fields, now });
  assert.equal(flat.check(slot, Object.values(fields)), 3);
  const report = flat.report(slot);
  assert.equal(report.verdict, wanted.verdict);
  assert.deepEqual(
    report.issues.map(({ field, code, span }) => [field, code, span]),
    wanted.issues.map(({ field, code, span }) => [field, code, span]),
  );
  assert.ok(issues.includes('id_number.check_digit'));
  assert.equal(report.fields[2]?.value, '13800138000');
});

test('the flat path refuses what the pack does not have, and keeps what it had', async () => {
  const flat = await core.flat();
  flat.setFacts({ account_type: 'personal' });
  assert.throws(
    () => flat.setFacts({ account_type: 'robot' }),
    /account_type takes a choice: personal, enterprise/,
  );
  assert.throws(() => flat.setFacts({ last_change_date: '2026-02-30' }), /takes a date/);
  assert.throws(() => flat.setFacts({ height: 1 } as never), /no fact height/);
  flat.recommend();
  assert.equal(flat.count, 3);
  assert.throws(() => flat.check(99, ['', '', '']), RangeError);
  assert.throws(() => flat.check(0, ['']), /asks for 3 texts/);
  assert.throws(() => flat.check(0, ['x'.repeat(6000), '', '']), RangeError);
  assert.throws(() => flat.method(99), RangeError);
  assert.throws(() => flat.setNow(Date.now()), /seconds/);
  assert.throws(() => flat.setNow(Number.NaN), /seconds/);
});
