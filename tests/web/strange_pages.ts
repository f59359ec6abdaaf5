// Unusual pages that embedders may build. Runs in the page.

import type { VerifyWizard } from '../../web/src/element.js';

/** Containers that page authors use, some of which ask their content for its width. */
export const places = [
  'block',
  'dialog',
  'centred flex',
  'centred grid',
  'a flex row beside a text',
  'a centred column',
  "Vite's template",
  'float',
  'inline-block',
  'absolute modal',
  'fixed modal',
  'table cell',
  'display: table',
  'flex on the element',
  'inline-flex on the element',
  'grid on the element',
  'inline on the element',
  'fit-content',
  'max-content',
  'min-content',
  'a min-content column',
  'fieldset',
  'an auto column',
  'vertical writing',
  'right to left',
] as const;
export type Place = (typeof places)[number];

export interface Strange {
  define(): Promise<void>;
  pause(): Promise<void>;
  settle(): Promise<void>;
  /** A wizard that shows the form of a person and is not in the document yet. */
  form(): Promise<VerifyWizard>;
  /** Puts a wizard into a place with this width; returns what is wrong. */
  place(name: Place, room: number): Promise<string>;
}

declare global {
  interface Window {
    strange: Strange;
  }
}

/** An empty page in standards mode. */
export function installPage(now: string): void {
  document.open();
  document.write('<!doctype html><html><head><title>strange</title></head><body></body></html>');
  document.close();
  document.documentElement.lang = 'zh-CN';
  document.body.style.margin = '0';
  const pause = (): Promise<void> =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  window.strange = {
    async define() {
      const address = new URL('/dist/index.js', location.href).href;
      await import(address);
    },
    pause,
    async settle() {
      for (let round = 0; round < 3; round++) {
        await pause();
        for (const wizard of document.querySelectorAll('verify-wizard')) await wizard.idle();
      }
    },
    async form() {
      const first = document.createElement('verify-wizard');
      document.body.append(first);
      await first.idle();
      const { pack } = first.snapshot()!;
      first.remove();
      const wizard = document.createElement('verify-wizard');
      wizard.setAttribute('locale', 'zh-CN');
      wizard.setAttribute('now', now);
      wizard.restore({
        version: 1,
        pack,
        step: 'fields',
        asked: [],
        method: 'personal.wechat_scan',
        verification: null,
        facts: { account_type: 'personal', wechat_bank_card_bound: true },
        fields: { name: '欧阳娜娜 Nana', id_number: '11010519491231002X', mobile: '13800138000' },
      });
      return wizard;
    },
    place: () => Promise.resolve('not installed'),
  };
}

/** Fills in `window.strange.place`. */
export function installPlaces(): void {
  const put =
    (outer: string, inner = '', tag = 'div'): ((wizard: VerifyWizard) => HTMLElement) =>
    (wizard) => {
      const box = document.createElement(tag);
      box.style.cssText = outer;
      wizard.style.cssText = inner;
      box.append(wizard);
      return box;
    };
  const builds: Record<Place, (wizard: VerifyWizard) => HTMLElement> = {
    block: put(''),
    dialog: put('max-width: none; padding: 0; border: 0', '', 'dialog'),
    'centred flex': put('display: flex; justify-content: center'),
    'centred grid': put('display: grid; place-items: center'),
    'a flex row beside a text': (wizard) => {
      const box = put('display: flex')(wizard);
      box.append('text');
      return box;
    },
    'a centred column': put('display: flex; flex-direction: column; align-items: center'),
    "Vite's template": (wizard) => {
      const app = put('max-width: 1280px; margin: 0 auto; text-align: center')(wizard);
      const body = document.createElement('div');
      body.style.cssText =
        'display: flex; place-items: center; min-width: 320px; min-height: 100vh';
      body.append(app);
      return body;
    },
    float: put('overflow: auto', 'float: left'),
    'inline-block': put('', 'display: inline-block'),
    'absolute modal': put(
      'position: relative; min-height: 500px',
      'position: absolute; top: 0; left: 0',
    ),
    'fixed modal': put(
      'transform: scale(1); min-height: 500px',
      'position: fixed; top: 0; left: 0',
    ),
    'table cell': (wizard) => {
      const [table, row, cell] = ['table', 'tr', 'td'].map((tag) =>
        document.createElement(tag),
      ) as [HTMLElement, HTMLElement, HTMLElement];
      table.style.borderSpacing = cell.style.padding = '0';
      table.append(row);
      row.append(cell);
      cell.append(wizard);
      return table;
    },
    'display: table': put('display: table'),
    'flex on the element': put('', 'display: flex'),
    'inline-flex on the element': put('', 'display: inline-flex'),
    'grid on the element': put('', 'display: grid'),
    'inline on the element': put('', 'display: inline'),
    'fit-content': put('', 'width: fit-content'),
    'max-content': put('', 'width: max-content'),
    'min-content': put('', 'width: min-content'),
    'a min-content column': put('display: grid; grid-template-columns: min-content 1fr'),
    fieldset: put('border: 0; padding: 0; margin: 0; min-width: 0', '', 'fieldset'),
    'vertical writing': put('writing-mode: vertical-rl; width: 100%'),
    'right to left': put('direction: rtl'),
    'an auto column': put('display: grid; grid-template-columns: auto auto'),
  };
  const fixed: Partial<Record<Place, number>> = { 'min-content': 240, 'a min-content column': 240 };
  window.strange.place = async (name, room) => {
    const outer = document.createElement('div');
    outer.style.width = `${room}px`;
    const wizard = document.createElement('verify-wizard');
    outer.append(builds[name](wizard));
    document.body.replaceChildren(outer);
    const dialog = outer.querySelector('dialog');
    if (dialog) dialog.style.position = 'static';
    dialog?.show();
    await wizard.idle();
    await window.strange.settle();
    const root = wizard.shadowRoot!.querySelector<HTMLElement>('.root')!;
    const canvas = root.querySelector('canvas');
    const { width } = root.getBoundingClientRect();
    const wanted = fixed[name] ?? room;
    if (Math.abs(width - wanted) > (name === 'a flex row beside a text' ? 40 : 1))
      return `${width} px wide, not ${wanted}`;
    if (!canvas) return 'nothing is painted';
    if (Math.abs(canvas.width - width * devicePixelRatio) > 1)
      return `${width} px wide and painted ${canvas.width} wide`;
    const button = root.querySelector('button[data-role]')?.getBoundingClientRect();
    if (!button || button.width < 40 || button.right > root.getBoundingClientRect().right + 1)
      return 'the buttons are not in it';
    return wizard.stats.frames > 0 ? '' : 'no frame';
  };
}
