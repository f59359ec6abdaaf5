// How React's JSX may and may not use the element. `npm run typecheck` compiles it.

import { useRef, type ReactNode } from 'react';
import type {} from '../../web/src/jsx.js';
import type { VerifyWizard } from '../../web/src/element.js';

export function Right(): ReactNode {
  const wizard = useRef<VerifyWizard>(null);
  return (
    <verify-wizard
      ref={wizard}
      id="wizard"
      className="card"
      account-type="personal"
      locale="en-GB"
      facts={{ wechat_bank_card_bound: true }}
      fields={{ name: '王芳' }}
      rules={null}
      onverify-submit={(event) => {
        event.preventDefault();
        event.detail.method satisfies string;
        wizard.current?.applyState({ state: 'submitting' });
      }}
      onverify-error={({ detail }) => detail.retry()}
    >
      <p slot="fallback">…</p>
    </verify-wizard>
  );
}

/** Expects a detail that no event has. */
declare const listener: (event: CustomEvent<{ stage: string }>) => void;

export function Wrong(): ReactNode {
  return (
    <>
      {/* @ts-expect-error there is no such account type */}
      <verify-wizard account-type="somebody" />
      {/* @ts-expect-error there is no such fact */}
      <verify-wizard facts={{ wechat: true }} />
      {/* @ts-expect-error fields are texts */}
      <verify-wizard fields={{ name: 7 }} />
      {/* @ts-expect-error there is no such theme */}
      <verify-wizard theme="blue" />
      {/* @ts-expect-error the detail has no such member */}
      <verify-wizard onverify-step={listener} />
    </>
  );
}
