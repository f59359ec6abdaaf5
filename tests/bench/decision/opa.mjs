// The decision as a Rego policy, compiled to WebAssembly by Open Policy Agent's own compiler
// (opa/compile_policy.go).

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import opa from '@open-policy-agent/opa-wasm';

const operators = { is: '==', is_not: '!=', at_least: '>=', less: '<' };

/**
 * Writes a policy in Rego. Each group of a condition becomes a separate rule, because Rego has no
 * `or` inside a rule.
 */
class Policy {
  lines = ['package decision', 'import rego.v1'];
  #names = new Map();

  /** The name of a rule that is true when `condition` is true, and undefined otherwise. */
  rule(condition) {
    const key = JSON.stringify(condition);
    const known = this.#names.get(key);
    if (known) return known;
    const bodies = condition.any
      ? condition.any.map((child) => this.#test(child))
      : [(condition.all ?? [condition]).map((child) => this.#test(child)).join('; ')];
    const name = `holds_${this.#names.size}`;
    this.#names.set(key, name);
    for (const body of bodies) this.lines.push(`${name} if { ${body || 'true'} }`);
    return name;
  }

  #test(condition) {
    if (condition.all || condition.any) return this.rule(condition);
    const { fact, op, value } = condition;
    return `input.${fact} ${operators[op]} ${JSON.stringify(value)}`;
  }

  /** Adds a rule `name`; its value is that of the first condition that is true. */
  choose(name, cases, otherwise) {
    const texts = cases.map(
      ([when, then]) => `:= ${JSON.stringify(then)} if { ${this.rule(when)} }`,
    );
    this.lines.push(`${name} ${[...texts, `:= ${JSON.stringify(otherwise)}`].join(' else ')}`);
    return name;
  }
}

export function regoOf(methods) {
  const policy = new Policy();
  const answers = methods.map((method, m) => [
    policy.choose(
      `status_${m}`,
      [
        [method.ineligible, 'ineligible'],
        [method.eligible, 'eligible'],
      ],
      'unknown',
    ),
    ...method.requirements.map(({ yes, no }, r) =>
      policy.choose(
        `requirement_${m}_${r}`,
        [
          [yes, 'met'],
          [no, 'unmet'],
        ],
        'unknown',
      ),
    ),
    ...method.considerations.map(({ yes }, c) =>
      policy.choose(`consideration_${m}_${c}`, [[yes, true]], false),
    ),
  ]);
  const results = answers.map((answer, m) => {
    policy.lines.push(
      `answer_${m} := ["other"] if { ${policy.rule(methods[m].other)} } else := [${answer.join(', ')}]`,
    );
    return `answer_${m}`;
  });
  policy.lines.push(`result := [${results.join(', ')}]`);
  return `${policy.lines.join('\n')}\n`;
}

/**
 * `compiler` is the program made from compile_policy.go. The result also has the file of the
 * policy, because its size counts.
 */
export async function opaPeer(methods, compiler, folder) {
  mkdirSync(folder, { recursive: true });
  const [rego, wasm] = ['policy.rego', 'policy.wasm'].map((name) => `${folder}/${name}`);
  writeFileSync(rego, regoOf(methods));
  const run = spawnSync(compiler, [rego, 'decision/result', wasm], { encoding: 'utf8' });
  if (run.status !== 0)
    throw new Error(`Open Policy Agent refused the policy: ${run.stderr ?? run.error}`);
  const policy = await opa.loadPolicy(readFileSync(wasm));
  return {
    name: 'Open Policy Agent (wasm)',
    package: '@open-policy-agent/opa-wasm',
    compilerVersion: run.stdout.trim(),
    wasm,
    decide: (facts) => policy.evaluate(facts),
    read: ([{ result }]) => result,
  };
}
