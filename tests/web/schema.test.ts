// Tests the published JSON Schemas with the rules that we ship, and compares them with the loader:
// both must refuse the same documents.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import type { Core } from '../../web/src/core.js';
import { repository } from './harness.js';
import { failuresJson, locales, packJson, partsOf } from './rule_files.js';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Path = (string | number)[];

const read = (path: string): Json =>
  JSON.parse(readFileSync(new URL(path, repository), 'utf8')) as Json;
const shipped = packJson() as Json;

function validator(name: string): ValidateFunction {
  return new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
  }).compile(read(`core/rules/${name}.schema.json`) as object);
}

const accepts = validator('pack');
let core: Core;

before(async () => {
  const built = new URL('web/dist/core.node.js', repository).href;
  const { loadCore } = (await import(built)) as { loadCore: () => Promise<Core> };
  core = await loadCore();
});

async function loads(pack: Json): Promise<boolean> {
  try {
    await core.loadPack(JSON.stringify(pack));
    return true;
  } catch {
    return false;
  }
}

test('the schemas accept what we ship', () => {
  assert.ok(accepts(shipped), JSON.stringify(accepts.errors));
  const failures = validator('failures');
  assert.ok(failures(failuresJson()), JSON.stringify(failures.errors));
  const messages = validator('messages');
  for (const { path, texts } of locales.flatMap(partsOf))
    assert.ok(messages(texts), `${path}: ${JSON.stringify(messages.errors)}`);
});

/** All places in a document, the outermost first. */
function* places(value: Json, path: Path = []): Generator<Path> {
  yield path;
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* places(item, [...path, index]);
  else if (value !== null && typeof value === 'object')
    for (const [name, member] of Object.entries(value)) yield* places(member, [...path, name]);
}

function at(document: Json, path: Path): Json {
  return path.reduce<Json>(
    (value, step) => (value as Record<string | number, Json>)[step] ?? null,
    document,
  );
}

/** A copy of the pack in which `change` was applied to the value at `path`. */
function changed(
  path: Path,
  change: (parent: Record<string | number, Json>, last: string | number) => void,
): Json {
  const holder = { pack: structuredClone(shipped) };
  const whole: Path = ['pack', ...path];
  change(
    at(holder, whole.slice(0, -1)) as Record<string | number, Json>,
    whole[whole.length - 1] ?? '',
  );
  return holder.pack;
}

const strangers: Json[] = [null, true, -1, 1_000_001, 0.5, '', 'UPPER case', [], [0], {}, { x: 1 }];

/** The pack with one thing wrong, or harmlessly different, at `path`. */
function* mutations(path: Path): Generator<[string, Json]> {
  const value = at(shipped, path);
  const place = `/${path.join('/')}`;
  for (const stranger of strangers)
    yield [
      `${place} = ${JSON.stringify(stranger)}`,
      changed(path, (parent, last) => (parent[last] = stranger)),
    ];
  if (path.length && typeof path[path.length - 1] === 'string')
    yield [
      `${place} dropped`,
      changed(path, (parent, last) => Reflect.deleteProperty(parent, last)),
    ];
  if (Array.isArray(value) && value.length)
    yield [
      `${place} with its first item twice`,
      changed(path, (parent, last) => (parent[last] = [value[0] ?? null, ...value])),
    ];
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
  yield [
    `${place} with a stranger`,
    changed(path, (parent, last) => (parent[last] = { ...value, stranger: 1 })),
  ];
  for (const operator of [
    'is',
    'in',
    'at_least',
    'at_most',
    'within_days',
    'younger_than',
    'all',
    'any',
    'not',
    'equals',
  ])
    if ('fact' in value || 'all' in value)
      yield [
        `${place} with ${operator}`,
        changed(path, (parent, last) => (parent[last] = { ...value, [operator]: true })),
      ];
}

/**
 * Faults that a schema cannot express: about the meaning of a name, about order, and about two
 * values together.
 */
const beyondSchemas = new Set([
  'fact.unknown',
  'claim.unknown',
  'link.unknown',
  'field.unknown',
  'id.duplicate',
  'operator.type',
  'question.type',
  'date.wrong',
  'date.order',
  'stage.reversed',
  'time_zone.wrong',
  'fact.missing',
  'policy.unknown',
  'document.unknown',
  'claim.inference',
  'policy.account_type',
  'role.type',
  'role.duplicate',
  'role.check',
  'field.optional',
  'limits.reversed',
]);

/**
 * True if the loader refuses the pack only because of faults that a schema cannot express, such as
 * an unknown name.
 */
async function isBeyondSchemas(pack: Json): Promise<boolean> {
  try {
    await core.loadPack(JSON.stringify(pack));
    return false;
  } catch (error) {
    const faults = (error as { rejection: { faults: { code: string; pointer: string }[] } })
      .rejection.faults;
    return faults.every(
      ({ code, pointer }) =>
        beyondSchemas.has(code) ||
        // The schema does not know the choices of facts, nor the type of value that a fact is
        // compared with.
        (code === 'value.unknown' &&
          /\/(is|account_type|business_licence)$|\/in\/\d+$/.test(pointer)) ||
        (['type.wrong', 'number.wrong', 'policy.unknown'].includes(code) && /\/is$/.test(pointer)),
    );
  }
}

test('the schema and the loader refuse the same', async () => {
  const disagreements: string[] = [];
  let refused = 0;
  let accepted = 0;
  let beyond = 0;
  for (const path of places(shipped)) {
    // In long lists of similar items only the first ones are tried.
    if (path.some((step) => typeof step === 'number' && step > 4)) continue;
    for (const [name, pack] of mutations(path)) {
      const bySchema = accepts(pack);
      const byLoader = await loads(pack);
      if (bySchema && byLoader) accepted += 1;
      else if (!bySchema && !byLoader) refused += 1;
      else if (bySchema && (await isBeyondSchemas(pack))) beyond += 1;
      else disagreements.push(`${name}: the ${bySchema ? 'loader' : 'schema'} alone refuses it`);
    }
  }
  assert.deepEqual(disagreements.slice(0, 40), []);
  assert.ok(
    refused > 2000 && accepted > 100 && beyond > 100,
    `${refused} refused, ${accepted} accepted, ${beyond} beyond`,
  );
});
