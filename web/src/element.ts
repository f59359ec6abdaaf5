// The custom element <verify-wizard>: attributes and properties go in, events come out. It handles
// loading and failures; `Wizard` is the running wizard.

import { wizardFirst, wizardLater } from './assets.js';
import { CommandError, type Command } from './border.js';
import { Clock } from './clock.js';
import { setting } from './configure.js';
import { Errands, inServices, isSavingData, whenIdle } from './errands.js';
import { Announcer, emit, whatIsWrong, type ErrorReason, type VerifyEventMap } from './events.js';
import { FormPart } from './form_part.js';
import { copyOf, Given, jsonOf, longest, longestPack, otherTexts } from './given.js';
import type { PageEffect, Stats, Wizard } from './wizard.js';
import type { Locale } from './ids.js';
import { watchLanguage } from './language.js';
import { forgetModules, LoadError, loadModule, loadText, type WasmSource } from './loader.js';
import { forgetMessages, loadMessages } from './messages.js';
import { openWizard } from './opening.js';
import { OtherTabs } from './other_tabs.js';
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
export type {
  ErrorReason,
  VerifyErrorDetail,
  VerifyEventDetails,
  VerifyEventMap,
} from './events.js';
export type { Locale } from './ids.js';
export type * from './markup.js';
export type { Stats } from './wizard.js';
export type { WasmSource } from './loader.js';
export type * from './types.js';

