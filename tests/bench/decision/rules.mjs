// The rules in a form that every engine can express. They are made from core/rules/tencent-cloud/pack.json, so
// that nothing is written twice.
//
// A condition of the pack has three values, but peers know only true and false. So each condition
// becomes two: `yes` is true when the condition is known to be true, `no` when it is known to be
// false. Both consist of
//
//   {all: […]}   {any: […]}   {fact, op: 'is' | 'is_not' | 'at_least' | 'less', value}
//
// where a comparison with an unknown fact is false.

import { readFileSync } from 'node:fs';

const millisecondsPerDay = 86_400_000;

export const pack = JSON.parse(
  readFileSync(new URL('../../../core/rules/tencent-cloud/pack.json', import.meta.url), 'utf8'),
);

const factTypes = new Map(pack.facts.map((fact) => [fact.id, fact.type]));

/** Days from 1970 to yyyy-MM-dd. Peers get dates as numbers, converted before the clock starts. */
export function daysOf(date) {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay;
}

/** The first birthday on which somebody is younger than `years` on `today`, as days. */
function bornAfter(today, years) {
  const [year, month, day] = today.split('-').map(Number);
  return Date.UTC(year - years, month - 1, day) / millisecondsPerDay + 1;
}

const opposites = { is: 'is_not', is_not: 'is', at_least: 'less', less: 'at_least' };

function comparison(fact, op, value, wanted) {
  if (wanted) return { fact, op, value };
  if (factTypes.get(fact) === 'boolean' && op === 'is') return { fact, op, value: !value };
  return { fact, op: opposites[op], value };
}

function numberOf(operand) {
  const value = typeof operand === 'string' ? pack.policy[operand] : operand;
  if (Number.isInteger(value)) return value;
  throw new Error(`The pack's policy has no number ${operand}.`);
}

function leaf(condition, wanted, today) {
  const { fact } = condition;
  const number = (name) => numberOf(condition[name]);
  if ('is' in condition) return comparison(fact, 'is', condition.is, wanted);
  if ('in' in condition) {
    const leaves = condition.in.map((value) => comparison(fact, 'is', value, wanted));
    return wanted ? { any: leaves } : { all: leaves };
  }
  if ('at_least' in condition) return comparison(fact, 'at_least', number('at_least'), wanted);
  if ('at_most' in condition) return comparison(fact, 'less', number('at_most') + 1, wanted);
  if ('within_days' in condition) {
    return comparison(fact, 'at_least', daysOf(today) - number('within_days') + 1, wanted);
  }
  if ('younger_than' in condition) {
    return comparison(fact, 'at_least', bornAfter(today, number('younger_than')), wanted);
  }
  throw new Error(
    `Operator that the benchmark does not know: ${JSON.stringify(condition)}. Add it to ${import.meta.url}.`,
  );
}

/** A condition that is true exactly when `condition` is known to be `wanted`. */
function lower(condition, wanted, today) {
  const each = (conditions) => conditions.map((child) => lower(child, wanted, today));
  if (condition.all) return wanted ? { all: each(condition.all) } : { any: each(condition.all) };
  if (condition.any) return wanted ? { any: each(condition.any) } : { all: each(condition.any) };
  if (condition.not) return lower(condition.not, !wanted, today);
  return leaf(condition, wanted, today);
}

/**
 * Every method with the conditions of its status and of its reasons. A peer answers for each method
 * `['other']` when it is for another account type, or else `[status, …requirements,
 * …considerations]`: 'ineligible', 'eligible' or 'unknown'; 'met', 'unmet' or 'unknown' for each
 * requirement; true or false for each consideration with a condition.
 */
export function methodsFor(today) {
  return pack.methods.map((method) => {
    const requirements = method.requires.map(({ code, when, assume_met: assumed = false }) => ({
      code,
      assumed,
      yes: lower(when, true, today),
      no: lower(when, false, today),
    }));
    const considerations = (method.considers ?? [])
      .filter(({ when }) => when)
      .map(({ code, when, demotes = false }) => ({ code, demotes, yes: lower(when, true, today) }));
    const account = (wanted) => comparison('account_type', 'is', method.account_type, wanted);
    return {
      id: method.id,
      requirements,
      considerations,
      other: account(false),
      ineligible: { any: requirements.map(({ no }) => no) },
      eligible: {
        all: [
          account(true),
          ...requirements.filter(({ assumed }) => !assumed).map(({ yes }) => yes),
        ],
      },
    };
  });
}
