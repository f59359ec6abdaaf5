// How a page in TypeScript may and may not use the element.

import type {
  ErrorReason,
  Locale,
  Snapshot,
  VerifyErrorDetail,
  VerifyWizard,
} from '../../web/src/element.js';

export function right(wizard: VerifyWizard, kept: Snapshot): void {
  wizard.fields = { name: '王芳' };
  wizard.facts = { ...wizard.facts, region: 'mainland' };
  wizard.rules = null;
  wizard.strings = undefined;
  wizard.locale satisfies Locale;
  wizard.restore(kept);
  wizard.addEventListener('verify-error', ({ detail }) => tell(detail));
  document.addEventListener('verify-submit', (event) => event.detail.fields.name?.length);
  addEventListener('verify-result', ({ detail }) => detail.state satisfies string);
  document.createElement('verify-wizard').goTo('fields');
  wizard.form?.requestSubmit();
}

function tell({ reason, message }: VerifyErrorDetail): void {
  const reasons: Partial<Record<ErrorReason, string>> = { network: message };
  console.warn(reasons[reason]);
}

/** Expects a detail that no event has. */
declare const listener: (event: CustomEvent<{ stage: string }>) => void;

export function wrong(wizard: VerifyWizard): void {
  // @ts-expect-error there is no such field
  wizard.fields = { nam: '王芳' };
  // @ts-expect-error facts are no texts of lists
  wizard.facts = { region: ['mainland'] };
  // @ts-expect-error there is no such step
  wizard.goTo('end');
  // @ts-expect-error there is no such state
  wizard.applyState({ state: 'done' });
  // @ts-expect-error it is read-only
  wizard.form = null;
  // @ts-expect-error there is no such reason
  'weather' satisfies ErrorReason;
  // @ts-expect-error the detail has no such member
  wizard.addEventListener('verify-step', listener);
}
