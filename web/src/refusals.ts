// What a page is told when it gives something that the element cannot take. No value is repeated,
// because it may be personal data. Pages that give what is right do not need this file, so it is a
// part of services.js.

import type { Options } from './border.js';
import type { ErrorReason } from './events.js';
import { longest, longestPack } from './given.js';
import { builtInLocale } from './ids.js';
import type { Fault } from './types.js';
import type { OptionsRejection } from './vocabulary.js';

/** `name` needs `wanted`, for example an object. */
export function refusal(name: string, wanted: string): [message: string, faults: Fault[]] {
  const limit = name === 'rules' ? longestPack : longest;
  const suggestion = `${wanted} that JSON can hold in ${limit} characters`;
  return [
    `${name} was not taken, and nothing has changed: give it ${suggestion}.`,
    [{ code: 'type.wrong', pointer: `/${name}`, found: 'something else', suggestion }],
  ];
}

export const ranElsewhere =
  'Nothing was submitted: another tab is verifying the same applicant. Try again when it has ended.';

/**
 * The options without those that were refused, and what a page is told of them; undefined: these are
 * not the page's.
 */
export function withoutRefused(
  options: Options,
  code: OptionsRejection,
): [reason: ErrorReason | undefined, rest: Options] {
  const { rules, ...others } = options;
  if (code === 'pack.refused' && rules !== undefined) return ['rules', others];
  const { messages, ...spoken } = options;
  if (code === 'messages.refused' && messages)
    return ['messages', { ...spoken, locale: builtInLocale }];
  return [code === 'options.wrong' ? 'refused' : undefined, { ...options, facts: {}, fields: {} }];
}
