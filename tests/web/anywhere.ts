// The element on pages that are not the demo; the same tests for every engine.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { VerifyWizard } from '../../web/src/element.js';
import type { Engine, Tab } from './engines/tab.js';
import { now, startDemo, type Demo } from './harness.js';
import { countColours, findDifference, type Bounds } from './pictures.js';
import { installPage, installPlaces, places } from './strange_pages.js';

type Check = [title: string, check: (tab: Tab) => Promise<void>];

/** Makes a test of each check in one engine, and of the additional checks in `own`. */
export function check(startEngine: () => Promise<Engine>, own: readonly Check[] = []): void {
  const limit = { timeout: 180_000 };
  const stage: { engine?: Engine; demo?: Demo } = {};
  before(async () => {
    stage.demo = await startDemo();
    stage.engine = await startEngine();
  }, limit);
  after(async () => {
    await stage.engine?.stop();
    stage.demo?.stop();
  }, limit);
  for (const [title, work] of [...checks, ...own]) {
    test(title, limit, async () => {
      assert.ok(stage.engine && stage.demo);
      // This page has no style, no policy and no element.
      const tab = await stage.engine.open(`${stage.demo.url}nothing`);
      await tab.evaluate(installPage, now);
      await work(tab);
    });
  }
}

const checks: Check[] = [
  ['what was set before the element was defined is kept: every property', keepsEarlyProperties],
  [
    'in every place that asks it how wide it wants to be, it is as wide as there is room',
    fitsEveryPlace,
  ],
  [
    'without any width there are words, and the page is told; not while it is hidden',
    tellsOfNoWidth,
  ],
  [
    'zoomed and transformed, around it or itself: the controls lie on the picture, and nothing is stretched',
    staysTogether,
  ],
  [
    'styles that a page lets inherit do not reach what is painted, typed or measured',
    resistsInheritance,
  ],
  ['without any font family, typed and painted text are the same', paintsWhatIsTyped],
  [
    'the language comes through shadow roots and is followed, and idle() waits for it',
    followsLanguage,
  ],
  ['what is selected is marked on the wizard, without a frame', marksSelection],
  ['reset() closes what was open', closesOnReset],
  ['the back button goes back in the wizard and keeps what was typed', goesBack],
  ['a disabled fieldset looks disabled', looksDisabled],
  [
    'without a canvas, the form that is shown instead is compact where the page wants it',
    isCompactWithoutCanvas,
  ],
];

/**
 * Only for engines in which a page can search like the browser: WebKitGTK's `find()` does not
 * search shadow trees.
 */
export const finding: Check = ['what the browser finds is marked on the wizard', marksWhatIsFound];

async function keepsEarlyProperties(tab: Tab): Promise<void> {
  const kept = await tab.evaluate(async () => {
    const wizard = document.createElement('verify-wizard');
    Object.assign(wizard, {
      accountType: 'personal',
      facts: { wechat_bank_card_bound: true },
      fields: { name: '王芳' },
      strings: { 'screen.help.open.name': 'SOS' },
      locale: 'en',
      theme: 'dark',
      now: '2026-11-27T18:30:00+08:00',
      title: 'a title',
    });
    document.body.append(wizard);
    await window.strange.define();
    await wizard.idle();
    return {
      own: Object.keys(wizard),
      attributes: ['account-type', 'locale', 'theme', 'now', 'title'].map((name) =>
        wizard.getAttribute(name),
      ),
      facts: wizard.snapshot()?.facts,
      fields: wizard.snapshot({ fields: true })?.fields,
      text: wizard.shadowRoot!.textContent,
      lang: wizard.shadowRoot!.querySelector('form')!.lang,
    };
  });
  assert.deepEqual(kept.own, []);
  assert.deepEqual(kept.attributes, [
    'personal',
    'en',
    'dark',
    '2026-11-27T18:30:00+08:00',
    'a title',
  ]);
  assert.deepEqual(kept.facts, { account_type: 'personal', wechat_bank_card_bound: true });
  assert.equal((kept.fields as { name?: string }).name, '王芳');
  assert.match(kept.text ?? '', /SOS/);
  assert.equal(kept.lang, 'en');
}

