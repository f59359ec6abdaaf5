// core-fast.wasm is core.wasm built for speed: for the same input both give the same bytes. Its flat
// path finds the same.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FlatPath, type FlatExports } from '../../web/src/flat.js';
import type { Description, Facts, Recommendation, Report } from '../../web/src/types.js';
import { operations, verdicts } from '../../web/src/vocabulary.js';
import { now, repository } from './harness.js';
import { moduleFor, operationNamed, type Operation } from './operations.js';
import { locales, partsOf } from './rule_files.js';

interface Border {
  memory: WebAssembly.Memory;
  _initialize?(): void;
  border_buffer(bytes: number): number;
  core_call(operation: number, length: number): number;
}

const read = (path: string): string => readFileSync(new URL(path, repository), 'utf8');

async function start<Exports extends Border>(name: string): Promise<Exports> {
  const bytes = readFileSync(new URL(`web/dist/${name}.wasm`, repository));
  const border = (await WebAssembly.instantiate(bytes, {})).instance.exports as unknown as Exports;
  border._initialize?.();
  return border;
}

function call(border: Border, operation: Operation, request: string): string {
  const bytes = new TextEncoder().encode(request);
  new Uint8Array(border.memory.buffer, border.border_buffer(bytes.length), bytes.length).set(bytes);
  const answer = border.core_call(operations[operation], bytes.length);
  const [address = 0, length = 0] = new Uint32Array(border.memory.buffer, answer, 2);
  return new TextDecoder().decode(new Uint8Array(border.memory.buffer, address, length));
}

const [small, fast] = [await start('core'), await start<Border & FlatExports>('core-fast')];
for (const locale of locales) {
  const messages = Object.assign({}, ...partsOf(locale).map(({ texts }) => texts)) as object;
  agree('loadMessages', JSON.stringify({ locale, messages }));
}

function agree(operation: Operation, request: string): string {
  const answer = call(fast, operation, request);
  assert.equal(answer, call(small, operation, request), `${operation} ${request}`);
  return answer;
}

/** The requests of tests/cases about rules, as [operation, request, answer]. */
function goldenCases(): [Operation, string, string][] {
  const lines = read('tests/cases/golden.txt').trimEnd().split('\n');
  return lines.flatMap((line, index): [Operation, string, string][] => {
    if (index % 2) return [];
    const space = line.indexOf(' ');
    const operation = operationNamed(line.slice(0, space));
    if (moduleFor(operation) !== 'core') return [];
    return [[operation, line.slice(space + 1), lines[index + 1] ?? '']];
  });
}

let state = 20261123;

/** A random integer below `count`; the numbers are the same in every run. */
function random(count: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * count);
}

const characters = Array.from('0123456789XAIO张三（）()·• 　１Ｘ𠮷䶮〇貿\u200b-');
const anyCharacter = (): string => characters[random(characters.length)] ?? '';

/** The text with one character changed, removed or inserted. */
function mutated(text: string): string {
  const letters = [...text];
  letters.splice(random(letters.length + 1), random(2), ...(random(2) ? [anyCharacter()] : []));
  return letters.join('');
}

/** The request with each of its texts changed. */
function mutatedRequest(request: string): string {
  return JSON.stringify(JSON.parse(request), (key, value: unknown) =>
    typeof value === 'string' && !['method', 'field', 'now', 'locale'].includes(key) && random(2)
      ? mutated(value)
      : value,
  );
}

test('both modules answer any request with the same bytes', () => {
  // Only the cases before another pack is loaded, without the requests that are rejected.
  const all = goldenCases();
  const swapped = all.findIndex(([operation]) => operation.startsWith('load'));
  const cases = all.slice(0, swapped).filter(([, , answer]) => !answer.startsWith('{"error"'));
  for (let round = 0; round < 5000; ++round) {
    const [operation, request] = cases[random(cases.length)] ?? assert.fail();
    agree(operation, random(10) ? mutatedRequest(request) : mutated(request));
  }
});

const description = JSON.parse(agree('describe', '{}')) as Description;

function flatPath(border: FlatExports): FlatPath {
  const flat = new FlatPath(border, description);
  flat.setNow(Date.parse(now) / 1000);
  return flat;
}

function anyFacts(): Facts {
  const known = description.facts.filter(
    ({ type }) => random(2) && (type === 'boolean' || type === 'choice'),
  );
  return Object.fromEntries(
    known.map(({ id, choices }) => [
      id,
      choices.length ? choices[random(choices.length)] : random(2) === 1,
    ]),
  );
}

const right = [
  '张三',
  '11010519491231002X',
  '13800138000',
  '腾讯科技（深圳）有限公司',
  '91440300708461136T',
  '91350100M000100Y43',
  '',
];

