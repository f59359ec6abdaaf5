// Every screen of the wizard, by state, language, theme and width:
//   gallery/                                             all states, to scroll through
//   gallery/?state=rejected.later&theme=dark&locale=en   one state
//   gallery/?bare                                        nothing until show(…) or add(…) is called

import { now, states } from './states.js';

/** @typedef {import('../../src/element.js').VerifyWizard} VerifyWizard */
/** @typedef {{ state: string, theme?: string, locale?: string }} Choice */

const main = /** @type {HTMLElement} */ (document.querySelector('main'));
const selects = /** @type {NodeListOf<HTMLSelectElement>} */ (
  document.querySelectorAll('header select')
);
const query = new URLSearchParams(location.search);

/**
 * Shows only this state and waits until it is drawn.
 * @param {Choice} choice
 * @returns {Promise<VerifyWizard>}
 */
export function show(choice) {
  main.replaceChildren();
  return add(choice);
}

/**
 * Shows another state below the ones already shown.
 * @param {Choice} choice
 * @returns {Promise<VerifyWizard>}
 */
export async function add({ state, theme = 'light', locale = 'zh-CN' }) {
  const found = states.find(({ name }) => name === state);
  if (!found) throw new Error(`There is no state "${state}".`);
  document.documentElement.dataset['theme'] = theme;
  const wizard = place(theme, locale);
  main.append(wizard);
  await play(wizard, found);
  return wizard;
}

/** @param {string} theme @param {string} locale */
function place(theme, locale) {
  const wizard = /** @type {VerifyWizard} */ (document.createElement('verify-wizard'));
  wizard.setAttribute('now', now);
  wizard.setAttribute('theme', theme);
  wizard.setAttribute('locale', locale);
  return wizard;
}

/**
 * @param {VerifyWizard} wizard
 * @param {import('./states.js').State} state
 */
async function play(wizard, { situation, goTo, continueLabel, help }) {
  if (continueLabel !== undefined) wizard.continueLabel = continueLabel;
  await wizard.idle();
  const fresh = wizard.snapshot();
  if (situation && fresh) {
    wizard.restore({
      version: 1,
      pack: fresh.pack,
      step: 'account_type',
      facts: {},
      asked: [],
      method: null,
      verification: null,
      ...situation,
    });
  }
  if (goTo !== undefined) {
    await wizard.idle();
    wizard.goTo(goTo);
  }
  if (help !== undefined) wizard.openHelp(help);
  await wizard.idle();
}

/** Shows the states that the page's URL and its lists select. */
function choose() {
  const theme = query.get('theme') ?? 'light';
  const locale = query.get('locale') ?? 'zh-CN';
  main.style.width = query.get('width') ? `${query.get('width')}px` : '';
  const chosen = states.filter(({ name }) => !query.get('state') || name === query.get('state'));
  main.replaceChildren();
  for (const { name } of chosen) {
    const title = document.createElement('h2');
    title.textContent = name;
    main.append(title);
    void add({ state: name, theme, locale });
  }
}

if (query.has('bare')) {
  document.body.className = 'bare';
} else {
  const names = document.querySelector('select[name=state]');
  names?.append(new Option('all', ''), ...states.map(({ name }) => new Option(name)));
  for (const select of selects) {
    select.value = query.get(select.name) ?? select.options[0]?.value ?? '';
    select.addEventListener('change', () => {
      query.set(select.name, select.value);
      history.replaceState(null, '', `?${query}`);
      choose();
    });
  }
  choose();
}
