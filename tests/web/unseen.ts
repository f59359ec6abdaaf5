// Ways to hide a wizard, and changes while it is hidden. Runs in the page.

import type { VerifyWizard } from '../../web/src/element.js';

/**
 * Changes that are made to a hidden wizard. `prepare` sets up a new wizard before it is in the
 * document.
 */
export const changes = [
  'nothing',
  'facts',
  'state',
  'width',
  'theme',
  'accent',
  'font size',
  'locale',
  'help',
  'reset',
  'rotation',
  'lost context',
  'typed',
] as const;
export type ChangeName = (typeof changes)[number];

/** Ways that work in every engine. */
export const ways = [
  'scrolled away',
  'scrolled away in a box',
  'moved away by a transform',
  'display: none',
  'closed details',
  'closed dialog',
  'content-visibility: hidden',
  'content-visibility: auto',
  'visibility: hidden',
  'taken out and put back',
  'moved in the document',
] as const;
/**
 * A page cannot put another tab in front, so the test does it. It works only in Firefox: other
 * engines do not hide the tab behind it under automation.
 */
export type Way = (typeof ways)[number] | 'another tab';

export interface Unseen {
  build(way: Way): Promise<void>;
  hide(): Promise<void>;
  change(): Promise<void>;
  /** Returns the changes whose old picture was visible for a moment. */
  show(): Promise<string[]>;
  renew(): Promise<void>;
  /** The places of the controls, by change, and whether each canvas is as large as its box. */
  places(): Record<string, string>;
}

declare global {
  interface Window {
    unseen: Unseen;
  }
}

