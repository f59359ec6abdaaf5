// The flat path: facts and texts through the memory of the module. Once with the package's
// FlatPath, and once with the raw words, for a host that stores its facts in this form.

import { pack } from './decision/rules.mjs';

const factWords = 66; // 64 values, and 64 bits that say which are known
const methodWords = 10;

/** Facts of each case as the words that `setFacts` writes. */
function wordsOf(flat, cases, memory, address) {
  return cases.map((facts) => {
    flat.setFacts(facts);
    return new Int32Array(memory.buffer, address, factWords).slice();
  });
}

/** Adds all statuses and reasons of all methods to one number, so that all of them must be read. */
function readDecision(words, decision, methods) {
  const count = words[decision + 2];
  let sum = words[decision] + words[decision + 1];
  for (let start = methods + 4; start < methods + 4 + count * methodWords; start += methodWords) {
    for (let place = 0; place < 6; ++place) sum += words[start + place];
  }
  return sum;
}

function answerOf(method, advice) {
  if (!advice) return ['other'];
  const has = (bits, place) => ((bits >>> place) & 1) === 1;
  const truth = (_, i) => (has(advice.met, i) ? 'met' : has(advice.unmet, i) ? 'unmet' : 'unknown');
  const considered = (method.considers ?? []).flatMap(({ when }, i) =>
    when ? [has(advice.considered, i)] : [],
  );
  return [advice.status, ...method.requires.map(truth), ...considered];
}

/**
 * The decision of the flat path about `facts` in the answer format of the peers, and its ranking.
 */
export function flatDecision(flat, facts) {
  flat.setFacts(facts);
  flat.recommend();
  const advice = Array.from({ length: flat.count }, (_, rank) => flat.method(rank));
  return {
    answers: pack.methods.map((method) =>
      answerOf(
        method,
        advice.find((each) => each.method === method.id),
      ),
    ),
    ranking: advice.map((each) => pack.methods.findIndex(({ id }) => id === each.method)),
  };
}

/** A flat path at an instant. */
export async function flatPathOf(core, now) {
  const flat = await core.flat();
  flat.setNow(Date.parse(now) / 1000);
  return flat;
}

export async function flatDecisionTasks(core, exports, cases, now) {
  const flat = await flatPathOf(core, now);
  const { memory, core_flat: place, core_flat_recommend: recommend } = exports;
  const [facts, , decision, methods] = new Uint32Array(memory.buffer, place(), 8);
  const items = wordsOf(flat, cases, memory, facts);
  let words = new Int32Array(memory.buffer);
  return [
    {
      name: 'verify-wizard, flat path, words',
      items,
      run(known) {
        // After memory has grown, it is in another buffer.
        if (words.buffer !== memory.buffer) words = new Int32Array(memory.buffer);
        words.set(known, facts >> 2);
        recommend();
        return readDecision(words, decision >> 2, methods >> 2);
      },
    },
    {
      name: 'verify-wizard, flat path, objects',
      items: cases,
      run(known) {
        flat.setFacts(known);
        let sum = flat.recommend();
        const { count } = flat;
        for (let rank = 0; rank < count; ++rank) sum += flat.method(rank).met;
        return sum;
      },
    },
  ];
}

/** `submissions` of one method. */
export async function flatSubmissionTasks(core, submissions, now) {
  const flat = await flatPathOf(core, now);
  flat.setFacts({}); // as for the other ways; the decisions have left facts there
  const { methods } = core.describe();
  const slot = methods.findIndex(({ id }) => id === submissions[0].method);
  const texts = submissions.map(({ fields }) => methods[slot].fields.map((id) => fields[id] ?? ''));
  return [
    {
      name: 'verify-wizard, flat path, verdict',
      items: texts,
      run: (item) => flat.check(slot, item),
    },
    {
      name: 'verify-wizard, flat path, report',
      items: texts,
      run(item) {
        flat.check(slot, item);
        return flat.report(slot).issues.length;
      },
    },
  ];
}