// A server has no HTMLElement. There the class can be imported, but not instantiated.
// eslint-disable-next-line @typescript-eslint/no-extraneous-class
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

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
  /** The number of the last start; what an earlier one still brings is not used. */
  #attempt = 0;
  readonly #announcer = new Announcer();
  /**
   * The wizard is starting with its options, so later settings of the page must be sent afterwards.
   */
  #isOpening = false;
  #waiting: (() => void)[] = [];
  #facts = new Given<Facts>();
  #fields = new Given<Fields>();
  #strings = new Given<Record<string, string>>();
  /** The pack of the property `rules`, which counts more than that of `rules-src`. */
  #ownRules: string | null = null;
  /** The pack in force; null: the built-in one. */
  #rules: string | null = null;
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

  /**
   * Facts about the applicant that the page already knows; the wizard does not ask for them. As with
   * all properties, an equal value does nothing, and null is the same as nothing.
   */
  get facts(): Facts {
    return this.#withType(this.#facts.value);
  }
  set facts(facts: Facts | null | undefined) {
    this.#give('facts', this.#facts, facts, (given) =>
      this.#send(
        { kind: 'facts', facts: this.#withType(given) },
        () => (this.#facts.value = given),
      ),
    );
  }

  /**
   * Texts of the fields, as if they had been typed. When they are set again, only a text that is
   * another one than before goes into its field. Everything else stays as it was typed, and so does
   * a field in which the person is typing just then.
   */
  get fields(): Fields {
    return { ...this.#fields.value };
  }
  set fields(fields: Fields | null | undefined) {
    this.#give('fields', this.#fields, fields, (given) => {
      const texts = otherTexts(given, this.#fields.value, this.shadowRoot?.activeElement);
      this.#send({ kind: 'fields', fields: texts }, () => (this.#fields.value = given));
    });
  }

  /**
   * A rule pack that replaces the built-in one, as JSON text or as an object. A pack with faults is
   * refused as a whole: `verify-error`. Another pack starts the wizard anew with the facts and texts
   * that it has. With null, the pack of `rules-src` applies again, or the built-in one. Reading it
   * gives the pack in force as JSON text, and null for the built-in one.
   */
  get rules(): string | null {
    return this.#rules;
  }
  set rules(rules: string | object | null | undefined) {
    const text = typeof rules === 'string' ? rules : jsonOf(rules ?? null, longestPack);
    if (text === undefined || text.length > longestPack) {
      this.#refuse('rules', 'a rule pack');
      return;
    }
    const own = text === 'null' ? null : text;
    if (own === this.#ownRules || this.#isDestroyed) return;
    this.#ownRules = own;
    this.#useRules();
  }

  /**
   * Your own texts, by the keys of `rules/<locale>.json`. They apply to every language until they
   * are set again. An unknown key is reported with `verify-error` and ignored.
   */
  get strings(): Readonly<Record<string, string>> {
    return { ...this.#strings.value };
  }
  set strings(strings: Readonly<Record<string, string>> | null | undefined) {
    this.#give('strings', this.#strings, strings, (given) => {
      this.#translation.own = this.#strings.value = given;
    });
  }

  /** The name of the submission in the form around the element. */
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string) {
    this.#reflect('name', name);
  }

  /** A required wizard holds the form back until its submission is part of it. */
  get required(): boolean {
    return this.hasAttribute('required');
  }
  set required(required: boolean) {
    this.toggleAttribute('required', required ?? false);
  }

  /** A disabled wizard shows where it is, and takes nothing. */
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled ?? false);
  }

  /** Older browsers have none. */
  get #internals(): ElementInternals | undefined {
    return this.#form?.internals;
  }

  get type(): string {
    return this.localName;
  }

  get form(): HTMLFormElement | null {
    return this.#internals?.form ?? null;
  }

  get labels(): NodeList {
    return this.#internals?.labels ?? new DocumentFragment().childNodes;
  }

  get validity(): ValidityState {
    return this.#internals?.validity as ValidityState;
  }

  /** In the language of the wizard; empty when nothing is missing. */
  get validationMessage(): string {
    return this.#internals?.validationMessage ?? '';
  }

  get willValidate(): boolean {
    return this.#internals?.willValidate ?? false;
  }

  checkValidity(): boolean {
    return this.#internals?.checkValidity() ?? true;
  }

  /** The same, and shows the person what is missing. */
  reportValidity(): boolean {
    return this.#internals?.reportValidity() ?? true;
  }

  get stats(): Stats {
    return this.#wizard?.stats ?? { frames: 0, glyphs: 0, memoryBytes: 0, contextLosses: 0 };
  }

  /** Goes back to the first step and deletes everything typed, and `fields`. */
  reset(): void {
    this.#fields = new Given();
    // What waits for the start would be undone.
    if (!this.#wizard) this.#waiting = [];
    this.#send({ kind: 'reset' });
  }

  /** Goes back to an earlier step. */
  goTo(step: Step): void {
    this.#call('goTo', { kind: 'go_to', step });
  }

  /** Does the same as the button of the review; does nothing while the form has an error. */
  submit(): void {
    this.#call('submit', { kind: 'submit' });
  }

  /**
   * Reports the state of the verification, for a page that took the submission (`verify-submit`
   * with `preventDefault()`). Each state replaces the one before, and `verify-state` follows.
   * Faults are reported with `verify-error`; then the wizard does not change.
   */
  applyState(verification: Verification): void {
    this.#isAnswered = true;
    this.#call('applyState', { kind: 'state', verification });
  }

  /**
   * The current state of the wizard; a page can keep it and give it to `restore` later. It is null
   * before `verify-ready`. With `fields` it contains the typed texts: these are personal data that
   * you must protect, up to the last key stroke. The wizard itself stores nothing.
   */
  snapshot({ fields = false }: { fields?: boolean } = {}): Snapshot | null {
    return this.#wizard?.snapshot(fields) ?? null;
  }

  /**
   * Continues where `snapshot` was taken; a result that it contains is not reported again. A
   * snapshot that does not fit the current rules is refused: `verify-error`.
   */
  restore(snapshot: Snapshot): void {
    this.#isAnswered = true;
    this.#call('restore', { kind: 'restore', snapshot });
  }

  /** Opens the troubleshooter over the step, and looks up `text` if it is given. */
  openHelp(text?: string): void {
    this.#call('openHelp', { kind: 'help', open: true, text });
  }

  /** Resolves when everything is loaded and drawn. */
  async idle(): Promise<void> {
    if (this.#isDestroyed) return;
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
   * Frees all resources now, and not when the element is garbage collected, and wipes what it knew:
   * its inputs, properties and memory. Afterwards the element does nothing any more.
   */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#attempt++;
    this.#disconnect();
    this.#end();
    this.#shell?.wipe();
    this.#form?.forget();
    this.#waiting = [];
    this.#facts = new Given();
    this.#fields = new Given();
    this.#strings = new Given();
    this.#translation.own = {};
    this.#ownRules = this.#rules = null;
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
    if (before === after || this.#isDestroyed) return;
    if (name === 'now' && !this.#clock.set(after))
      this.#refuse(name, 'a time such as 2026-11-23T18:30:00+08:00');
    if (name === 'required') this.#updateValidity();
    if (name === 'account-type') this.#send({ kind: 'facts', facts: this.facts });
    if (name === 'locale') this.#translation.follow();
    if (name === 'continue-label') this.#labelContinue();
    if (name === 'rules-src') this.#useRules();
    if (name === 'back-button' && this.#wizard && this.isConnected) this.#useHistory();
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
    const attempt = ++this.#attempt;
    shell.show('loading');
    this.#hasFailed = false;
    // The rest of the script that defines the element may still say where the files are.
    await Promise.resolve();
    try {
      const source = wasmSource();
      const wanted = this.#wantedRules;
      const [first, spoken, rules] = await Promise.all([
        this.#await(addressOf(source), loadModule(source)),
        this.#await(`rules/${this.locale}.json`, this.#translation.first()),
        this.#await(this.rulesSrc ?? '', this.#findRules()),
      ]);
      if (attempt !== this.#attempt) return;
      shell.form.lang = spoken.locale;
      const { root, ruler, form } = shell;
      const options = {
        ...spoken,
        facts: this.facts,
        fields: this.#fields.value,
        ...(rules != null && { rules }),
      };
      const context = { root, ruler, form, listener: this.#listener, now: this.#clock.now };
      this.#isOpening = true;
      const later = async (): Promise<WebAssembly.Module> => {
        const file = wizardLater();
        return this.#await(addressOf(file), loadModule(file));
      };
      const files = { first, later };
      const complain = (reason: ErrorReason, error: unknown): void => this.#complain(reason, error);
      const [wizard, taken] = await openWizard(files, options, context, complain).finally(
        () => (this.#isOpening = false),
      );
      if (attempt !== this.#attempt) {
        wizard.destroy();
        return;
      }
      this.#wizard = wizard;
      this.#rules = taken.rules ?? null;
      if (taken.facts !== options.facts) this.#facts.value = this.#fields.value = {};
      if (this.isConnected) this.#enter();
      if (this.continueLabel) this.#labelContinue();
      for (const send of this.#waiting.splice(0)) send();
      this.#translation.follow();
      if (wanted !== this.#wantedRules) this.#useRules();
    } catch (error) {
      if (attempt === this.#attempt) this.#fail(error);
    }
  }

  /** Waits for a file. It is said when it takes long, and its address when it fails. */
  async #await<T>(address: string, file: Promise<T>): Promise<T> {
    const alarm = setTimeout(() => {
      if (this.#wizard || this.#isDestroyed) return;
      const retry = (): void => this.#retry();
      this.#shell?.miss(this.locale, retry);
      this.#complain('network', `${address} did not arrive within 10 seconds.`, retry);
    }, 10_000);
    try {
      return await file;
    } catch (error) {
      if (error instanceof LoadError && !error.message.includes(address))
        error.message = `${address}: ${error.message}`;
      throw error;
    } finally {
      clearTimeout(alarm);
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
    inServices(({ watchPaper, watchRoom }) => {
      const signal = this.#connection?.signal;
      if (!signal) return;
      watchRoom(this, (words) => this.#complain('width', words), signal);
      watchPaper((on) => this.#shell?.print(on), signal);
    });
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

  /** The wizard is not there any more. */
  #end(): void {
    this.#leave();
    this.#wizard?.destroy();
    this.#wizard = undefined;
    this.#wayBack.follow(0);
    this.#otherTabs.follow(null, false);
  }

  #useHistory(): void {
    this.#wayBack.connect(this.backButton !== 'off');
  }

  /** Nothing of what was loaded, or is still on its way, is trusted. */
  #retry(): void {
    if (this.#isDestroyed) return;
    forgetModules();
    forgetMessages();
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
    () => ({ locale: this.locale, rules: this.#rules ?? undefined, messages: loadMessages }),
    {
      texts: (locale) => this.#translation.texts(locale),
      send: (answer) => this.#send(answer),
      failed: (errand, error, retry) =>
        this.#complain(errand.type === 'texts' ? 'messages' : 'network', error, retry),
    },
  );

  readonly #listener = {
    effect: (effect: PageEffect, submission?: Submission, cause?: Command['kind']): void => {
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
          this.#announcer.tell(this, effect, cause === 'restore');
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
      this.#end();
      this.#fail(error);
    },
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
    inServices(({ ranElsewhere }) =>
      this.#complain('elsewhere', ranElsewhere, () => this.submit()),
    );
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

  /** Takes an object of the page, unless it is equal to the one before. */
  #give<T extends object>(
    name: string,
    given: Given<T>,
    value: unknown,
    use: (copy: T) => void,
  ): void {
    if (this.#isDestroyed) return;
    const copy = copyOf(value ?? {}) as T | undefined;
    if (!copy) this.#refuse(name, 'an object');
    else if (given.differs(copy)) use(copy);
  }

  /** Does what the page calls; before the start it waits, because no option can express it. */
  #call(method: string, command: Command): void {
    const copy = copyOf(command) as Command | undefined;
    if (!copy) this.#refuse(`${method}()`, 'a value');
    else if (this.#wizard || this.#isDestroyed) this.#send(copy);
    else this.#waiting.push(() => this.#send(copy));
  }

  /** `accepted` is called when the wizard has taken the command, or will start with it. */
  #send(command: Command, accepted?: () => void): void {
    if (this.#isDestroyed) return;
    if (this.#wizard) return this.#wizard.send(command, accepted);
    // Before the start, settings are not queued, because the options contain facts, fields and
    // rules. While the wizard starts, all commands wait.
    if (this.#isOpening) this.#waiting.push(() => this.#send(command, accepted));
    else accepted?.();
  }

  #withType(facts: Facts): Facts {
    const { accountType } = this;
    return { ...facts, ...(accountType && { account_type: accountType }) };
  }

  /** What the page wants: its own pack, which counts more, or the address of one, or neither. */
  get #wantedRules(): string | null {
    return this.#ownRules ?? this.rulesSrc;
  }

  /** The pack that the page wants, null for the built-in one; undefined: it cannot be loaded. */
  async #findRules(): Promise<string | null | undefined> {
    const source = this.rulesSrc;
    if (this.#ownRules !== null || source === null) return this.#ownRules;
    return loadText(source).catch((error: unknown) => {
      this.#complain('rules', error, () => this.#useRules());
      return undefined;
    });
  }

  /** Goes on with the pack that the page wants, if it is another one. */
  #useRules(): void {
    if (!this.#wizard) return;
    const wanted = this.#wantedRules;
    void this.#findRules().then((rules) => {
      if (rules === undefined || rules === this.#rules || wanted !== this.#wantedRules) return;
      this.#send({ kind: 'rules', rules }, () => (this.#rules = rules));
    });
  }

  #refuse(name: string, wanted: string): void {
    inServices(({ refusal }) => {
      const [message, faults] = refusal(name, wanted);
      this.#complain('refused', message, undefined, faults);
    });
  }

  /** Reports something that was not accepted; the wizard continues. */
  #complain(
    reason: ErrorReason,
    error: unknown,
    retry = (): void => undefined,
    faults?: Fault[],
  ): void {
    if (this.#isDestroyed) return;
    emit(this, 'verify-error', {
      ...whatIsWrong(error),
      ...(faults && { faults }),
      reason,
      fatal: false,
      retry,
    });
  }

  #fail(error: unknown): void {
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

  #reflect(name: string, value: unknown): void {
    if (value == null) this.removeAttribute(name);
    else if (typeof value === 'string' && value.length <= longest) this.setAttribute(name, value);
    else this.#refuse(name, 'a text');
  }
}

const wasmSource = (): WasmSource => VerifyWizard.wasm ?? wizardFirst();

function addressOf(source: WasmSource): string {
  return typeof source === 'string' || source instanceof URL ? String(source) : 'VerifyWizard.wasm';
}

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
