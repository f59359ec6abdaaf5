// Compares the verdict of every validator with tests/vectors.csv, on the day that the rows assume.

import { readFileSync } from 'node:fs';

export const vectorsDay = '2026-11-23';

function cellsOf(line) {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain,
  );
}

function readVectors() {
  const file = new URL('../../vectors.csv', import.meta.url);
  const [head, ...lines] = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(cellsOf);
  return lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i]])));
}

function judged(accepts, rows) {
  let accepted = 0;
  for (const { input } of rows) if (accepts(input)) ++accepted;
  return accepted;
}

/** A validator that throws has not accepted the text. */
function careful(accepts) {
  return (text) => {
    try {
      return accepts(text);
    } catch {
      return false;
    }
  };
}

/** Runs `work` with a stopped clock, because peers read the date. */
function atInstant(instant, work) {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length > 0 ? given : [instant]));
    }
    static now() {
      return RealDate.parse(instant);
    }
  };
  try {
    return work();
  } finally {
    globalThis.Date = RealDate;
  }
}

/**
 * For each validator `{kind, name, accepts}`: how many rows of its kind it wrongly refuses, wrongly
 * accepts, and refuses although they can be repaired.
 */
export function judgeVectors(judges) {
  const vectors = readVectors();
  const score = ({ kind, name, accepts }) => {
    const rows = vectors.filter(({ field }) => field === kind);
    const of = (...verdicts) => rows.filter(({ verdict }) => verdicts.includes(verdict));
    const [right, wrong, repairable] = [of('ok', 'warning'), of('error'), of('fixed')];
    const test = careful(accepts);
    return {
      kind,
      name,
      rows: rows.length,
      right: right.length,
      wrong: wrong.length,
      repairable: repairable.length,
      refused: right.length - judged(test, right),
      accepted: judged(test, wrong),
      notRepaired: repairable.length - judged(test, repairable),
    };
  };
  return atInstant(`${vectorsDay}T18:30:00+08:00`, () => judges.map(score));
}
