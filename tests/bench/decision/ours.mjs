// Our decisions in the answer format of the peers, to compare them, and as tasks to time.

import { flatDecisionTasks } from '../flat.mjs';
import { pack } from './rules.mjs';

const effects = { for: 'met', against: 'unmet', unknown: 'unknown' };

function answerOf(method, advice) {
  if (!advice) return ['other'];
  const said = new Map(advice.reasons.map(({ code, effect }) => [code, effect]));
  return [
    advice.status,
    ...method.requires.map(({ code }) => effects[said.get(code)]),
    ...(method.considers ?? []).filter(({ when }) => when).map(({ code }) => said.has(code)),
  ];
}

/**
 * The decision of our engine about `facts` in the answer format of the peers, and its ranking as
 * indices of methods.
 */
export function ourDecision(core, facts, now) {
  const { methods } = core.recommend({ facts, now });
  return {
    answers: pack.methods.map((method) =>
      answerOf(
        method,
        methods.find(({ id }) => id === method.id),
      ),
    ),
    ranking: methods.map(({ id }) => pack.methods.findIndex((method) => method.id === id)),
  };
}

/** `core` is the result of `loadCore`, `border` the module that it uses (border.mjs). */
export async function ourDecisionTasks(core, border, cases, now) {
  const requests = cases.map((facts) =>
    border.encode('recommend', { facts, now, locale: 'zh-CN' }),
  );
  return [
    ...(await flatDecisionTasks(core, border.flatExports, cases, now)),
    {
      name: 'verify-wizard, JSON text in and out',
      items: requests,
      run: (request) => border.call('recommend', request),
    },
    {
      name: 'verify-wizard, objects in and out',
      items: cases,
      run: (facts) => core.recommend({ facts, now }),
    },
  ];
}