async function fitsEveryPlace(tab: Tab): Promise<void> {
  await tab.evaluate(() => window.strange.define());
  await tab.evaluate(installPlaces);
  const faults: string[] = [];
  for (const place of places) {
    for (const room of [900, 380]) {
      const fault = await tab.evaluate(
        (name, width) => window.strange.place(name, width),
        place,
        room,
      );
      if (fault) faults.push(`${place} in ${room} px: ${fault}`);
    }
    const colours = await tab.evaluate(countColours, (await tab.screenshot()).toString('base64'));
    if (colours < 40) faults.push(`${place}: a picture of ${colours} colours`);
  }
  assert.deepEqual(faults, []);
}

async function tellsOfNoWidth(tab: Tab): Promise<void> {
  await tab.evaluate(() => window.strange.define());
  const seen = await tab.evaluate(async () => {
    const reasons: string[] = [];
    document.addEventListener('verify-error', (event) =>
      reasons.push((event as CustomEvent<{ reason: string }>).detail.reason),
    );
    const put = async (style: string, tag = 'div'): Promise<VerifyWizard> => {
      const box = document.createElement(tag);
      box.style.cssText = style;
      const wizard = document.createElement('verify-wizard');
      box.append(wizard);
      document.body.replaceChildren(box);
      await wizard.idle();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return wizard;
    };
    await put('display: none');
    await put('', 'dialog');
    await put('content-visibility: hidden');
    const hidden = reasons.splice(0);
    const wizard = await put('width: 0');
    const widths = [...wizard.shadowRoot!.querySelectorAll('button[data-role]')].map(
      (each) => each.getBoundingClientRect().width,
    );
    return { hidden, reasons, width: Math.max(...widths) };
  });
  assert.deepEqual(seen.hidden, []);
  assert.deepEqual(seen.reasons, ['width']);
  assert.ok(seen.width > 100, `a button is ${seen.width} px wide`);
}

async function staysTogether(tab: Tab): Promise<void> {
  await tab.evaluate(() => window.strange.define());
  const faults = await tab.evaluate(async () => {
    const faults: string[] = [];
    const box = document.createElement('div');
    const wizard = document.createElement('verify-wizard');
    box.append(wizard);
    document.body.append(box);
    await wizard.idle();
    for (const [around, itself] of [
      ['', ''],
      ['zoom: 1.5', ''],
      ['', 'zoom: 1.25'],
      ['zoom: 0.8', 'zoom: 2'],
      ['zoom: 0.5', ''],
      ['transform: scale(0.7)', ''],
      ['transform: scale(1.5); transform-origin: 0 0', ''],
      ['zoom: 1.1; width: 333.3px', ''],
      ['transform: rotate(3deg)', 'zoom: 1.5'],
      ['', ''],
    ] as const) {
      box.style.cssText = `width: 500px; ${around}`;
      wizard.style.cssText = itself;
      await window.strange.settle();
      const root = wizard.shadowRoot!.querySelector<HTMLElement>('.root')!;
      const canvas = root.querySelector('canvas')!;
      const [a, b] = [root.getBoundingClientRect(), canvas.getBoundingClientRect()];
      const name = `${around} | ${itself}`;
      const near = (one: number, other: number, by: number, what: string): void => {
        if (Math.abs(one - other) > by) faults.push(`${name}: ${what}: ${one}, not ${other}`);
      };
      near(b.left, a.left, 0.1, 'left');
      near(b.top, a.top, 0.1, 'top');
      near(b.width, a.width, 1, 'width');
      near(b.height, a.height, 1, 'height');
      // The canvas must have the pixels of its own layout, so that controls and picture agree
      // everywhere.
      const css = parseFloat(getComputedStyle(root).width);
      const zoom = wizard.shadowRoot!.querySelector('.ruler')!.getBoundingClientRect().width / css;
      const isTurned = /transform/.test(around);
      if (!isTurned) near(canvas.width, css * zoom * devicePixelRatio, 1, 'device pixels');
      near(
        canvas.width / canvas.height,
        b.width / b.height,
        isTurned ? 0.05 : 0.005,
        'proportions',
      );
      const widest = Math.max(
        ...[...root.querySelectorAll('[data-role=heading]')].map(
          (each) => each.getBoundingClientRect().right,
        ),
      );
      if (!isTurned && (widest > a.right + 1 || widest < a.right - 60 * zoom))
        faults.push(`${name}: the heading ends at ${widest}, the box at ${a.right}`);
    }
    return faults;
  });
  assert.deepEqual(faults, []);
}

