// The decision as one expression of the ZEN engine, because its WebAssembly package evaluates only
// expressions. It takes the text of the expression with every call.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import startZen, { evaluateExpression } from '@gorules/zen-engine-wasm';

export const zenWasm = fileURLToPath(
  new URL('dist/zen_engine_wasm_bg.wasm', import.meta.resolve('@gorules/zen-engine-wasm')),
);

const operators = { is: '==', is_not: '!=', at_least: '>=', less: '<' };

function textOf(condition) {
  if (condition.all) return `(${condition.all.map(textOf).join(' and ')})`;
  if (condition.any) return `(${condition.any.map(textOf).join(' or ')})`;
  const { fact, op, value } = condition;
  const test = `${fact} ${operators[op]} ${JSON.stringify(value)}`;
  return op === 'is' ? `(${test})` : `(${fact} != null and ${test})`;
}

function decisionOf(methods) {
  const choose = (cases) =>
    `${cases.map(([when, then]) => `${textOf(when)} ? '${then}' : `).join('')}'unknown'`;
  const answers = methods.map((method) => [
    choose([
      [method.ineligible, 'ineligible'],
      [method.eligible, 'eligible'],
    ]),
    ...method.requirements.map(({ yes, no }) =>
      choose([
        [yes, 'met'],
        [no, 'unmet'],
      ]),
    ),
    ...method.considerations.map(({ yes }) => textOf(yes)),
  ]);
  const each = answers.map(
    (answer, m) => `${textOf(methods[m].other)} ? ['other'] : [${answer.join(', ')}]`,
  );
  return `[${each.join(', ')}]`;
}

export async function zenPeer(methods) {
  await startZen({ module_or_path: readFileSync(zenWasm) });
  const decision = decisionOf(methods);
  return {
    name: 'ZEN engine (wasm)',
    package: '@gorules/zen-engine-wasm',
    decide: (facts) => evaluateExpression(decision, facts),
  };
}
