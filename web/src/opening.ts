// Starts a wizard with the options of the page. Refused options are reported and left out, so that
// a wizard always starts.

import { CommandError, type Options } from './border.js';
import { services } from './errands.js';
import type { ErrorReason } from './events.js';
import { Wizard, type Files, type WizardContext } from './wizard.js';
import type { OptionsRejection } from './vocabulary.js';

/** The wizard, and the options that it has taken. @throws when no wizard can start. */
export async function openWizard(
  files: Files,
  options: Options,
  context: WizardContext,
  complain: (reason: ErrorReason, error: unknown) => void,
): Promise<[Wizard, Options]> {
  try {
    return [await Wizard.start(files, options, context), options];
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const { withoutRefused } = await services();
    const [reason, rest] = withoutRefused(options, error.rejection.code as OptionsRejection);
    if (!reason) throw error;
    complain(reason, error);
    return openWizard(files, rest, context, complain);
  }
}
