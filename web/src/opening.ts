// Starts a wizard with the options of the page. Refused options are reported and left out, so that
// a wizard always starts.

import { CommandError, type Options } from './border.js';
import type { ErrorReason } from './events.js';
import { Wizard, type Files, type WizardContext } from './wizard.js';
import { builtInLocale } from './ids.js';
import type { OptionsRejection } from './vocabulary.js';

/** @throws when no wizard can start. */
export async function openWizard(
  files: Files,
  options: Options,
  context: WizardContext,
  complain: (reason: ErrorReason, error: unknown) => void,
): Promise<Wizard> {
  try {
    return await Wizard.start(files, options, context);
  } catch (error) {
    const [reason, rest] = withoutRefused(
      options,
      error instanceof CommandError ? (error.rejection.code as OptionsRejection) : undefined,
    );
    if (!reason) throw error;
    complain(reason, error);
    return openWizard(files, rest, context, complain);
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
