// Chromium through Playwright; roles and names from its own accessibility tree, characters through its input method.

import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { launch } from '../harness.js';
import { compose } from '../person.js';
import { Tab, type Engine, type Key, type Modifier } from './tab.js';

const desktop: BrowserContextOptions = { viewport: { width: 1160, height: 900 } };
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** On a phone fingers tap instead of a mouse. */
export async function startChromium(device: 'desktop' | 'phone' = 'desktop'): Promise<Engine> {
  const browser = await launch();
  let last: ChromiumTab | undefined;
  return {
    name: 'Chromium',
    async open(url) {
      await last?.page.context().close();
      last = await ChromiumTab.open(browser, url, device === 'phone' ? phone : desktop);
      return last;
    },
    stop: () => browser.close(),
  };
}

class ChromiumTab extends Tab {
  private constructor(readonly page: Page, readonly session: CDPSession, readonly touch: boolean) {
    super();
    page.on('console', (message) => this.heard.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => this.heard.push(`uncaught: ${error.message}`));
  }

  static async open(browser: Browser, url: string, options: BrowserContextOptions): Promise<ChromiumTab> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const tab = new ChromiumTab(page, await context.newCDPSession(page), options.hasTouch ?? false);
    await page.goto(url);
    return tab;
  }

  protected run(expression: string): Promise<string> {
    return this.page.evaluate(expression);
  }

  protected async says(expression: string, role: string, name: string): Promise<boolean> {
    const { result } = await this.session.send('Runtime.evaluate', { expression: Tab.whole(expression) });
    if (!result.objectId) return false;
    const { objectId } = result;
    const { nodes } = await this.session.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false });
    // Its own name for a picture is not ARIA's.
    const said = nodes[0]?.role?.value === 'image' ? 'img' : nodes[0]?.role?.value;
    return said === role && nodes[0]?.name?.value === name;
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.touch ? this.page.touchscreen.tap(x, y) : this.page.mouse.click(x, y);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  press(key: Key, modifier?: Modifier): Promise<void> {
    return this.page.keyboard.press(modifier ? `${modifier}+${key}` : key);
  }

  override compose(letters: string, character: string): Promise<void> {
    return compose(this.page, [letters, character]);
  }

  screenshot(): Promise<Buffer> {
    return this.page.screenshot();
  }
}
