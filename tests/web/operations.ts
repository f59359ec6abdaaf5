// The operations of a headless module, by their names in the vocabulary and in tests/cases.

import assert from 'node:assert/strict';
import { operations } from '../../web/src/vocabulary.js';

export type Operation = keyof typeof operations;

/** What tests/cases call by this name: `check_field` is `checkField`. */
export function operationNamed(name: string): Operation {
  const operation = name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  assert.ok(operation in operations, name);
  return operation as Operation;
}

/** The module that answers it. */
export function moduleFor(operation: Operation): 'core' | 'explain' {
  return ['explain', 'refusals', 'loadFailures'].includes(operation) ? 'explain' : 'core';
}
