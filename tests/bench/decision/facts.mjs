// The applicants for the decisions: 64 with all facts known, 192 with unknown facts; the same in
// every run.

import { random } from '../random.mjs';
import { daysOf, pack } from './rules.mjs';

const knownCases = 64;
export const caseCount = 256;

function valueOf(fact, next) {
  switch (fact.type) {
    case 'boolean':
      return next(2) === 0;
    case 'choice':
      // Half of the values are the first choice, which is the ordinary one; otherwise nearly every
      // case would have a blocker.
      return fact.choices[next(2) === 0 ? 0 : next(fact.choices.length)];
    case 'number':
      return next(5);
    case 'date':
      return fact.id === 'birth_date'
        ? `${1950 + next(70)}-06-15`
        : `2026-${10 + next(2)}-${10 + next(15)}`;
    default:
      throw new Error(
        `Fact ${fact.id} has a type that the benchmark does not know: ${fact.type}. Add it to facts.mjs.`,
      );
  }
}

export function factCases() {
  const next = random(2026);
  return Array.from({ length: caseCount }, (_, index) => {
    const facts = {};
    for (const fact of pack.facts) {
      // Account types alternate, so that all methods occur equally often.
      const value = fact.id === 'account_type' ? fact.choices[index % 2] : valueOf(fact, next);
      if (index < knownCases || next(4) > 0) facts[fact.id] = value;
    }
    return facts;
  });
}

const dates = pack.facts.filter(({ type }) => type === 'date').map(({ id }) => id);

/** The same facts with dates as numbers, as peers compare them. */
export function withDayNumbers(facts) {
  const out = { ...facts };
  for (const id of dates) if (id in out) out[id] = daysOf(out[id]);
  return out;
}
