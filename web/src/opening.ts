// Starts a wizard with what the page gave. What is refused is told and left out, so that there
// always is a wizard.

import { CommandError, type Options } from './border.js';
import type { ErrorReason } from './events.js';
import { Host, type Files, type HostContext } from './host.js';
import { builtInLocale } from './ids.js';
import type { OptionsRejection } from './vocabulary.js';

/** @throws when there cannot be a wizard. */
export async function openHost(
  files: Files,
  options: Options,
  parts: HostContext,
  complain: (reason: ErrorReason, error: unknown) => void,
): Promise<Host> {
  try {
    return await Host.start(files, options, parts);
  } catch (error) {
    const [reason, rest] = withoutRefused(
      options,
      error instanceof CommandError ? (error.rejection.code as OptionsRejection) : undefined,
    );
    if (!reason) throw error;
    complain(reason, error);
    return openHost(files, rest, parts, complain);
  }
}

function withoutRefused(
  options: Options,
  code: OptionsRejection | undefined,
): [reason: ErrorReason | undefined, rest: Options] {
  const { rules, ...others } = options;
  if (code === 'pack.refused' && rules !== undefined) return ['rules', others];
  const { messages, ...spoken } = options;
  if (code === 'messages.refused' && messages)
    return ['messages', { ...spoken, locale: builtInLocale }];
  return [code === 'options.wrong' ? 'refused' : undefined, { ...options, facts: {}, fields: {} }];
}
