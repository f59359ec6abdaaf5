// Chromium through Playwright; roles and names are from its own accessibility tree, and characters
// go through its input method.

import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { launch } from '../harness.js';
import { patience } from '../patience.js';
import { compose } from '../person.js';
import { hasFocus } from './in_page.js';
import { describe, roleOf, Tab, type Engine, type Key, type Modifier, type Wanted } from './tab.js';

const desktop: BrowserContextOptions = { viewport: { width: 1160, height: 900 } };
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** 'phone' uses taps instead of a mouse; 'keyboard' uses no pointer at all. */
export async function startChromium(
  device: 'desktop' | 'phone' | 'keyboard' = 'desktop',
): Promise<Engine> {
  const browser = await launch();
  let page: Page | undefined;
  return {
    name: 'Chromium',
    async open(url) {
      // All tests share one page, because they store nothing. A new page is a new process and takes
      // four times as long.
      page ??= await openPage(browser, device === 'phone' ? phone : desktop);
      await page.goto('about:blank');
      page.removeAllListeners('console').removeAllListeners('pageerror');
      const Kind = { desktop: ChromiumTab, phone: TouchTab, keyboard: KeyboardTab }[device];
      const tab = new Kind(page, await page.context().newCDPSession(page));
      await page.goto(url);
      return tab;
    },
    stop: () => browser.close(),
  };
}

async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  page.setDefaultTimeout(patience);
  return page;
}

class ChromiumTab extends Tab {
  constructor(
    readonly page: Page,
    readonly session: CDPSession,
  ) {
    super();
    page.on('console', (message) => this.heard.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => this.heard.push(`uncaught: ${error.message}`));
  }

  protected run(expression: string): Promise<string> {
    return this.page.evaluate(expression);
  }

  protected async says(expression: string, role: string, name: string): Promise<boolean> {
    const { result } = await this.session.send('Runtime.evaluate', {
      expression: Tab.whole(expression),
    });
    if (!result.objectId) return false;
    const { objectId } = result;
    const { nodes } = await this.session.send('Accessibility.getPartialAXTree', {
      objectId,
      fetchRelatives: false,
    });
    return roleOf(String(nodes[0]?.role?.value)) === role && nodes[0]?.name?.value === name;
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y);
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

class TouchTab extends ChromiumTab {
  override clickAt(x: number, y: number): Promise<void> {
    return this.page.touchscreen.tap(x, y);
  }
}

class KeyboardTab extends ChromiumTab {
  /** Moves the focus with Tab, and presses Enter unless the element is a text field. */
  override async click(wanted: Wanted): Promise<void> {
    await this.find(wanted);
    for (let presses = 0; !(await this.on(wanted, hasFocus)); presses++) {
      assert.ok(presses < 60, `Tab never reached ${describe(wanted)}.`);
      await this.press('Tab');
    }
    if (wanted.role !== 'textbox') await this.press('Enter');
    await this.idle();
  }

  override clickAt(): Promise<void> {
    assert.fail('Nothing points here.');
  }
}
