// The operations of a headless module: their numbers in the vocabulary, by the names in
// tests/cases.

import { operations as numbers } from '../../web/src/vocabulary.js';

export const operations = {
  recommend: numbers.recommend,
  field: numbers.checkField,
  check: numbers.check,
  question: numbers.nextQuestion,
  load_pack: numbers.loadPack,
  load_messages: numbers.loadMessages,
  explain: numbers.explain,
  load_failures: numbers.loadFailures,
  describe: numbers.describe,
  refusals: numbers.refusals,
} as const satisfies Record<string, number>;

export type Operation = keyof typeof operations;
