// What the first screens do not need, in a file of its own: the errands of the wizard, the browser's
// history, the other tabs, and whether the page leaves any room.

import type { Command } from './border.js';
import { copyText } from './clipboard.js';
import { explain, prefetchDictionary, type Dictionaries } from './dictionary.js';
import { explanations, type Errand as AnyErrand } from './errands.js';
import { builtInLocale, type Locale } from './ids.js';
import type { Trouble } from './types.js';

/** Errands for texts are done in errands.ts, because texts are needed before this file is loaded. */
type Errand = Exclude<AnyErrand, { type: 'texts' }>;

/** The data that an answer depends on, at the time of the question. */
export interface Source extends Dictionaries {
  readonly locale: Locale;
}

/** @throws when a file that it needs cannot be loaded; the next call tries again. */
export async function answer(errand: Errand, source: Source): Promise<Command> {
  if (errand.type === 'copy') return { kind: 'copied', succeeded: await copyText(errand.text) };
  if (errand.type === 'qr_code') {
    const { encodeQr } = await import('./qr.js');
    return { kind: 'qr_code', text: errand.text, rows: encodeQr(errand.text) };
  }
  return explanations(errand, await explain(troubleOf(errand), source.locale, source));
}

export { sharedHistory } from './history.js';
export { offerReminder } from './reminder.js';
export { watchPaper } from './paper.js';
export { ranElsewhere, refusal, withoutRefused } from './refusals.js';
export { watchRoom } from './room.js';
export { TabLocks } from './tab_locks.js';

/** Fetches all our files that an answer may need, and the texts that are not built in. */
export async function prefetch(source: Source, texts: () => Promise<void>): Promise<void> {
  await Promise.all([
    import('./qr.js'),
    prefetchDictionary(source.locale, source),
    source.locale === builtInLocale && texts(),
  ]);
}

function troubleOf(question: Extract<Errand, { type: 'explain' }>): Trouble {
  if (question.subject === 'help') return { text: question.text };
  const { code, provider } = question;
  return { code, ...(provider !== undefined && { provider }) };
}
