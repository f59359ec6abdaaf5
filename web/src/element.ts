// The custom element <verify-wizard>: attributes and properties go in, events come out. It handles
// loading and failures; `Wizard` is the running wizard.

import { wizardFirst, wizardLater } from './assets.js';
import { CommandError, type Command } from './border.js';
import { Clock } from './clock.js';
import { setting } from './configure.js';
import { Errands, isSavingData, whenIdle } from './errands.js';
import { announce, emit, whatIsWrong, type ErrorReason, type VerifyEventMap } from './events.js';
import { FormPart } from './form_part.js';
import type { PageEffect, Stats, Wizard } from './wizard.js';
import type { Locale } from './ids.js';
import { watchLanguage } from './language.js';
import { forgetModules, LoadError, loadModule, loadText, type WasmSource } from './loader.js';
import { loadMessages } from './messages.js';
import { openWizard } from './opening.js';
import { OtherTabs } from './other_tabs.js';
import { watchRoom } from './room.js';
import { createShell, loadPlain, type Shell } from './shell.js';
import { Translation } from './translation.js';
import type {
  AccountType,
  Facts,
  Fields,
  Fault,
  Snapshot,
  Step,
  Submission,
  Verification,
  VerificationRequest,
} from './types.js';
import { upgradeProperties } from './upgrade.js';
import { WayBack } from './way_back.js';

export { configure, type Settings } from './configure.js';
export type { VerifyErrorDetail, VerifyEventDetails, VerifyEventMap } from './events.js';
export type { Stats } from './wizard.js';
export type { WasmSource } from './loader.js';
export type * from './types.js';

// A server has no HTMLElement. There the class can be imported, but not instantiated.
// eslint-disable-next-line @typescript-eslint/no-extraneous-class
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** Commands that cannot be expressed by the options at the start. */
const deeds: ReadonlySet<Command['kind']> = new Set([
  'reset',
  'go_to',
  'submit',
  'state',
  'restore',
  'help',
]);

