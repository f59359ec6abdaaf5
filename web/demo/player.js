// Simulates a backend beside the wizard: takes the submission, applies the scenes of its method one
// by one, can apply each of its failures, and answers the applicant's requests. scripts.js has
// everything that can happen.

import { withNumbers } from './numbers.js';
import { words } from './player_texts.js';
import {
  arrivedFen,
  exampleFields,
  otherScript,
  scripts,
  turnsIn,
  verificationOf,
} from './scripts.js';

/** @typedef {import('../src/element.js').VerifyWizard} VerifyWizard */
/** @typedef {import('../src/types.js').FinalState} FinalState */
/** @typedef {import('../src/types.js').MethodId} MethodId */
/** @typedef {import('../src/types.js').VerificationRequest} VerificationRequest */
/** @typedef {import('./scripts.js').Scene} Scene */
/** @typedef {import('./scripts.js').Turn} Turn */
/** @typedef {import('../src/ids.js').Locale} Locale */
/** @typedef {{ id: string; version: string; policy: import('./scripts.js').Policy }} Pack */

/**
 * In milliseconds: how long the backend seems to work, and how long a scene stays when the player
 * continues automatically.
 */
const thinking = 500;
const showing = 3000;

export class Player {
  /** @type {VerifyWizard} */ #wizard;
  /** @type {HTMLDetailsElement} */ #root;
  /** @type {Locale} */ #locale = 'zh-CN';
  /** Of the example. @type {MethodId} */ #chosen = 'personal.wechat_scan';
  /** Of the submission. @type {MethodId | undefined} */ #method;
  #index = 0;
  /** @type {Scene | undefined} */ #shown;
  #round = 1;
  #wrongAmounts = 0;
  #isAutomatic = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  /** @type {VerificationRequest['request'] | undefined} */ #asked;
  /** @type {Promise<Pack> | undefined} */ #pack;
  /** @type {Record<string, string>} */ #names = {};
  /** The times at the start, because the wizard's clock may be set to another time. */
  #started = { wizard: Date.now(), page: performance.now() };

  /** @param {VerifyWizard} wizard @param {HTMLDetailsElement} root */
  constructor(wizard, root) {
    this.#wizard = wizard;
    this.#root = root;
    const set = wizard.getAttribute('now');
    if (set) this.#started.wizard = Date.parse(set);
    root.addEventListener('toggle', () => void this.#prepare());
    wizard.addEventListener('verify-submit', (event) => {
      event.preventDefault();
      this.#take(event.detail.method);
    });
    // Stops if the console or a test has applied another state.
    wizard.addEventListener('verify-state', ({ detail }) => {
      if (this.#shown && detail.state !== this.#shown.state) this.#stop();
    });
    wizard.addEventListener('verify-request', (event) => {
      if (!this.#shown) return;
      event.preventDefault();
      this.#answer(event.detail);
    });
    wizard.addEventListener('verify-step', ({ detail }) => {
      if (detail.step !== 'submitted') this.#stop();
    });
  }

  /** @param {Locale} locale */
  speak(locale) {
    this.#locale = locale;
    this.#names = {};
    void this.#prepare();
  }

  /** Submits an example, as if a person had filled in the form. @param {MethodId} method */
  async submitExample(method) {
    const { id, version } = await this.#loadPack();
    this.#wizard.restore({
      version: 1,
      pack: { id, version },
      step: 'review',
      facts: { account_type: method.startsWith('personal.') ? 'personal' : 'enterprise' },
      asked: [],
      method,
      fields: exampleFields,
      verification: null,
    });
    this.#wizard.submit();
  }

  get #script() {
    return this.#method && scriptOf(this.#method);
  }

