// The decision as JsonLogic, interpreted by json-logic-js and both interpreted and compiled by
// json-logic-engine.

import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';

function known(id, test) {
  return { and: [{ '!==': [{ var: id }, null] }, test] };
}

function expressionOf(condition) {
  if (condition.all) return { and: condition.all.map(expressionOf) };
  if (condition.any) return { or: condition.any.map(expressionOf) };
  const { fact, op, value } = condition;
  switch (op) {
    case 'is':
      return { '===': [{ var: fact }, value] };
    case 'is_not':
      return known(fact, { '!==': [{ var: fact }, value] });
    case 'at_least':
      return known(fact, { '>=': [{ var: fact }, value] });
    default:
      return known(fact, { '<': [{ var: fact }, value] });
  }
}

function choose(...casesAndDefault) {
  return { if: casesAndDefault };
}

function decisionOf(methods) {
  return methods.map((method) =>
    choose(
      expressionOf(method.other),
      ['other'],
      [
        choose(
          expressionOf(method.ineligible),
          'ineligible',
          expressionOf(method.eligible),
          'eligible',
          'unknown',
        ),
        ...method.requirements.map(({ yes, no }) =>
          choose(expressionOf(yes), 'met', expressionOf(no), 'unmet', 'unknown'),
        ),
        ...method.considerations.map(({ yes }) => expressionOf(yes)),
      ],
    ),
  );
}

export function jsonLogicPeers(methods) {
  const decision = decisionOf(methods);
  const engine = new LogicEngine();
  const compiled = engine.build(decision);
  return [
    {
      name: 'json-logic-engine, compiled',
      package: 'json-logic-engine',
      decide: (facts) => compiled(facts),
    },
    {
      name: 'json-logic-engine, interpreted',
      package: 'json-logic-engine',
      decide: (facts) => engine.run(decision, facts),
    },
    {
      name: 'json-logic-js',
      package: 'json-logic-js',
      decide: (facts) => jsonLogic.apply(decision, facts),
    },
  ];
}
