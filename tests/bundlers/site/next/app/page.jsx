import { loadCore } from 'verify-wizard/core';
import { ask } from '../../check.js';
import { Wizard } from './Wizard.jsx';

export default async function Page() {
  return (
    <main>
      <Wizard />
      <output>{await ask(await loadCore())}</output>
    </main>
  );
}
