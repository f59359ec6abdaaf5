// Keeps two tabs from submitting the same applicant at the same time.
//
// While a verification runs, its tab holds a lock of the Web Locks API, which the browser releases
// when the tab is closed or crashes. A tab in which somebody reviews a submission looks at the locks
// of the others. The name of a lock has a random number and a digest of it with the applicant, so
// that nothing readable leaves the tab; nothing is stored. Without secure context, locks or digests
// the wizard submits as if it were alone. The first screen does not need this file, so it is a part
// of services.js.

const prefix = 'verify-wizard:';

/** Tells tabs that look at the locks that there is another one; it carries nothing. */
const channelName = 'verify-wizard';

/** The locks of all wizards of this tab: several elements on a page may have the same applicant. */
const ours = new Set<string>();

export class TabLocks {
  readonly #tell: (isRunning: boolean) => void;
  #applicant: string | null = null;
  #isSubmitted = false;
  #isConnected = false;
  /** What the wizard knows; it forgets this with the applicant, and when the review is left. */
  #isTold = false;
  /** The lock of another tab whose release is awaited. */
  #awaited: string | undefined;
  /** Ends what is done for the applicant: looking at other tabs, or holding a lock. */
  #end: AbortController | undefined;
  /** Whether others have a lock at all, as far as is known. */
  #hasOthers = false;
  /** The current look at the locks, with its answer. */
  #looking: Promise<boolean> | undefined;
  #isKnown = false;

  /** `tell` is called when another tab begins or ends to verify the applicant who is reviewed. */
  constructor(tell: (isRunning: boolean) => void) {
    this.#tell = tell;
  }

  /** Looks whether there are others, so that most submissions need not wait for an answer. */
  connect(): void {
    if (this.#isConnected) return;
    this.#isConnected = true;
    void this.#look();
    this.#begin();
  }

  disconnect(): void {
    this.#isConnected = false;
    this.#stop();
  }

  /** The applicant whose submission is reviewed; then, whose verification runs here. */
  follow(applicant: string | null, isSubmitted: boolean): void {
    this.#stop();
    if (applicant !== this.#applicant || isSubmitted) this.#isTold = false;
    this.#applicant = applicant;
    this.#isSubmitted = isSubmitted;
    if (this.#isConnected) this.#begin();
  }

  /**
   * Whether another tab verifies the applicant, if that is still unknown and possible; undefined if
   * the submission need not wait.
   */
  get doubt(): Promise<boolean> | undefined {
    return this.#isKnown || !this.#hasOthers ? undefined : this.#looking;
  }

  /** Another tab verifies the applicant, or has ended to do so. */
  say(isRunning: boolean): void {
    if (isRunning === this.#isTold) return;
    this.#isTold = isRunning;
    this.#tell(isRunning);
  }

  #begin(): void {
    if (this.#applicant === null) return;
    this.#end = new AbortController();
    const { signal } = this.#end;
    if (this.#isSubmitted) void hold(this.#applicant, signal).catch(() => undefined);
    else this.#watch(signal);
  }

  #stop(): void {
    this.#end?.abort();
    this.#end = undefined;
    this.#awaited = undefined;
    this.#isKnown = false;
  }

  #watch(signal: AbortSignal): void {
    const look = (): void => {
      void this.#look(signal).then((isRunning) => {
        if (!signal.aborted) this.say(isRunning);
      });
    };
    const channel =
      'BroadcastChannel' in globalThis ? new BroadcastChannel(channelName) : undefined;
    channel?.addEventListener('message', () => {
      this.#hasOthers = true;
      look();
    });
    signal.addEventListener('abort', () => channel?.close());
    // Messages do not reach a tab that sleeps.
    addEventListener('focus', look, { signal });
    document.addEventListener('visibilitychange', look, { signal });
    look();
  }

  /** Looks at the locks; with a signal, looks again when the lock of the applicant is released. */
  #look(signal?: AbortSignal): Promise<boolean> {
    this.#isKnown = false;
    const looking = this.#find(signal)
      .catch(() => false)
      .then((isRunning) => {
        if (this.#looking === looking) this.#isKnown = true;
        return isRunning;
      });
    this.#looking = looking;
    return looking;
  }

  async #find(signal?: AbortSignal): Promise<boolean> {
    const { held = [] } = await navigator.locks.query();
    const names = held
      // Those who wait for the end of a lock get it, too, for a moment.
      .filter(({ mode }) => mode === 'exclusive')
      .map(({ name = '' }) => name)
      .filter((name) => name.startsWith(prefix) && !ours.has(name));
    this.#hasOthers = names.length > 0;
    const applicant = this.#applicant;
    if (applicant === null) return false;
    for (const name of names) {
      const [nonce = ''] = name.slice(prefix.length).split(':');
      if ((await nameOf(nonce, applicant)) !== name) continue;
      if (signal && !signal.aborted) this.#waitFor(name, signal);
      return true;
    }
    return false;
  }

  #waitFor(name: string, signal: AbortSignal): void {
    if (this.#awaited === name) return;
    this.#awaited = name;
    void navigator.locks
      .request(name, { mode: 'shared', signal }, () => undefined)
      .then(() => {
        this.#awaited = undefined;
        return this.#look(signal);
      })
      .then((isRunning) => {
        if (!signal.aborted) this.say(isRunning);
      })
      .catch(() => undefined);
  }
}

/** Holds the lock of an applicant until the signal. */
async function hold(applicant: string, signal: AbortSignal): Promise<void> {
  const nonce = hex(crypto.getRandomValues(new Uint8Array(16)));
  const name = await nameOf(nonce, applicant);
  if (signal.aborted) return;
  const ended = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  ours.add(name);
  try {
    await navigator.locks.request(name, async () => {
      announce();
      await ended;
    });
  } finally {
    ours.delete(name);
  }
}

function announce(): void {
  if (!('BroadcastChannel' in globalThis)) return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
}

async function nameOf(nonce: string, applicant: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${nonce}:${applicant}`);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return `${prefix}${nonce}:${hex(new Uint8Array(digest))}`;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
