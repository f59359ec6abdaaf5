// The decision as rules of json-rules-engine: one for each possible statement about a method.

import { Engine } from 'json-rules-engine';

const operators = {
  is: 'equal',
  is_not: 'notEqual',
  at_least: 'greaterThanInclusive',
  less: 'lessThan',
};

function conditionsOf(condition) {
  if (condition.all) return { all: condition.all.map(conditionsOf) };
  if (condition.any) return { any: condition.any.map(conditionsOf) };
  const { fact, op, value } = condition;
  const test = { fact, operator: operators[op], value };
  return op === 'is_not' ? { all: [{ fact, operator: 'notEqual', value: undefined }, test] } : test;
}

/** A rule must have a group at the top. */
function grouped(condition) {
  return condition.all || condition.any ? condition : { all: [condition] };
}

function statementsOf(method) {
  return [
    ['other', method.other],
    ['ineligible', method.ineligible],
    ['eligible', method.eligible],
    ...method.requirements.flatMap(({ yes, no }, index) => [
      [`met ${index}`, yes],
      [`unmet ${index}`, no],
    ]),
    ...method.considerations.map(({ yes }, index) => [`holds ${index}`, yes]),
  ];
}

/** Converts the events into the answer format of the other peers; this is not timed. */
function answerOf(methods, { events }) {
  return methods.map((method) => {
    const said = new Set(
      events.filter(({ params }) => params.method === method.id).map(({ type }) => type),
    );
    if (said.has('other')) return ['other'];
    const first = (names, otherwise) => names.find((name) => said.has(name)) ?? otherwise;
    return [
      first(['ineligible', 'eligible'], 'unknown'),
      ...method.requirements.map(
        (_, i) => first([`met ${i}`, `unmet ${i}`], 'unknown').split(' ')[0],
      ),
      ...method.considerations.map((_, i) => said.has(`holds ${i}`)),
    ];
  });
}

export function jsonRulesEnginePeer(methods) {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const method of methods) {
    for (const [type, condition] of statementsOf(method)) {
      engine.addRule({
        conditions: conditionsOf(grouped(condition)),
        event: { type, params: { method: method.id } },
      });
    }
  }
  return {
    name: 'json-rules-engine',
    package: 'json-rules-engine',
    asynchronous: true,
    decide: (facts) => engine.run(facts),
    read: (results) => answerOf(methods, results),
  };
}
