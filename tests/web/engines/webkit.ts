// WebKitGTK through its WebDriver. Pointer and keys are sent as actions, because its "element
// click" does not work in a shadow tree and its "send keys" loses characters outside the BMP.

import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { patience } from '../patience.js';
import { find, start } from '../programs.js';
import * as actions from './actions.js';
import { startScreen } from './screen.js';
import { roleOf, Tab, until, type Engine, type Key, type Modifier } from './tab.js';

/** Containers seldom allow the namespaces that its sandbox needs. */
const noSandbox = { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

export async function startWebKit(): Promise<Engine> {
  const screen = await startScreen();
  const port = await freePort();
  const driver = await start(find('WebKitWebDriver'), [`--port=${port}`], /^/, {
    ...screen.environment,
    ...noSandbox,
  });
  const root = `http://127.0.0.1:${port}`;
  await until('WebKitWebDriver', () =>
    request('GET', `${root}/status`).then(
      () => true,
      () => false,
    ),
  );
  const options = { binary: miniBrowser(), args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const { sessionId } = (await request('POST', `${root}/session`, { capabilities })) as {
    sessionId: string;
  };
  const session = `${root}/session/${sessionId}`;
  await request('POST', `${session}/window/rect`, { x: 0, y: 0, width: 1160, height: 1000 });
  return {
    name: 'WebKitGTK',
    // All pages share one session, because they store nothing, and a second session sometimes does
    // not start.
    async open(url) {
      await request('POST', `${session}/url`, { url });
      const tab = new WebKitTab(session);
      await tab.listen();
      return tab;
    },
    async stop() {
      await request('DELETE', session).catch(() => undefined);
      await driver.stop();
      await screen.stop();
    },
  };
}

/**
 * The console output of the browser while it loads a page, until `done`. Under WebDriver the
 * browser does not print it, so it is started directly.
 */
export async function consoleOf(url: string, done: () => Promise<unknown>): Promise<string[]> {
  const screen = await startScreen();
  const home = mkdtempSync(join(tmpdir(), 'verify-webkit-'));
  const environment = {
    ...screen.environment,
    HOME: home,
    XDG_DATA_HOME: home,
    XDG_CACHE_HOME: home,
    ...noSandbox,
  };
  const browser = await start(
    miniBrowser(),
    ['--enable-write-console-messages-to-stdout=true', url],
    /^/,
    environment,
  );
  try {
    await done();
  } finally {
    await browser.stop();
    await screen.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
  // On a slow machine the browser warns that a preloaded file was not used "within a few seconds".
  const lines = browser
    .heard()
    .split('\n')
    .filter((line) => line.includes('CONSOLE'));
  return lines.filter((line) => !line.includes('not used within a few seconds'));
}

/** The browser of the library; its path depends on the architecture. */
function miniBrowser(): string {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  return find(...folders.map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`));
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function request(method: string, url: string, body?: object): Promise<unknown> {
  const what = `WebKitGTK, ${method} ${url}`;
  const response = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(patience),
  }).catch((error: unknown) => {
    throw new Error(`${what}: ${(error as Error).message}`);
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`${what}: ${(value as { message?: string }).message}`);
  return value;
}

class WebKitTab extends Tab {
  readonly #session: string;

  constructor(session: string) {
    super();
    this.#session = session;
  }

  /** The driver has no log, so the page collects the messages. */
  async listen(): Promise<void> {
    await this.evaluate(() => {
      const heard: string[] = [];
      (window as { heard?: string[] }).heard = heard;
      for (const level of ['error', 'warn', 'info', 'log', 'debug'] as const) {
        console[level] = (...words: unknown[]) => void heard.push(`${level}: ${words.join(' ')}`);
      }
      addEventListener('error', ({ message }) => heard.push(`uncaught: ${message}`));
      addEventListener('unhandledrejection', ({ reason }) => heard.push(`unhandled: ${reason}`));
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        heard.push(`refused by ${violatedDirective}: ${blockedURI}`);
      });
    });
  }

  protected async run(expression: string): Promise<string> {
    return (await this.#execute(expression)) as string;
  }

  protected async says(expression: string, role: string, name: string): Promise<boolean> {
    const element = (
      (await this.#execute(Tab.whole(expression))) as Record<string, string> | null
    )?.[elementKey];
    if (!element) return false;
    const path = `${this.#session}/element/${element}`;
    const [saidRole, saidName] = (await Promise.all(
      ['computedrole', 'computedlabel'].map((what) => request('GET', `${path}/${what}`)),
    )) as [string, string];
    return roleOf(saidRole) === role && saidName === name;
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.#act(actions.clickAt(x, y));
  }

  type(text: string): Promise<void> {
    return this.#act(actions.type(text));
  }

  press(key: Key, modifier?: Modifier): Promise<void> {
    return this.#act(actions.press(key, modifier));
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from((await request('GET', `${this.#session}/screenshot`)) as string, 'base64');
  }

  override async messages(): Promise<string[]> {
    return this.evaluate(() => (window as { heard?: string[] }).heard ?? []);
  }

  async #act(steps: object[]): Promise<void> {
    await request('POST', `${this.#session}/actions`, { actions: steps });
  }

  #execute(expression: string): Promise<unknown> {
    return request('POST', `${this.#session}/execute/sync`, {
      script: `return ${expression}`,
      args: [],
    });
  }
}
