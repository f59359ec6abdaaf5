// WebKitGTK through its WebDriver. Pointer and keys are actions: its "element click" does not find its way into a
// shadow tree, and its "send keys" loses characters outside the BMP.

import { existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import * as actions from './actions.js';
import { find, start, startScreen } from './screen.js';
import { Tab, until, type Engine, type Key, type Modifier } from './tab.js';

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

export async function startWebKit(): Promise<Engine> {
  const screen = await startScreen();
  const port = await freePort();
  const driver = await start(find('WebKitWebDriver'), [`--port=${port}`], /^/, {
    ...screen.environment,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    LANG: 'zh_CN.UTF-8',
  });
  const root = `http://127.0.0.1:${port}`;
  await until('WebKitWebDriver', () => request('GET', `${root}/status`).then(() => true, () => false));
  const options = { binary: miniBrowser(), args: ['--automation'] };
  let session: string | undefined;
  const leave = async (): Promise<void> => {
    if (session) await request('DELETE', session);
    session = undefined;
  };
  return {
    name: 'WebKitGTK',
    async open(url) {
      await leave();
      const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
      const { sessionId } = (await request('POST', `${root}/session`, { capabilities })) as { sessionId: string };
      session = `${root}/session/${sessionId}`;
      await request('POST', `${session}/window/rect`, { x: 0, y: 0, width: 1160, height: 1000 });
      await request('POST', `${session}/url`, { url });
      const tab = new WebKitTab(session);
      await tab.listen();
      return tab;
    },
    async stop() {
      await leave().catch(() => undefined);
      await driver.stop();
      await screen.stop();
    },
  };
}

/** The browser that comes with the library, wherever this architecture keeps it. */
export function miniBrowser(): string {
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
  const response = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(60_000),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`WebKitGTK, ${method} ${url}: ${(value as { message?: string }).message}`);
  return value;
}

class WebKitTab extends Tab {
  readonly #session: string;

  constructor(session: string) {
    super();
    this.#session = session;
  }

  /** The driver has no log, so the page keeps one. */
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
    const element = ((await this.#execute(Tab.whole(expression))) as Record<string, string> | null)?.[elementKey];
    if (!element) return false;
    const path = `${this.#session}/element/${element}`;
    const [saidRole, saidName] = await Promise.all(
      ['computedrole', 'computedlabel'].map((what) => request('GET', `${path}/${what}`)),
    );
    return saidRole === role && saidName === name;
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
    return request('POST', `${this.#session}/execute/sync`, { script: `return ${expression}`, args: [] });
  }
}