/** Makes `window.unseen`. */
export async function installUnseen(names: readonly ChangeName[], now: string): Promise<void> {
  // A hidden tab gets no frames.
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
      if (document.hidden) setTimeout(resolve, 200);
    });
  const each = (): VerifyWizard[] => [...document.querySelectorAll('verify-wizard')];
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 2; round++) {
      await pause();
      const idle = Promise.all(each().map((wizard) => wizard.idle()));
      await (document.hidden ? Promise.race([idle, pause()]) : idle);
    }
  };
  const main = document.body.appendChild(document.createElement('main'));
  document.documentElement.style.scrollbarWidth = 'none'; // scroll bars fade away
  const first = document.createElement('verify-wizard');
  main.append(first);
  await first.idle();
  const { pack } = first.snapshot()!;
  const start = (wizard: VerifyWizard, name: ChangeName): void => {
    wizard.setAttribute('now', now);
    wizard.setAttribute('locale', 'zh-CN');
    wizard.setAttribute('theme', 'light');
    wizard.accountType = 'personal';
    if (name === 'state') wizard.restore(sent);
    if (name === 'typed') wizard.restore({ ...sent, step: 'fields', verification: null });
  };
  const sent = {
    version: 1 as const,
    pack,
    step: 'submitted' as const,
    asked: [],
    method: 'personal.wechat_scan' as const,
    facts: { account_type: 'personal' as const, wechat_bank_card_bound: true },
    fields: { name: '王芳', id_number: '11010519491231002X', mobile: '13800138000' },
    verification: { state: 'submitting' as const },
  };
  const alter: Record<ChangeName, (wizard: VerifyWizard, cell: HTMLElement) => void> = {
    nothing: () => undefined,
    facts: (wizard) => (wizard.facts = { wechat_bank_card_bound: true }),
    state: (wizard) =>
      wizard.applyState({
        state: 'awaiting_scan',
        url: 'https://verify.example/s/3f9a',
        expires_at: '2026-11-27T18:35:30+08:00',
      }),
    width: (_, cell) => (cell.style.width = '250px'),
    theme: (wizard) => wizard.setAttribute('theme', 'dark'),
    accent: (wizard) => wizard.style.setProperty('--verify-accent', 'rgb(150, 20, 90)'),
    'font size': (wizard) => wizard.style.setProperty('--verify-font-size', '21px'),
    locale: (wizard) => (wizard.locale = 'en'),
    help: (wizard) => wizard.openHelp('人脸老是过不了'),
    reset: (wizard) => {
      wizard.removeAttribute('account-type');
      wizard.reset();
    },
    rotation: (_, cell) => Object.assign(cell.style, { width: '262px', height: '180px' }),
    'lost context': (wizard) =>
      wizard.shadowRoot
        ?.querySelector('canvas')
        ?.getContext('webgl2')
        ?.getExtension('WEBGL_lose_context')
        ?.loseContext(),
    // Types characters that no picture had before.
    typed: (wizard) =>
      wizard.restore({
        ...sent,
        step: 'fields',
        verification: null,
        fields: { name: '欧阳娜娜·买买提', id_number: '110105' },
      }),
  };
  let grid: HTMLElement;
  let way: Way;
  let painted = new WeakSet<HTMLCanvasElement>();
  const { clear } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.clear = function (mask) {
    painted.add(this.canvas as HTMLCanvasElement);
    clear.call(this, mask);
  };
  const fill = (
    prepare: (wizard: VerifyWizard, name: ChangeName, cell: HTMLElement) => void,
  ): void => {
    grid.replaceChildren(
      ...names.map((name) => {
        const cell = document.createElement('div');
        cell.dataset['name'] = name;
        cell.style.cssText = 'width: 275px; height: 205px; overflow: clip';
        const wizard = document.createElement('verify-wizard');
        prepare(wizard, name, cell);
        cell.append(wizard);
        return cell;
      }),
    );
  };
  const wrap = (element: HTMLElement, style = ''): HTMLElement => {
    element.style.cssText = style;
    element.append(grid);
    main.replaceChildren(element);
    return element;
  };
  const make = (tag: string): HTMLElement => document.createElement(tag);
  const box = (): HTMLElement => grid.parentElement!;
  const builds: Record<Way, () => void> = {
    'scrolled away': () => wrap(make('div'), 'padding-bottom: 6000px'),
    'scrolled away in a box': () => {
      wrap(make('div'), 'height: 880px; overflow: auto; scrollbar-width: none');
      const rest = make('div');
      rest.style.height = '6000px';
      box().append(rest);
    },
    'moved away by a transform': () => wrap(make('div')),
    'display: none': () => wrap(make('div')),
    'closed details': () => wrap(make('details')).setAttribute('open', ''),
    'closed dialog': () =>
      (
        wrap(
          make('dialog'),
          'max-width: none; max-height: none; padding: 0; border: 0',
        ) as HTMLDialogElement
      ).showModal(),
    'content-visibility: hidden': () => wrap(make('div')),
    'content-visibility: auto': () =>
      wrap(make('div'), 'content-visibility: auto; margin-bottom: 6000px'),
    'visibility: hidden': () => wrap(make('div')),
    'taken out and put back': () => wrap(make('div')),
    'moved in the document': () => wrap(make('div')),
    'another tab': () => wrap(make('div')),
  };
  const toggles: Record<Way, (on: boolean) => void> = {
    'scrolled away': (on) => scrollTo({ top: on ? 0 : 5000, behavior: 'instant' }),
    'scrolled away in a box': (on) => (box().scrollTop = on ? 0 : 5000),
    'moved away by a transform': (on) => (box().style.transform = on ? '' : 'translateX(-9000px)'),
    'display: none': (on) => (box().style.display = on ? '' : 'none'),
    'closed details': (on) => ((box() as HTMLDetailsElement).open = on),
    'closed dialog': (on) => {
      const dialog = box() as HTMLDialogElement;
      if (!on) return dialog.close();
      dialog.showModal();
      // It gives the focus, with a focus ring, to its first button.
      (document.activeElement as HTMLElement).blur();
    },
    'content-visibility: hidden': (on) =>
      box().style.setProperty('content-visibility', on ? 'visible' : 'hidden'),
    'content-visibility: auto': (on) => scrollTo({ top: on ? 0 : 5000, behavior: 'instant' }),
    'visibility: hidden': (on) => (box().style.visibility = on ? '' : 'hidden'),
    'taken out and put back': (on) => (on ? main.append(away) : (away = box()).remove()),
    'moved in the document': (on) => {
      const other = make('section');
      (on ? main : document.body.appendChild(other)).append(box());
    },
    'another tab': () => undefined,
  };
  let away: HTMLElement;
  window.unseen = {
    async build(wanted) {
      way = wanted;
      grid = make('div');
      grid.style.cssText =
        'display: flex; flex-wrap: wrap; width: 1140px; height: 860px; gap: 10px; align-content: start';
      builds[way]();
      scrollTo(0, 0);
      fill(start);
      await settle();
    },
    async hide() {
      toggles[way](false);
      // Gives the browser time to notice the change; idle() would not wait for it.
      for (let round = 0; round < 4; round++) await pause();
    },
    async change() {
      for (const cell of grid.querySelectorAll<HTMLElement>('[data-name]')) {
        alter[cell.dataset['name'] as ChangeName](cell.querySelector('verify-wizard')!, cell);
      }
      await settle();
      await pause();
    },
    async show() {
      const before = new Map(
        each().map((wizard) => [wizard, wizard.shadowRoot?.querySelector('canvas')]),
      );
      toggles[way](true);
      await pause();
      const old = each().filter((wizard) => {
        const canvas = wizard.shadowRoot?.querySelector('canvas');
        return (
          canvas &&
          canvas === before.get(wizard) &&
          !painted.has(canvas) &&
          getComputedStyle(canvas).visibility === 'visible'
        );
      });
      // A new screen fades in, and some engines take a moment from painting a canvas to showing it.
      for (const wizard of each())
        wizard.shadowRoot!.getAnimations().forEach((animation) => animation.finish());
      await settle();
      return old
        .map((wizard) => wizard.parentElement!.dataset['name']!)
        .filter((name) => name !== 'nothing');
    },
    async renew() {
      fill((wizard, name, cell) => {
        start(wizard, name);
        alter[name](wizard, cell);
      });
      await settle();
    },
    places() {
      const all: Record<string, string> = {};
      for (const cell of grid.querySelectorAll<HTMLElement>('[data-name]')) {
        const root = cell.querySelector('verify-wizard')!.shadowRoot!.querySelector('.root')!;
        const boxes = [...root.querySelectorAll('[data-role]')].map((each) => {
          const { x, y, width, height } = each.getBoundingClientRect();
          return [each.id, x, y, width, height].join(' ');
        });
        const canvas = root.querySelector('canvas');
        const size = canvas?.getBoundingClientRect();
        const around = root.getBoundingClientRect();
        const fits =
          canvas &&
          size &&
          Math.abs(canvas.width - size.width * devicePixelRatio) < 0.02 &&
          Math.abs(canvas.height - size.height * devicePixelRatio) < 0.02 &&
          Math.abs(size.width - around.width) < 1;
        all[cell.dataset['name']!] = [
          fits ? 'fits' : `${canvas?.width}x${canvas?.height} in ${size?.width}x${size?.height}`,
          ...boxes,
        ].join('\n');
      }
      return all;
    },
  };
  // Only pictures after the change count.
  const { change } = window.unseen;
  window.unseen.change = async () => {
    painted = new WeakSet();
    await change();
  };
}
