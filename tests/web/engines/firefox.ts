// Firefox through WebDriver BiDi. It needs a virtual screen, because without a screen it has no
// WebGL.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { find, start } from '../programs.js';
import * as actions from './actions.js';
import { startScreen } from './screen.js';
import { Tab, type Engine, type Key, type Modifier } from './tab.js';

/** Turns off first-run pages and animations of the browser itself. */
const preferences = {
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.cosmeticAnimations.enabled': false,
  'app.update.disabledForTesting': true,
  'intl.accept_languages': 'zh-CN',
};

export async function startFirefox(): Promise<Engine> {
  const screen = await startScreen();
  const profile = mkdtempSync(join(tmpdir(), 'verify-firefox-'));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify([name, value]).slice(1, -1)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const browser = await start(
    find('firefox-esr', 'firefox'),
    ['--remote-debugging-port=0', '--profile', profile, '--no-remote', 'about:blank'],
    /WebDriver BiDi listening on (ws:\S+)/,
    { ...screen.environment, HOME: profile },
  );
  const connection = await Connection.open(`${browser.said}/session`);
  await connection.send('session.new', { capabilities: {} });
  await connection.send('session.subscribe', { events: ['log.entryAdded'] });
  let last: string | undefined;
  return {
    name: 'Firefox',
    async open(url) {
      const { context } = (await connection.send('browsingContext.create', { type: 'tab' })) as {
        context: string;
      };
      if (last) await connection.send('browsingContext.close', { context: last });
      last = context;
      const tab = new FirefoxTab(connection, context);
      await connection.send('browsingContext.activate', { context });
      await connection.send('browsingContext.setViewport', {
        context,
        viewport: { width: 1160, height: 900 },
      });
      await connection.send('browsingContext.navigate', { context, url, wait: 'complete' });
      return tab;
    },
    async stop() {
      connection.close();
      await browser.stop();
      await screen.stop();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface LogEntry {
  level: string;
  text: string;
  source: { context?: string };
}

interface Answer {
  id?: number;
  method?: string;
  params?: LogEntry;
  result?: object;
  error?: string;
  message?: string;
}

class Connection {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #sent = 0;
  logged: (entry: LogEntry) => void = () => undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#take(JSON.parse((data as Buffer).toString()) as Answer));
    socket.on('close', () => {
      for (const answer of this.#waiting.values())
        answer({ error: 'closed', message: 'Firefox is gone.' });
    });
  }

  static async open(url: string): Promise<Connection> {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return new Connection(socket);
  }

  async send(method: string, params: object): Promise<object> {
    const id = ++this.#sent;
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
    if (answer.error) throw new Error(`Firefox, ${method}: ${answer.message}`);
    return answer.result ?? {};
  }

  close(): void {
    this.#socket.terminate();
  }

  #take(answer: Answer): void {
    if (answer.method === 'log.entryAdded' && answer.params) this.logged(answer.params);
    if (answer.id === undefined) return;
    this.#waiting.get(answer.id)?.(answer);
    this.#waiting.delete(answer.id);
  }
}

interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: string; sharedId?: string };
  exceptionDetails?: { text: string };
}

class FirefoxTab extends Tab {
  readonly #connection: Connection;
  readonly #context: string;

  constructor(connection: Connection, context: string) {
    super();
    this.#connection = connection;
    this.#context = context;
    connection.logged = ({ level, text, source }) => {
      if (source.context === context) this.heard.push(`${level}: ${text}`);
    };
  }

  protected async run(expression: string): Promise<string> {
    return (await this.#evaluate(expression)).value ?? '';
  }

  protected async says(expression: string, role: string, name: string): Promise<boolean> {
    const { sharedId } = await this.#evaluate(Tab.whole(expression));
    const form = await this.#evaluate(
      `document.querySelector('verify-wizard').shadowRoot.querySelector('form')`,
    );
    const { nodes } = (await this.#send('browsingContext.locateNodes', {
      // Firefox's role name for a picture differs from ARIA's.
      locator: { type: 'accessibility', value: { role: role === 'img' ? 'image' : role, name } },
      startNodes: [{ sharedId: form.sharedId }],
    })) as { nodes: { sharedId: string }[] };
    return nodes.some((node) => node.sharedId === sharedId);
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.#send('input.performActions', { actions: actions.clickAt(x, y) });
  }

  async type(text: string): Promise<void> {
    await this.#send('input.performActions', { actions: actions.type(text) });
  }

  async press(key: Key, modifier?: Modifier): Promise<void> {
    await this.#send('input.performActions', { actions: actions.press(key, modifier) });
  }

  override async leave(): Promise<() => Promise<void>> {
    const { context } = (await this.#connection.send('browsingContext.create', {
      type: 'tab',
    })) as { context: string };
    await this.#connection.send('browsingContext.activate', { context });
    return async () => {
      await this.#send('browsingContext.activate', {});
      await this.#connection.send('browsingContext.close', { context });
    };
  }

  async screenshot(): Promise<Buffer> {
    const { data } = (await this.#send('browsingContext.captureScreenshot', {})) as {
      data: string;
    };
    return Buffer.from(data, 'base64');
  }

  #send(method: string, params: object): Promise<object> {
    return this.#connection.send(method, { context: this.#context, ...params });
  }

  async #evaluate(expression: string): Promise<{ value?: string; sharedId?: string }> {
    const target = { context: this.#context };
    const done = (await this.#connection.send('script.evaluate', {
      expression,
      target,
      awaitPromise: true,
    })) as Evaluated;
    if (done.type === 'exception') throw new Error(`Firefox: ${done.exceptionDetails?.text}`);
    return done.result ?? {};
  }
}