const inheriting = `direction: rtl; text-orientation: upright; -webkit-text-fill-color: red;
  -webkit-text-stroke: 2px green; text-transform: uppercase; text-indent: 30px; letter-spacing: 5px; word-spacing: 9px;
  font-style: italic; font-weight: 900; font-stretch: expanded; font-variant: small-caps; font-feature-settings: 'palt', 'tnum';
  font-variation-settings: 'wght' 900; font-synthesis: none; font-size-adjust: 1.2; line-height: 3; text-align: right;
  text-shadow: 3px 3px 0 red; white-space: pre; tab-size: 20; hyphens: auto; word-break: break-all; line-break: anywhere;
  quotes: none; text-rendering: geometricPrecision; text-decoration: underline; text-emphasis: dot; cursor: wait;
  font-kerning: normal; color: red; list-style: square; border-spacing: 9px; user-select: none; font-optical-sizing: none;
  caret-color: red; text-wrap: nowrap; text-underline-offset: 9px; text-align-last: right; -webkit-text-security: disc;
  overflow-wrap: anywhere; hanging-punctuation: first; text-justify: none; text-spacing-trim: space-all; ruby-position: under`;

/** The wizard alone in the corner: one field shows painted text, another one is being typed in. */
async function pictureWith(tab: Tab, style: string): Promise<{ png: Buffer; places: string }> {
  const places = await tab.evaluate(async (css) => {
    const box = document.createElement('div');
    box.style.cssText = css;
    box.dir = /rtl/.test(css) ? 'rtl' : '';
    const frame = document.createElement('div');
    frame.style.cssText = 'position: absolute; top: 0; left: 0; width: 700px; overflow: clip';
    const wizard = await window.strange.form();
    frame.append(wizard);
    box.append(frame);
    document.body.replaceChildren(box);
    await window.strange.settle();
    const inputs = wizard.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=text]');
    inputs[1]!.style.caretColor = 'transparent';
    inputs[1]!.focus();
    inputs[1]!.setSelectionRange(3, 3);
    await window.strange.settle();
    const boxes = [...wizard.shadowRoot!.querySelectorAll('[data-role], input')].map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return [each.id, x, y, width, height].join(' ');
    });
    return boxes.join('\n');
  }, style);
  return { png: await tab.screenshot(), places };
}

async function resistsInheritance(tab: Tab): Promise<void> {
  await tab.evaluate(() => window.strange.define());
  const usual = await pictureWith(tab, 'font-family: sans-serif');
  const styled = await pictureWith(tab, `${inheriting}; font-family: sans-serif`);
  assert.equal(styled.places, usual.places);
  const difference = await differences(tab, usual.png, styled.png);
  // A scroll bar beside the wizard may appear and disappear.
  assert.ok(!difference || difference.left > 700, JSON.stringify(difference));
}