test('the flat path finds what the small module answers in JSON', () => {
  const flat = flatPath(fast);
  for (let round = 0; round < 3000; ++round) {
    const facts = anyFacts();
    const slot = random(description.methods.length);
    const { id: method, fields } = description.methods[slot] ?? { id: '', fields: [] };
    const texts = fields.map(() => {
      const text = right[random(right.length)] ?? '';
      return random(3) ? text : mutated(text);
    });
    const advice = JSON.parse(
      call(small, 'recommend', JSON.stringify({ facts, now })),
    ) as Recommendation;
    const report = JSON.parse(
      call(
        small,
        'check',
        JSON.stringify({
          method,
          facts,
          now,
          fields: Object.fromEntries(fields.map((field, i) => [field, texts[i]])),
        }),
      ),
    ) as Report;
    flat.setFacts(facts);
    const found = {
      recommended: description.methods[flat.recommend()]?.id ?? null,
      methods: Array.from({ length: flat.count }, (_, rank) => flat.method(rank)).map(
        ({ method, status }) => [method, status],
      ),
      verdict: verdicts[flat.check(slot, texts)],
      values: flat
        .report(slot)
        .fields.map(({ verdict, value }) => (verdict === 'error' ? null : value)),
    };
    const wanted = {
      recommended: advice.recommended,
      methods: advice.methods.map(({ id, status }) => [id, status]),
      verdict: report.verdict,
      values: fields.map((field) => {
        const judged = report.fields[field];
        return judged ? judged.value : '';
      }),
    };
    assert.deepEqual(found, wanted, JSON.stringify({ facts, slot, texts }));
  }
});

test('a flat path finds its memory again when that grows in the middle of a call', async () => {
  const border = await start<Border & FlatExports>('core-fast');
  let grows = false;
  const growing: FlatExports = {
    memory: border.memory,
    core_flat: () => border.core_flat(),
    core_flat_recommend: () => border.core_flat_recommend(),
    core_flat_check: (method) => {
      if (grows) border.memory.grow(1);
      return border.core_flat_check(method);
    },
    core_flat_issues: () => {
      if (grows) border.memory.grow(1);
      border.core_flat_issues();
    },
  };
  const flat = flatPath(growing);
  const slot = description.methods.findIndex(({ id }) => id === 'personal.face');
  assert.equal(flat.check(slot, ['张三', '110105194912310021', '13800138000']), 3);
  grows = true;
  assert.equal(flat.check(slot, ['张三', '110105194912310021', '13800138000']), 3);
  assert.equal(flat.report(slot).issues[0]?.code, 'id_number.check_digit');
});

test('texts of every width fill the memory that is there for them, and no byte behind it', () => {
  const border = fast;
  const flat = flatPath(border);
  const start = new Uint32Array(border.memory.buffer, border.core_flat(), 8)[7] ?? assert.fail();
  const [room, most] = [16384, 5461];
  const behind = (): number[] => [...new Uint8Array(border.memory.buffer, start + room, 8)];
  flat.check(0, ['张三', '', '']);
  const before = behind();
  for (const character of ['1', '张', 'é', '\ufe0f']) {
    assert.equal(flat.check(0, [character.repeat(most), '', '']), 3, character);
    assert.equal(flat.check(0, ['1', character.repeat(most - 1), '']), 3, character);
    assert.throws(
      () => flat.check(0, [character.repeat(most + 1), '', '']),
      /5461 characters at most/,
    );
    assert.throws(
      () => flat.check(0, ['1', character.repeat(most), '']),
      /5461 characters at most/,
    );
    assert.deepEqual(behind(), before, character);
  }
  const written = '1é2张3\ufe0f4𠮷5\ud800';
  flat.check(0, [written, '', '']);
  const bytes = new TextEncoder().encode(written);
  assert.deepEqual(new Uint8Array(border.memory.buffer, start, bytes.length), bytes);
});

test('facts are taken all together or not at all', () => {
  const flat = flatPath(fast);
  flat.setFacts({ account_type: 'personal' });
  flat.recommend();
  const before = Array.from({ length: flat.count }, (_, rank) => flat.method(rank));
  assert.throws(
    () => flat.setFacts({ account_type: 'enterprise', height: 1 } as never),
    /There is no fact height/,
  );
  assert.throws(
    () => flat.setFacts({ account_type: 'enterprise', region: 'moon' }),
    /The fact region takes a choice/,
  );
  flat.recommend();
  assert.deepEqual(
    Array.from({ length: flat.count }, (_, rank) => flat.method(rank)),
    before,
  );
  flat.setFacts({ account_type: 'enterprise', region: undefined } as never);
  flat.recommend();
  assert.notDeepEqual(
    Array.from({ length: flat.count }, (_, rank) => flat.method(rank)),
    before,
  );
});

// This must be the last test, because some of the cases load another pack.
test('the fast module gives the golden answers', () => {
  for (const [operation, request, answer] of goldenCases())
    assert.equal(call(fast, operation, request), answer, request);
});
