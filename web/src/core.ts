// The rules without the wizard: for your own forms, in a browser, in Node or at the edge.
//
//   const core = await loadCore(); // core.wasm and the texts of a language, zh-CN by default
//   core.checkField({ field: 'id_number', text: '11010519491231002x' }).value; // …02X

import { coreModule, fastModule, textsOf, type Asset } from './assets.js';
import { createCall, startModule, type Calls } from './calls.js';
import { builtInLocale, type Locale } from './ids.js';
import type { Explainer } from './explainer.js';
import type { FlatExports, FlatPath } from './flat.js';
import { loadText, pageAddress, type WasmSource } from './loader.js';
import { nearestLocale } from './messages.js';
import type { Description, Facts, FieldId, FieldReport, Fields, MethodId } from './types.js';
import type {
  Explanation,
  PredictedRefusal,
  Question,
  Recommendation,
  Report,
  Trouble,
} from './types.js';

export type * from './types.js';
export type { FlatIssue, FlatMethod, FlatPath, FlatReport } from './flat.js';
export { CoreError } from './calls.js';
export { configure, type Settings } from './configure.js';
export { LoadError, type WasmSource } from './loader.js';

export interface Setting {
  /** RFC 3339; dates are in China Standard Time. Without it, the time of the clock. */
  now?: string | Date;
  /** The language of the texts. Any other than that of `loadCore` needs `loadMessages` first. */
  locale?: string;
}

export interface CoreOptions {
  /**
   * core.wasm, where the files are not found by themselves; an edge runtime needs the module that it
   * imported. In Node the default is core-fast.wasm, the same rules built for speed.
   */
  wasm?: WasmSource;
  /** core-fast.wasm, which is fetched for your own rule pack and for the flat path. */
  fastWasm?: WasmSource;
  /** explain.wasm, which is fetched at the first explanation. */
  explainWasm?: WasmSource;
  /**
   * The folder of `<locale>.json` and `failures.<locale>.json`; the default is the package's own
   * folder `rules`.
   */
  rules?: URL | string;
  /**
   * The language of the texts, zh-CN by default; `null` loads none (for the flat path, or your own
   * `loadMessages`).
   */
  locale?: string | null;
}

type Form = { method: MethodId; fields: Fields; facts?: Facts };

export interface Core {
  /**
   * Ranks the methods for these facts, with reasons; the method that is finished first comes first.
   */
  recommend(input: Setting & { facts: Facts }): Recommendation;
  /** Checks one text. */
  checkField(input: Setting & { field: FieldId; text: string }): FieldReport;
  /** Checks all fields of a method, each alone and together. */
  check(input: Setting & Form): Report;
  /** The question whose answer would change most; null when no answer would change anything. */
  nextQuestion(input: Setting & { facts: Facts }): Question | null;
  /** The content of the pack: facts, fields, methods, issue codes. */
  describe(): Description;
  /**
   * The same rules without JSON and texts, a hundred times faster. The first call fetches
   * core-fast.wasm. All callers share the same memory. After `loadPack`, ask for it again.
   * @throws {LoadError} when the file cannot be loaded; the next call tries again.
   */
  flat(): Promise<FlatPath>;
  /**
   * Replaces the rule pack. The first call fetches core-fast.wasm, because core.wasm has only the
   * built-in pack. Until the promise is fulfilled, and after any error, the old pack answers.
   * @throws {CoreError} with every fault.
   * @throws {LoadError} when the file cannot be loaded; the next call tries again.
   */
  loadPack(pack: string | object): Promise<void>;
  /** Adds a language. @throws {CoreError} when the texts are not a flat object. */
  loadMessages(locale: string, texts: Record<string, string>): void;
  /**
   * Explains what went wrong and what to do; the likeliest explanation comes first. The first call
   * fetches explain.wasm and the failure dictionary.
   * @throws {LoadError} when they cannot be loaded; the next call tries again.
   */
  explain(input: { locale?: string } & Trouble): Promise<Explanation[]>;
  /**
   * Predicts the refusals of this form. Nothing is sent, so no try is used up. Loads the same files
   * as `explain`.
   */
  refusals(input: Setting & Form): Promise<PredictedRefusal[]>;
  readonly memoryBytes: number;
}

/**
 * Starts the rules. Each call makes a new instance; all share the compiled module.
 * @throws {LoadError} when a file cannot be loaded; the next call tries again.
 */
export async function loadCore(options: CoreOptions = {}): Promise<Core> {
  const { wasm = coreModule(), locale = builtInLocale } = options;
  const spoken = locale === null ? null : nearestLocale(locale);
  const [exports, texts] = await Promise.all([
    startModule(wasm),
    spoken && loadRules(options, `${spoken}.json`, () => textsOf(spoken)),
  ]);
  const core = new LoadedCore(exports, options, spoken ?? builtInLocale);
  if (spoken && texts) core.loadMessages(spoken, JSON.parse(texts) as Record<string, string>);
  return core;
}