async function paintsWhatIsTyped(tab: Tab): Promise<void> {
  await tab.evaluate(() => window.strange.define());
  for (const style of [
    '',
    'font-family: serif',
    'font-family: "no such font"',
    'font-family: monospace',
  ]) {
    const faults = await tab.evaluate(async (css) => {
      const box = document.createElement('div');
      box.style.cssText = `${css}; width: 700px`;
      const wizard = await window.strange.form();
      box.append(wizard);
      document.body.replaceChildren(box);
      await window.strange.settle();
      const input = wizard.shadowRoot!.querySelector<HTMLInputElement>('input[type=text]')!;
      // The fonts of the canvas and of the input.
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d')!;
      canvas.lang = wizard.shadowRoot!.querySelector('form')!.lang;
      if ('lang' in context) context.lang = canvas.lang;
      context.font = `${getComputedStyle(input).fontSize} ${getComputedStyle(wizard.shadowRoot!.querySelector('.root')!).fontFamily}`;
      context.fontKerning = 'none';
      const text = input.value;
      const span = document.createElement('span');
      span.style.cssText =
        'position: absolute; inset: auto; width: max-content; white-space: pre; font-kerning: none';
      span.textContent = text;
      const { fontFamily, fontSize, fontWeight } = getComputedStyle(input);
      Object.assign(span.style, { fontFamily, fontSize, fontWeight });
      const parent = input.parentElement!;
      parent.append(span);
      const width = span.getBoundingClientRect().width;
      span.remove();
      const painted = [...text].reduce((sum, letter) => sum + context.measureText(letter).width, 0);
      return Math.abs(width - painted) > 1 ? [`typed ${width} px wide, painted ${painted}`] : [];
    }, style);
    assert.deepEqual(faults, [], style);
  }
}

async function followsLanguage(tab: Tab): Promise<void> {
  await tab.evaluate(() => window.strange.define());
  const spoken = await tab.evaluate(async () => {
    const host = (within: ParentNode, lang?: string): ShadowRoot => {
      const element = document.createElement('div');
      if (lang) element.lang = lang;
      within.append(element);
      return element.attachShadow({ mode: 'open' });
    };
    const outer = host(document.body, 'zh-HK');
    const inner = host(outer);
    const wizard = document.createElement('verify-wizard');
    inner.append(wizard);
    const languages: string[] = [];
    const note = async (): Promise<void> => {
      await wizard.idle();
      languages.push(wizard.shadowRoot!.querySelector('form')!.lang);
    };
    await note();
    (inner.host as HTMLElement).lang = 'en';
    await note();
    inner.host.removeAttribute('lang');
    (outer.host as HTMLElement).lang = 'zh-TW';
    await note();
    outer.host.removeAttribute('lang');
    document.documentElement.lang = 'zh-HK';
    await note();
    wizard.setAttribute('locale', 'en');
    await note();
    wizard.removeAttribute('locale');
    document.documentElement.lang = 'zh-CN';
    await note();
    const section = document.createElement('section');
    section.lang = 'en-GB';
    document.body.append(section);
    section.append(wizard);
    await note();
    section.lang = 'zh-TW';
    // It must work without a call of idle(), too.
    for (
      let tries = 0;
      tries < 100 && wizard.shadowRoot!.querySelector('form')!.lang !== 'zh-TW';
      tries++
    )
      await window.strange.pause();
    await note();
    return languages;
  });
  assert.deepEqual(spoken, ['zh-HK', 'en', 'zh-TW', 'zh-HK', 'en', 'zh-CN', 'en', 'zh-TW']);
}

/**
 * A screenshot that the next one equals: a browser that composites in another process can show an
 * older picture than the page has drawn.
 */
async function stillScreenshot(tab: Tab): Promise<Buffer> {
  let before = await tab.screenshot();
  for (let tries = 0; tries < 50; tries++) {
    await tab.evaluate(() => window.strange.settle());
    const now = await tab.screenshot();
    if (now.equals(before)) return now;
    before = now;
  }
  throw new Error('The picture never comes to rest.');
}