  get #following() {
    return this.#script?.scenes[this.#index + 1];
  }

  /** @param {MethodId} method */
  #take(method) {
    this.#stop();
    this.#method = method;
    this.#shown = scriptOf(method).scenes[0];
    this.#root.open = true;
    this.#draw();
    this.#schedule();
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#method = this.#shown = this.#asked = undefined;
    this.#index = this.#wrongAmounts = 0;
    this.#draw();
  }

  #goOn() {
    const scene = this.#following;
    if (!scene) return;
    this.#index++;
    void this.#show(scene);
  }

  /** @param {Scene} scene */
  async #show(scene) {
    this.#shown = scene;
    const { policy } = await this.#loadPack();
    if (this.#shown !== scene) return;
    const now = this.#started.wizard + performance.now() - this.#started.page;
    this.#wizard.applyState(verificationOf(scene, { now, policy, round: this.#round }));
    this.#draw();
    this.#schedule();
  }

  #schedule() {
    clearTimeout(this.#timer);
    if (this.#isAutomatic && this.#shown && !isFinal(this.#shown))
      this.#timer = setTimeout(() => this.#goOn(), showing);
  }

  /** @param {VerificationRequest} request */
  #answer(request) {
    this.#asked = request.request;
    this.#draw();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#decide(request), thinking);
  }

  /** @param {VerificationRequest} request */
  async #decide(request) {
    if (!this.#shown) return;
    if (request.request === 'renew') this.#round++;
    if (request.request === 'cancel') return this.#show({ state: 'cancelled' });
    if (request.request !== 'amount') return this.#show(this.#shown);
    if (request.amount_fen === arrivedFen) return this.#goOn();
    const { policy } = await this.#loadPack();
    const isLast = ++this.#wrongAmounts >= policy.amount_tries;
    const turn = this.#script?.turns.find(
      ({ id }) => id === (isLast ? 'transfer.tries_used' : 'transfer.amount_wrong'),
    );
    if (turn) await this.#show(turn.scene);
  }

  /** Fetches the names of methods and failures; the player can be used before they arrive. */
  async #prepare() {
    const locale = this.#locale;
    this.#draw();
    if (!this.#root.open || Object.keys(this.#names).length) return;
    const [texts, failures, { policy }] = await Promise.all([
      readJson(`${locale}.json`),
      readJson(`failures.${locale}.json`),
      this.#loadPack(),
    ]);
    if (locale !== this.#locale) return;
    const names = Object.entries({ ...texts, ...failures.messages[locale] });
    this.#names = Object.fromEntries(names.map(([key, text]) => [key, withNumbers(text, policy)]));
    this.#draw();
  }

  /** @returns {Promise<Pack>} */
  #loadPack() {
    this.#pack ??= readJson('pack.json');
    return this.#pack;
  }

  #draw() {
    const { title, waiting, states } = words[this.#locale];
    const state = this.#shown?.state;
    const chip = make('span', { class: `chip ${state ?? ''}` }, state ? states[state] : waiting);
    // Replaces only the content, so that the player stays open and keeps the focus.
    const focused = this.#root.querySelector(':focus')?.getAttribute('data-id');
    fill(this.#root.querySelector('summary'), make('h2', {}, title), chip);
    fill(
      this.#root.querySelector('.body'),
      ...(this.#shown ? this.#drawPlay(this.#shown) : this.#drawStart()),
    );
    this.#root.classList.toggle('playing', state !== undefined);
    if (focused)
      /** @type {HTMLElement | null} */ (
        this.#root.querySelector(`[data-id="${focused}"]`)
      )?.focus();
  }

  #drawStart() {
    const { note, method, example } = words[this.#locale];
    const select = make('select', { 'data-id': 'method' });
    for (const id of Object.keys(scripts))
      select.append(make('option', { value: id }, this.#names[`method.${id}`] ?? id));
    select.value = this.#chosen;
    select.addEventListener(
      'change',
      () => (this.#chosen = /** @type {MethodId} */ (select.value)),
    );
    const submit = button('example', example, () => void this.submitExample(this.#chosen));
    return [make('p', {}, note), make('label', { class: 'method' }, method, select), submit];
  }

  /** @param {Scene} shown */
  #drawPlay(shown) {
    const text = words[this.#locale];
    /** @type {HTMLElement[]} */
    const parts = [make('p', { class: 'method' }, this.#names[`method.${this.#method}`] ?? '')];
    if (this.#asked)
      parts.push(make('p', { class: 'asked', role: 'status' }, text.requests[this.#asked]));
    if (isFinal(shown)) return [...parts, make('p', {}, text.end)];
    if (shown.state === 'awaiting_deposit_amount') {
      parts.push(
        make(
          'p',
          { class: 'asked' },
          text.arrived.replace('{amount}', (arrivedFen / 100).toFixed(2)),
        ),
      );
    }
    const next = this.#following;
    if (next) {
      const go = button('next', text.next.replace('{state}', text.states[next.state]), () =>
        this.#goOn(),
      );
      go.className = 'primary';
      parts.push(go, this.#drawSwitch(text.auto));
    }
    const turns = this.#script ? turnsIn(this.#script, shown.state) : [];
    if (!turns.length) return parts;
    const list = make('ul', { 'aria-labelledby': 'player-turns' });
    for (const turn of turns)
      list.append(
        make(
          'li',
          {},
          button(turn.id, this.#nameOf(turn), () => void this.#show(turn.scene)),
        ),
      );
    return [...parts, make('h3', { id: 'player-turns' }, text.turns), list];
  }

  /** @param {string} label */
  #drawSwitch(label) {
    const box = make('input', { type: 'checkbox', 'data-id': 'auto' });
    box.checked = this.#isAutomatic;
    box.addEventListener('change', () => {
      this.#isAutomatic = box.checked;
      this.#schedule();
    });
    return make('label', { class: 'auto' }, box, label);
  }

  /** @param {Turn} turn */
  #nameOf({ id, scene }) {
    const { overdue, states } = words[this.#locale];
    if (id === 'overdue') return overdue;
    return id === scene.state ? states[scene.state] : (this.#names[`failure.${id}`] ?? id);
  }
}

/** @type {Record<FinalState, true>} */
const finalStates = { approved: true, rejected: true, expired: true, cancelled: true };

/** @param {string} method of any pack */
function scriptOf(method) {
  /** @type {Record<string, import('./scripts.js').Script | undefined>} */
  const known = scripts;
  return known[method] ?? otherScript;
}

/** @param {Scene} scene */
function isFinal({ state }) {
  return state in finalStates;
}

/** @param {string} name @returns {Promise<any>} */
async function readJson(name) {
  return (await fetch(new URL(`dist/rules/${name}`, import.meta.url))).json();
}

/** @param {string} id @param {string} text @param {() => void} press */
function button(id, text, press) {
  const made = make('button', { type: 'button', 'data-id': id }, text);
  made.addEventListener('click', press);
  return made;
}

/** @param {Element | null} parent @param {...Element} children */
function fill(parent, ...children) {
  parent?.replaceChildren(...children);
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @param {...(string | Element)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
function make(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}
