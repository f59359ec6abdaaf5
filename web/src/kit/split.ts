// The wizard in two files. wizard-first.wasm has the functions of the first screens,
// wizard-later.wasm all others. While the second file is not loaded, a call that needs it is undone
// and throws `Missing`. The caller then waits for `complete` and calls again.

/** A function that was called is in the second file. */
export class Missing extends Error {
  constructor() {
    super('wizard-later.wasm is not here yet.');
    this.name = 'Missing';
  }
}

interface Exports extends WebAssembly.Exports {
  memory: WebAssembly.Memory;
  __stack_pointer: WebAssembly.Global<'i32'>;
  _initialize?(): void;
}

export class SplitInstance {
  readonly exports: Exports;
  /**
   * The module name that only the two files of one build import from; undefined: the module is in
   * one file.
   */
  readonly #build: string | undefined;
  #isComplete: boolean;

  private constructor(exports: WebAssembly.Exports, build: string | undefined) {
    this.exports = exports as Exports;
    this.#build = build;
    this.#isComplete = build === undefined;
  }

  /** `first` may also be a module in one file. */
  static async create(
    first: WebAssembly.Module,
    host: WebAssembly.ModuleImports,
  ): Promise<SplitInstance> {
    const build = buildOf(first);
    const imports: WebAssembly.Imports = { host };
    const missing = (): never => {
      throw new Missing();
    };
    for (const { module, name } of WebAssembly.Module.imports(first)) {
      if (module !== 'host') (imports[module] ??= {})[name] = missing;
    }
    return new SplitInstance((await WebAssembly.instantiate(first, imports)).exports, build);
  }

  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Adds the second file's functions. @throws when the files are of different builds. */
  async complete(later: WebAssembly.Module): Promise<void> {
    const build = this.#build;
    if (build === undefined || this.#isComplete) return;
    if (buildOf(later) !== build) {
      throw new Error(
        'wizard-later.wasm is of another build than wizard-first.wasm: publish both together.',
      );
    }
    await WebAssembly.instantiate(later, { [build]: this.exports });
    this.#isComplete = true;
  }

  /**
   * Returns the result of `call`.
   * @throws {Missing} when it needs the second file; the instance is then as it was before.
   */
  attempt<T>(call: () => T): T {
    if (this.#isComplete) return call();
    const { memory, __stack_pointer: stack } = this.exports;
    const before = new Uint8Array(memory.buffer).slice();
    const top = stack.value;
    try {
      return call();
    } catch (error) {
      if (error instanceof Missing) {
        new Uint8Array(memory.buffer).fill(0, before.length).set(before);
        stack.value = top;
      }
      throw error;
    }
  }
}

/** Both files import from `wizard <build>`; wasm-split appends a dot and what it imports. */
function buildOf(module: WebAssembly.Module): string | undefined {
  return WebAssembly.Module.imports(module)
    .find(({ module: from }) => from !== 'host')
    ?.module.split('.')[0];
}