const loadRules = ({ rules }: CoreOptions, name: string, own: () => Asset): Promise<string> =>
  loadText(rules === undefined ? own() : new URL(name, new URL(rules, pageAddress())));

class LoadedCore implements Core {
  #exports: Calls;
  readonly #options: CoreOptions;
  readonly #locale: Locale;
  #call: ReturnType<typeof createCall>;
  // Kept to load it into the explainer as well, when that starts.
  readonly #messages = new Map<string, Record<string, string>>();
  #pack: string | object | undefined;
  // The last call of `loadPack`: one pack is loaded after the other.
  #loading: Promise<unknown> = Promise.resolve();
  #explainer: Promise<Explainer> | undefined;
  #flat: Promise<FlatPath> | undefined;

  constructor(exports: Calls, options: CoreOptions, locale: Locale) {
    this.#exports = exports;
    this.#options = options;
    this.#locale = locale;
    this.#call = createCall(exports);
  }

  recommend(input: Setting & { facts: Facts }): Recommendation {
    return this.#call('recommend', this.#with(input)) as Recommendation;
  }

  checkField(input: Setting & { field: FieldId; text: string }): FieldReport {
    return this.#call('checkField', this.#with(input)) as FieldReport;
  }

  check(input: Setting & Form): Report {
    return this.#call('check', this.#with({ facts: {}, ...input })) as Report;
  }

  nextQuestion(input: Setting & { facts: Facts }): Question | null {
    return this.#call('nextQuestion', this.#with(input)) as Question | null;
  }

  describe(): Description {
    return this.#call('describe', {}) as Description;
  }

  flat(): Promise<FlatPath> {
    if (!this.#flat) {
      const starting = Promise.all([import('./flat.js'), this.#startFast()]).then(
        ([{ startFlat }, exports]) => startFlat(exports, this.#pack),
      );
      this.#flat = starting;
      starting.catch(() => (this.#flat = undefined));
    }
    return this.#flat;
  }

  loadPack(pack: string | object): Promise<void> {
    const loading = this.#loading.then(() => this.#replacePack(pack));
    this.#loading = loading.catch(() => undefined);
    return loading;
  }

  async #replacePack(pack: string | object): Promise<void> {
    const exports = this.#pack ? this.#exports : await this.#startFast();
    const call = createCall(exports);
    call('loadPack', pack);
    if (exports !== this.#exports) {
      for (const [locale, messages] of this.#messages) call('loadMessages', { locale, messages });
      this.#exports = exports;
      this.#call = call;
    }
    this.#pack = pack;
    this.#flat = undefined;
    // The explainer's dictionary refers to links and claims of the old pack.
    this.#explainer = undefined;
  }

  loadMessages(locale: string, messages: Record<string, string>): void {
    this.#call('loadMessages', { locale, messages });
    this.#messages.set(locale, messages);
    this.#explainer = undefined;
  }

  async explain({
    locale = this.#locale,
    ...trouble
  }: { locale?: string } & Trouble): Promise<Explanation[]> {
    const explainer = await this.#explainIn(locale);
    return (explainer.call('explain', { ...trouble, locale }) as { matches: Explanation[] })
      .matches;
  }

  async refusals(input: Setting & Form): Promise<PredictedRefusal[]> {
    const { locale = this.#locale } = input;
    const { issues } = this.check(input);
    const explainer = await this.#explainIn(locale);
    return (explainer.call('refusals', { issues, locale }) as { refusals: PredictedRefusal[] })
      .refusals;
  }

  get memoryBytes(): number {
    return this.#exports.memory.buffer.byteLength;
  }

  #with<Input extends Setting>(input: Input): Input & { now: string; locale: string } {
    const { now, locale = this.#locale } = input;
    return {
      ...input,
      now: typeof now === 'string' ? now : (now ?? new Date()).toISOString(),
      locale,
    };
  }

  async #startFast(): Promise<Calls & FlatExports> {
    return startModule(this.#options.fastWasm ?? fastModule());
  }

  async #startExplainer(): Promise<Explainer> {
    const { Explainer, explainModule, failuresOf } = await import('./explainer.js');
    const exports = await startModule(this.#options.explainWasm ?? explainModule());
    const call = createCall(exports);
    if (this.#pack !== undefined) call('loadPack', this.#pack);
    for (const [locale, messages] of this.#messages) call('loadMessages', { locale, messages });
    return new Explainer(call, (locale) =>
      loadRules(this.#options, `failures.${locale}.json`, () => failuresOf(locale)),
    );
  }

  async #explainIn(locale: string): Promise<Explainer> {
    if (!this.#explainer) {
      const starting = this.#startExplainer();
      this.#explainer = starting;
      starting.catch(() => (this.#explainer = undefined));
    }
    const explainer = await this.#explainer;
    await explainer.learn(nearestLocale(locale));
    return explainer;
  }
}