async function marksSelection(tab: Tab): Promise<void> {
  await tab.evaluate(() => window.strange.define());
  const frames = (): Promise<number> =>
    tab.evaluate(() => document.querySelector('verify-wizard')!.stats.frames);
  await tab.evaluate(async () => {
    const wizard = document.createElement('verify-wizard');
    wizard.setAttribute('locale', 'zh-CN');
    document.body.replaceChildren(wizard);
    await wizard.idle();
    await window.strange.settle();
  });
  const plain = await stillScreenshot(tab);
  const select = (): Promise<DOMRectReadOnly> =>
    tab.evaluate(async () => {
      const heading = document.querySelector('verify-wizard')!.shadowRoot!.querySelector('h2')!;
      getSelection()!.selectAllChildren(heading);
      await window.strange.pause();
      return heading.getBoundingClientRect().toJSON() as DOMRectReadOnly;
    });
  // The window may get the focus at any time, which draws a frame. A selection itself must not draw
  // a frame, so at least one of several selections must cause none.
  const costs: number[] = [];
  for (let round = 0; round < 5 && !costs.includes(0); round++) {
    await tab.evaluate(() => getSelection()!.removeAllRanges());
    await tab.evaluate(() => window.strange.settle());
    const drawn = await frames();
    await select();
    costs.push((await frames()) - drawn);
  }
  assert.ok(costs.includes(0), `frames for a selection: ${costs.join()}`);
  const box = await select();
  const marked = await stillScreenshot(tab);
  const changed = await differences(tab, plain, marked);
  assert.ok(changed, 'nothing is marked');
  assert.ok(
    changed.left >= box.x - 1 && changed.right <= box.x + box.width + 1,
    JSON.stringify({ changed, box }),
  );
  assert.ok(
    changed.top >= box.y - 1 && changed.bottom <= box.y + box.height + 1,
    JSON.stringify({ changed, box }),
  );
  assert.ok(changed.bottom - changed.top > box.height * 0.5, JSON.stringify({ changed, box }));
  await tab.evaluate(() => getSelection()!.removeAllRanges());
  assert.equal(await differences(tab, plain, await stillScreenshot(tab)), undefined);
}

/** Imitates the browser's search in the page, which a script cannot open. */
async function marksWhatIsFound(tab: Tab): Promise<void> {
  await tab.evaluate(() => window.strange.define());
  const text = await tab.evaluate(async () => {
    const wizard = document.createElement('verify-wizard');
    wizard.setAttribute('locale', 'zh-CN');
    document.body.replaceChildren(wizard);
    await wizard.idle();
    await window.strange.settle();
    return wizard.shadowRoot!.querySelector('h2')!.textContent.slice(2, 5);
  });
  const plain = await stillScreenshot(tab);
  const found = await tab.evaluate(async (words) => {
    (window as unknown as { find(text: string): boolean }).find(words);
    await window.strange.pause();
    return getSelection()!.toString() === words;
  }, text);
  assert.ok(found, 'the words are found');
  const box = await tab.evaluate(() => {
    const heading = document.querySelector('verify-wizard')!.shadowRoot!.querySelector('h2')!;
    return heading.getBoundingClientRect().toJSON() as DOMRectReadOnly;
  });
  const changed = await differences(tab, plain, await stillScreenshot(tab));
  assert.ok(changed, 'nothing is marked');
  assert.ok(
    changed.top >= box.y - 1 && changed.bottom <= box.y + box.height + 1,
    JSON.stringify({ changed, box }),
  );
  assert.ok(changed.right - changed.left < box.width * 0.8, 'only the words');
}

async function isCompactWithoutCanvas(tab: Tab): Promise<void> {
  await tab.evaluate(() => window.strange.define());
  const heights = await tab.evaluate(async () => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      ...words: Parameters<typeof getContext>
    ) {
      return words[0] === 'webgl2' ? null : getContext.apply(this, words);
    } as typeof getContext;
    const heights: number[][] = [];
    for (const density of ['comfortable', 'compact']) {
      const wizard = await window.strange.form();
      wizard.style.setProperty('--verify-density', density);
      document.body.replaceChildren(wizard);
      await wizard.idle();
      await window.strange.settle();
      const root = wizard.shadowRoot!.querySelector('.root.mirror')!;
      const parts = [...root.querySelectorAll('button, input[type=text], form')];
      heights.push(parts.map((each) => each.getBoundingClientRect().height));
    }
    HTMLCanvasElement.prototype.getContext = getContext;
    return heights;
  });
  const [comfortable = [], compact = []] = heights;
  assert.ok(
    comfortable.length > 5 && compact.length === comfortable.length,
    JSON.stringify(heights),
  );
  assert.ok(
    compact.every((height, i) => height <= comfortable[i]!),
    JSON.stringify(heights),
  );
  assert.ok(
    compact.filter((height, i) => height < comfortable[i]! - 1).length > 3,
    JSON.stringify(heights),
  );
}

