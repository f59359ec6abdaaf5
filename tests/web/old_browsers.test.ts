// Older browsers lack newer functions of the platform. Each of them is taken away, and an applicant
// still gets from the first question to the submission, on a canvas that is drawn and styled.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VerifyWizard } from '../../web/src/element.js';
import { prepareBare } from './bare.js';
import { useStage } from './harness.js';
import { reachPersonalForm, submitPersonalForm } from './person.js';
import { countColours } from './pictures.js';

const stage = useStage();

interface Lack {
  /** What is taken away, as "Class.prototype.member" or "Class.member" or "Class". */
  names: string[];
  /** Some functions came together. */
  title?: string;
}

const lacks: Lack[] = [
  {
    title: 'constructed style sheets',
    names: [
      'Document.prototype.adoptedStyleSheets',
      'ShadowRoot.prototype.adoptedStyleSheets',
      'CSSStyleSheet.prototype.replaceSync',
    ],
  },
  { title: 'form-associated elements', names: ['HTMLElement.prototype.attachInternals'] },
  { title: 'inert', names: ['HTMLElement.prototype.inert'] },
  {
    title: 'sizes in device pixels',
    names: ['ResizeObserverEntry.prototype.devicePixelContentBoxSize'],
  },
  { title: 'animations', names: ['Element.prototype.animate'] },
  { names: ['structuredClone'] },
  { names: ['AbortSignal.any'] },
  {
    title: 'streaming compilation',
    names: ['WebAssembly.compileStreaming', 'WebAssembly.instantiateStreaming'],
  },
  { title: 'checkVisibility', names: ['Element.prototype.checkVisibility'] },
  { title: 'idle callbacks', names: ['requestIdleCallback'] },
  { title: 'locks', names: ['Navigator.prototype.locks'] },
  { title: 'random ids', names: ['Crypto.prototype.randomUUID'] },
];

const all: Lack = { title: 'all of them', names: lacks.flatMap(({ names }) => names) };

for (const { names, title = names.join() } of [...lacks, all]) {
  test(`without ${title}`, async () => {
    const {
      page,
      wizard,
      open,
      console: heard,
      details,
    } = await prepareBare(stage.browser, stage.demo.url);
    await page.addInitScript((paths: string[]) => {
      for (const path of paths) {
        const steps = path.split('.');
        const member = steps.pop()!;
        let owner = globalThis as unknown as Record<string, unknown>;
        for (const step of steps) owner = owner[step] as Record<string, unknown>;
        // A name that is not there would test nothing.
        if (!(member in owner)) console.error(`${path} does not exist`);
        Reflect.deleteProperty(owner, member);
      }
    }, names);
    await open();
    await reachPersonalForm(page);
    await submitPersonalForm(page);
    assert.equal((await details('verify-submit')).length, 1);
    await wizard.evaluate((element) => (element as VerifyWizard).applyState({ state: 'approved' }));
    await wizard
      .getByRole('heading', { name: /^认证通过/ })
      .first()
      .waitFor();
    const look = await wizard.evaluate((element) => {
      const root = element.shadowRoot!;
      const canvas = root.querySelector('canvas')!;
      const heading = root.querySelector('h2, [role=heading]')!;
      return {
        width: canvas.getBoundingClientRect().width,
        height: canvas.getBoundingClientRect().height,
        // The mirror lies over the canvas.
        position: getComputedStyle(heading).position,
      };
    });
    assert.ok(look.width > 300 && look.height > 300, JSON.stringify(look));
    assert.equal(look.position, 'absolute');
    const picture = (await page.screenshot()).toString('base64');
    assert.ok((await page.evaluate(countColours, picture)) > 40, 'there is a picture');
    assert.deepEqual(heard, []);
  });
}