/**
 * A real-name verification wizard.
 *
 * @slot loading - Shown while the wizard is loading, instead of the skeleton.
 * @slot fallback - Shown when the wizard cannot run, with a button to try again.
 * @fires verify-ready verify-step verify-recommendation verify-issues verify-submit verify-state
 *   verify-result verify-continue verify-request verify-error
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- adds only overloads
export class VerifyWizard extends Base {
  static readonly formAssociated = true;
  static readonly observedAttributes = [
    'account-type',
    'locale',
    'theme',
    'rules-src',
    'now',
    'required',
    'back-button',
    'continue-label',
  ];

  /**
   * The source of the wizard's module alone, for pages that have it already: a URL, a response,
   * bytes or a module. wizard.wasm has all functions in one file. `configure` is for all files.
   */
  static wasm: WasmSource | undefined;

  readonly #shell: Shell | undefined;
  readonly #form: FormPart | undefined;
  #wizard: Wizard | undefined;
  #connection: AbortController | undefined;
  #starting: Promise<void> | undefined;
  #isDestroyed = false;
  #hasFailed = false;
  /**
   * The wizard is starting with its options, so later settings of the page must be sent afterwards.
   */
  #isOpening = false;
  #waiting: Command[] = [];
  #facts: Facts = {};
  #fields: Fields = {};
  #rules: string | undefined;
  readonly #clock = new Clock();
  /** Whether the page has applied a state since the last request to it. */
  #isAnswered = false;

  constructor() {
    super();
    if (!globalThis.document) return;
    this.#form = new FormPart(this);
    this.#shell = createShell(this.attachShadow({ mode: 'open' }));
    upgradeProperties(this);
  }

  /** The account type, if the page knows it; then the wizard skips the first step. */
  get accountType(): AccountType | null {
    return this.getAttribute('account-type') as AccountType | null;
  }
  set accountType(type: AccountType | null) {
    this.#reflect('account-type', type);
  }

  get locale(): Locale {
    return this.#translation.locale;
  }
  set locale(locale: string | null) {
    this.#reflect('locale', locale);
  }

  // The getter's type is wider, because a page can write any text into the attribute.
  // eslint-disable-next-line @typescript-eslint/related-getter-setter-pairs
  get theme(): string | null {
    return this.getAttribute('theme');
  }
  set theme(theme: 'light' | 'dark' | 'auto' | null) {
    this.#reflect('theme', theme);
  }

  /** The wizard's current time, RFC 3339; the default is the device's time. */
  get now(): string | null {
    return this.getAttribute('now');
  }
  set now(now: string | null) {
    this.#reflect('now', now);
  }

  /** The URL of a rule pack that replaces the built-in one. */
  get rulesSrc(): string | null {
    return this.getAttribute('rules-src');
  }
  set rulesSrc(address: string | null) {
    this.#reflect('rules-src', address);
  }

  /**
   * With `off`, the back button of the browser leaves the page, as it does without a wizard.
   * Otherwise it goes one step back in the wizard, unless the page uses `history.state` itself.
   */
  get backButton(): 'off' | null {
    return this.getAttribute('back-button') === 'off' ? 'off' : null;
  }
  set backButton(use: 'off' | null) {
    this.#reflect('back-button', use);
  }

  /**
   * The label of a button on the screen of success that leads on, e.g. back to the purchase. Its
   * press is `verify-continue`. Without a label there is no button.
   */
  get continueLabel(): string | null {
    return this.getAttribute('continue-label');
  }
  set continueLabel(label: string | null) {
    this.#reflect('continue-label', label);
  }

  /** Facts about the applicant that the page already knows; the wizard does not ask for them. */
  get facts(): Facts {
    const { accountType } = this;
    return accountType ? { ...this.#facts, account_type: accountType } : this.#facts;
  }
  set facts(facts: Facts) {
    this.#facts = facts;
    this.#send({ kind: 'facts', facts: this.facts });
  }

  /** Initial texts of the fields, as if they had been typed. */
  get fields(): Fields {
    return this.#fields;
  }
  set fields(fields: Fields) {
    this.#fields = fields;
    this.#send({ kind: 'fields', fields });
  }

  /**
   * A rule pack that replaces the built-in one, as JSON text or as an object. A pack with faults is
   * refused as a whole: `verify-error`.
   */
  get rules(): string | undefined {
    return this.#rules;
  }
  set rules(rules: string | object | undefined) {
    try {
      this.#rules = typeof rules === 'object' ? JSON.stringify(rules) : rules;
    } catch (error) {
      this.#complain('rules', error);
      return;
    }
    if (this.#rules !== undefined) this.#send({ kind: 'rules', rules: this.#rules });
  }

  /**
   * Your own texts, by the keys of `rules/<locale>.json`. They apply to every language until they
   * are set again. An unknown key is reported with `verify-error` and ignored.
   */
  get strings(): Readonly<Record<string, string>> {
    return this.#translation.own;
  }
  set strings(strings: Readonly<Record<string, string>>) {
    this.#translation.own = strings;
  }

  get stats(): Stats {
    return this.#wizard?.stats ?? { frames: 0, glyphs: 0, memoryBytes: 0, contextLosses: 0 };
  }

  /** Goes back to the first step and deletes everything typed. */
  reset(): void {
    this.#send({ kind: 'reset' });
  }

  /** Goes back to an earlier step. */
  goTo(step: Step): void {
    this.#send({ kind: 'go_to', step });
  }

  /** Does the same as the button of the review; does nothing while the form has an error. */
  submit(): void {
    this.#send({ kind: 'submit' });
  }

  /**
   * Reports the state of the verification, for a page that took the submission (`verify-submit`
   * with `preventDefault()`). Each state replaces the one before, and `verify-state` follows.
   * Faults are reported with `verify-error`; then the wizard does not change.
   */
  applyState(verification: Verification): void {
    this.#isAnswered = true;
    this.#send({ kind: 'state', verification });
  }

  /**
   * The current state of the wizard; a page can keep it and give it to `restore` later. It is null
   * before `verify-ready`. With `fields` it contains the typed texts: these are personal data that
   * you must protect. The wizard itself stores nothing.
   */
  snapshot({ fields = false }: { fields?: boolean } = {}): Snapshot | null {
    return this.#wizard?.snapshot(fields) ?? null;
  }

  /**
   * Continues where `snapshot` was taken. A snapshot that does not fit the current rules is
   * refused: `verify-error`.
   */
  restore(snapshot: Snapshot): void {
    this.#isAnswered = true;
    this.#send({ kind: 'restore', snapshot });
  }

  /** Opens the troubleshooter over the step, and looks up `text` if it is given. */
  openHelp(text?: string): void {
    this.#send({ kind: 'help', open: true, ...(text !== undefined && { text }) });
  }

  /** Resolves when everything is loaded and drawn. */
  async idle(): Promise<void> {
    await this.#starting;
    // A drawn frame may request something, and the answer must be drawn, too.
    do {
      await this.#translation.settled();
      await this.#otherTabs.doubt;
      await this.#errands.idle();
      await this.#wizard?.idle();
    } while (this.#errands.isBusy);
  }

  /**
   * Frees all resources now, and not when the element is garbage collected. Afterwards the element
   * cannot be used.
   */
  destroy(): void {
    this.#isDestroyed = true;
    this.#disconnect();
    this.#leave();
    this.#wizard = undefined;
  }

  connectedCallback(): void {
    if (this.#isDestroyed) return;
    this.#watchPage();
    if (this.#wizard) this.#enter();
    else this.#starting ??= this.#start();
  }

  disconnectedCallback(): void {
    // An element that is only moved must not stop, so wait to see whether it comes back.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#disconnect();
      this.#leave();
    });
  }

  adoptedCallback(): void {
    this.#shell?.adopt();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === 'now' && !this.#clock.set(after)) {
      this.#complain(
        'refused',
        `now="${after}" is not a time; write it as 2026-11-23T18:30:00+08:00.`,
      );
    }
    if (name === 'required') this.#updateValidity();
    if (name === 'account-type') this.#send({ kind: 'facts', facts: this.facts });
    if (name === 'locale') this.#translation.follow();
    if (name === 'continue-label') this.#labelContinue();
    if (!this.#wizard) return;
    if (name === 'back-button' && this.isConnected) this.#useHistory();
    if (name === 'rules-src') void this.#loadRules().then((rules) => (this.rules = rules));
  }

  formResetCallback(): void {
    this.reset();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#shell?.root.toggleAttribute('inert', disabled);
    this.#form?.disable(disabled);
  }

  override focus(options?: FocusOptions): void {
    this.#wizard?.heading?.focus(options);
  }

  async #start(): Promise<void> {
    const shell = this.#shell;
    if (!shell) return;
    shell.show('loading');
    this.#hasFailed = false;
    // The rest of the script that defines the element may still say where the files are.
    await Promise.resolve();
    try {
      const [first, spoken, rules] = await Promise.all([
        loadModule(wasmSource()),
        this.#translation.first(),
        this.#loadRules(),
      ]);
      if (this.#isDestroyed) return;
      shell.form.lang = spoken.locale;
      const { root, ruler, form } = shell;
      const options = {
        ...spoken,
        facts: this.facts,
        fields: this.#fields,
        ...(rules !== undefined && { rules }),
      };
      const context = { root, ruler, form, listener: this.#listener, now: this.#clock.now };
      this.#isOpening = true;
      const files = { first, later: async () => loadModule(wizardLater()) };
      const complain = (reason: ErrorReason, error: unknown): void => this.#complain(reason, error);
      this.#wizard = await openWizard(files, options, context, complain).finally(
        () => (this.#isOpening = false),
      );
      if (this.isConnected) this.#enter();
      if (this.continueLabel) this.#labelContinue();
      for (const command of this.#waiting.splice(0)) this.#send(command);
      this.#translation.follow();
    } catch (error) {
      this.#fail(error);
    }
  }

  /**
   * Watches the page for changes about which the element gets no callback. The element may also
   * have a new place.
   */
  #watchPage(): void {
    this.#disconnect();
    if (!this.#shell) return;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    watchLanguage(this, () => this.#translation.follow(), signal);
    setting.addEventListener('change', () => this.#hasFailed && this.#retry(), { signal });
    watchRoom(this, this.#shell.room, () => this.#complain('width', noRoom), signal);
    this.#translation.follow();
  }

  #disconnect(): void {
    this.#connection?.abort();
    this.#connection = undefined;
  }

  /** The wizard is shown on the page. */
  #enter(): void {
    this.#wizard?.connect();
    this.#otherTabs.connect();
    this.#useHistory();
  }

  /** The wizard is not on the page any more. */
  #leave(): void {
    this.#wizard?.disconnect();
    this.#otherTabs.disconnect();
    this.#wayBack.connect(false);
  }

  #labelContinue(): void {
    this.#send({ kind: 'continue_label', label: this.continueLabel ?? '' });
  }

  #useHistory(): void {
    this.#wayBack.connect(this.backButton !== 'off');
  }

  #retry(): void {
    this.#starting = this.#start();
  }

  readonly #wayBack = new WayBack((count) => this.#wizard?.goBack(count));

  readonly #otherTabs = new OtherTabs((running) => this.#send({ kind: 'elsewhere', running }));

  readonly #translation = new Translation(this, {
    isThere: () => this.#wizard !== undefined,
    say: (command) => this.#send(command),
    failed: (reason, error, retry, faults) => this.#complain(reason, error, retry, faults),
  });

  readonly #errands = new Errands(
    () => ({ locale: this.locale, rules: this.#rules, messages: loadMessages }),
    {
      texts: (locale) => this.#translation.texts(locale),
      send: (answer) => this.#send(answer),
      failed: (errand, error, retry) =>
        this.#complain(errand.type === 'texts' ? 'messages' : 'network', error, retry),
    },
  );

  readonly #listener = {
    effect: (effect: PageEffect, submission?: Submission): void => {
      if (effect.type === 'step' && effect.previous === 'submitted') {
        this.#form?.forget();
        this.#updateValidity();
      }
      switch (effect.type) {
        case 'submission':
          if (submission) this.#submit(submission);
          return;
        case 'held_back':
          return this.#heldBack();
        case 'way_back':
          return this.#wayBack.follow(effect.count);
        case 'applicant':
          return this.#otherTabs.follow(effect.applicant, effect.submitted);
        case 'request':
          return this.#requested(effect.request);
        case 'continued':
          emit(this, 'verify-continue', {});
          return;
        case 'reminder':
          return this.#errands.remind(effect);
        case 'explain':
        case 'qr_code':
        case 'copy':
        case 'texts':
          return this.#errands.run(effect);
        default:
          announce(this, effect);
      }
    },
    ready: (): void => {
      this.#updateValidity();
      emit(this, 'verify-ready', {});
      whenIdle(() => {
        void loadPlain();
        // Failures are ignored here, because nobody needs these files yet. When they are needed,
        // loading is tried again and a failure is reported.
        if (isSavingData()) return;
        void this.#wizard?.complete();
        this.#errands.prefetch();
      });
    },
    rejected: ({ kind }: Command, error: CommandError): void =>
      this.#complain(kind === 'rules' ? 'rules' : 'refused', error),
    incomplete: (error: unknown, retry: () => void): void => {
      this.#shell?.miss(this.locale, retry);
      this.#complain('network', error, retry);
    },
    broke: (error: unknown): void => {
      this.#leave();
      this.#wizard = undefined;
      this.#wayBack.follow(0);
      this.#otherTabs.follow(null, false);
      this.#fail(error);
    },
    printing: (on: boolean): void => this.#shell?.print(on),
    shown: (as: 'canvas' | 'mirror'): void => this.#shell?.show(as),
  };

  /** Submits now, unless it is still unknown whether another tab has the same applicant. */
  #submit(submission: Submission): void {
    const { doubt } = this.#otherTabs;
    if (!doubt) return this.#submitted(submission);
    void doubt.then((isRunning) => {
      const snapshot = this.snapshot();
      if (snapshot?.step !== 'submitted' || snapshot.verification) return;
      if (!isRunning) return this.#submitted(submission);
      this.#otherTabs.say(true);
      this.#heldBack();
    });
  }

  #heldBack(): void {
    this.#complain('elsewhere', ranElsewhere, () => this.submit());
  }

  #submitted(submission: Submission): void {
    this.#form?.submitted(submission);
    this.#isAnswered = false;
    const isTaken = !emit(this, 'verify-submit', submission);
    if (isTaken && !this.#isAnswered)
      this.#send({ kind: 'state', verification: { state: 'submitting' } });
  }

  /**
   * If no listener took the request, it was not made. Applying the current state again ends the
   * pending request.
   */
  #requested(request: VerificationRequest): void {
    this.#isAnswered = false;
    const isTaken = !emit(this, 'verify-request', request);
    const verification = this.snapshot()?.verification;
    if (!isTaken && !this.#isAnswered && verification) this.#send({ kind: 'state', verification });
  }

  #updateValidity(): void {
    this.#form?.waitFor(this.hasAttribute('required') ? this.#wizard?.heading : undefined);
  }

  #send(command: Command): void {
    if (!this.#wizard) {
      // Before the start, settings are not queued, because the options contain facts, fields and
      // rules. Only commands that options cannot express must wait. While the wizard starts, all
      // commands wait.
      if ((this.#isOpening || deeds.has(command.kind)) && !this.#isDestroyed)
        this.#waiting.push(command);
      return;
    }
    this.#wizard.send(command);
  }

  async #loadRules(): Promise<string | undefined> {
    const source = this.getAttribute('rules-src');
    if (this.#rules !== undefined || source === null) return this.#rules;
    try {
      return await loadText(source);
    } catch (error) {
      const retry = (): void => void this.#loadRules().then((rules) => (this.rules = rules));
      this.#complain('rules', error, retry);
      return undefined;
    }
  }

  /** Reports something that was not accepted; the wizard continues. */
  #complain(
    reason: ErrorReason,
    error: unknown,
    retry = (): void => undefined,
    faults?: Fault[],
  ): void {
    emit(this, 'verify-error', {
      ...whatIsWrong(error),
      ...(faults && { faults }),
      reason,
      fatal: false,
      retry,
    });
  }

  #fail(error: unknown): void {
    if (!(error instanceof LoadError)) forgetModules();
    this.#hasFailed = true;
    this.#shell?.fail(this.locale, () => this.#retry());
    const reason =
      error instanceof LoadError
        ? error.reason
        : error instanceof CommandError
          ? 'refused'
          : 'invalid';
    emit(this, 'verify-error', {
      ...whatIsWrong(error),
      reason,
      fatal: true,
      retry: () => this.#retry(),
    });
  }

  #reflect(name: string, value: string | null): void {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }
}

const ranElsewhere =
  'Nothing was submitted: another tab is verifying the same applicant. Try again when it has ended.';

const noRoom =
  'The element is 0 px wide: something around it leaves it no room, and what it shows sticks out.';

const wasmSource = (): WasmSource => VerifyWizard.wasm ?? wizardFirst();

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- adds only overloads
export interface VerifyWizard {
  addEventListener<T extends keyof VerifyEventMap>(
    type: T,
    listener: (this: VerifyWizard, event: VerifyEventMap[T]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'verify-wizard': VerifyWizard;
  }
}