async function closesOnReset(tab: Tab): Promise<void> {
  await tab.evaluate(() => window.strange.define());
  const seen = await tab.evaluate(async () => {
    const wizard = document.createElement('verify-wizard');
    wizard.setAttribute('locale', 'zh-CN');
    wizard.accountType = 'personal';
    wizard.facts = { wechat_bank_card_bound: true };
    document.body.replaceChildren(wizard);
    await wizard.idle();
    const text = (): string =>
      [...wizard.shadowRoot!.querySelectorAll('[data-role]')]
        .map((each) => `${each.id} ${each.getAttribute('aria-expanded')}`)
        .join('\n');
    const fresh = text();
    const closed = wizard.shadowRoot!.querySelectorAll<HTMLElement>('[aria-expanded=false]');
    for (const each of closed) {
      each.click();
      await wizard.idle();
    }
    const open = text();
    const reset = async (): Promise<string> => {
      wizard.reset();
      wizard.facts = { wechat_bank_card_bound: true };
      await wizard.idle();
      return text();
    };
    const after = await reset();
    wizard.openHelp('人脸');
    await wizard.idle();
    const help = text();
    return { count: closed.length, fresh, open, after, help, afterHelp: await reset() };
  });
  assert.ok(seen.count > 0, 'something can be opened');
  assert.notEqual(seen.open, seen.fresh);
  assert.notEqual(seen.help, seen.open);
  assert.equal(seen.after, seen.fresh, 'opened parts');
  assert.equal(seen.afterHelp, seen.fresh, 'the troubleshooter');
}

async function goesBack(tab: Tab): Promise<void> {
  await tab.evaluate(() => window.strange.define());
  const seen = await tab.evaluate(async () => {
    const wizard = await window.strange.form();
    document.body.replaceChildren(wizard);
    await wizard.idle();
    const places: unknown[] = [];
    // Going through the history takes some time, which no event tells of when nothing happens.
    const note = async (): Promise<void> => {
      for (let round = 0; round < 20; round++) await window.strange.pause();
      await wizard.idle();
      const { verifyWizard } = history.state as { verifyWizard: { depth: number } };
      places.push([wizard.snapshot()!.step, verifyWizard.depth]);
    };
    await note();
    history.back();
    await note();
    history.forward();
    await note();
    history.back();
    await note();
    const { fields } = wizard.snapshot({ fields: true })!;
    return { places, name: (fields as { name?: string }).name };
  });
  assert.deepEqual(seen.places, [
    ['fields', 2],
    ['recommendation', 1],
    ['recommendation', 1],
    ['account_type', 0],
  ]);
  assert.equal(seen.name, '欧阳娜娜 Nana');
}

async function looksDisabled(tab: Tab): Promise<void> {
  await tab.evaluate(() => window.strange.define());
  await tab.evaluate(async () => {
    const set = document.createElement('fieldset');
    const wizard = document.createElement('verify-wizard');
    wizard.setAttribute('locale', 'zh-CN');
    set.append(wizard);
    document.body.replaceChildren(set);
    await wizard.idle();
    await window.strange.settle();
  });
  const usual = await stillScreenshot(tab);
  await tab.evaluate(async () => {
    document.querySelector('fieldset')!.disabled = true;
    await window.strange.settle();
  });
  assert.ok(
    await differences(tab, usual, await stillScreenshot(tab)),
    'it looks as if it could be used',
  );
  await tab.evaluate(async () => {
    document.querySelector('fieldset')!.disabled = false;
    await window.strange.settle();
  });
  assert.equal(await differences(tab, usual, await stillScreenshot(tab)), undefined);
}

/** The area in which two pictures of the window differ. */
const differences = (tab: Tab, before: Buffer, after: Buffer): Promise<Bounds | undefined> =>
  tab.evaluate(findDifference, [before.toString('base64'), after.toString('base64')] as [
    string,
    string,
  ]) as Promise<Bounds | undefined>;
