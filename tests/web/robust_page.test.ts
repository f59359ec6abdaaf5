// Many elements that are moved, hidden and removed: all stay usable, and nothing is left behind.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { launch, prepare, useStage, visit } from './harness.js';
import { button, field, reachPersonalForm } from './person.js';

const stage = useStage();

test('twenty wizards: each can be used when it is scrolled to, and shows what is drawn', async () => {
  const { page, console } = await visit(stage.browser, stage.demo.url);
  await page.evaluate(async () => {
    const all = Array.from({ length: 19 }, () => document.createElement('verify-wizard'));
    document.querySelector('main')?.append(...all);
    await Promise.all(
      all.map((each) => new Promise((resolve) => each.addEventListener('verify-ready', resolve))),
    );
  });
  const wizards = page.locator('verify-wizard');
  assert.equal(await wizards.count(), 20);
  for (let round = 0; round < 2; round++) {
    for (let index = 0; index < 20; index++) {
      const wizard = wizards.nth(index);
      await wizard.scrollIntoViewIfNeeded();
      if (!round)
        await wizard
          .getByRole('button', { name: index % 2 ? '企业' : '个人', exact: true })
          .click();
      else await wizard.getByRole('heading', { name: '了解一下您的情况' }).scrollIntoViewIfNeeded();
      await wizard.locator('.canvas canvas').waitFor();
      await wizard.evaluate((element) =>
        (element as HTMLElementTagNameMap['verify-wizard']).idle(),
      );
      assert.ok(await hasInk(page, index), `wizard ${index} is painted, round ${round}`);
    }
  }
  const alive = await page.evaluate(
    () =>
      [...document.querySelectorAll('verify-wizard')].filter((each) =>
        each.shadowRoot?.querySelector('canvas'),
      ).length,
  );
  assert.ok(alive <= 16, `${alive} contexts`);
  assert.deepEqual(console, []);
});

/** True if the picture of a wizard has more than one colour. */
async function hasInk(page: Page, index: number): Promise<boolean> {
  const box = await page
    .locator('verify-wizard')
    .nth(index)
    .getByRole('heading', { level: 2 })
    .first()
    .boundingBox();
  assert.ok(box);
  const png = await page.screenshot({ clip: { ...box, width: 200 } });
  return page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      return (
        new Set(
          new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer),
        ).size > 4
      );
    },
    [...png],
  );
}

test('moved in the document, taken out and put back: what was typed stays', async () => {
  const { page, wizard, idle } = await visit(stage.browser, stage.demo.url);
  await reachPersonalForm(page);
  await field(page, '真实姓名').fill('王芳');
  await idle();
  await wizard.evaluate((element) => {
    const home = document.createElement('section');
    document.body.prepend(home);
    home.append(element);
  });
  await idle();
  assert.equal(await field(page, '真实姓名').inputValue(), '王芳');
  const before = await wizard.screenshot();
  await wizard.evaluate(async (element) => {
    const home = element.parentElement;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    home?.append(element);
  });
  await idle();
  assert.equal(await field(page, '真实姓名').inputValue(), '王芳');
  assert.ok(before.equals(await wizard.screenshot()), 'the picture is the same as before');
});

test('moved into a shadow root, another document and back: styled, usable, nothing typed is lost', async () => {
  const { page, wizard, idle } = await visit(stage.browser, stage.demo.url);
  await reachPersonalForm(page);
  await field(page, '真实姓名').fill('王芳');
  await button(page, '上一步').focus();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await idle();
  const picture = await wizard.screenshot();
  await page.evaluate(() => {
    const wizard = document.querySelector('verify-wizard')!;
    const host = document.createElement('section');
    wizard.before(host);
    host.attachShadow({ mode: 'open' }).append(wizard);
    Object.assign(window, { wizard });
  });
  await idle();
  assert.equal(await field(page, '真实姓名').inputValue(), '王芳');
  assert.ok(picture.equals(await wizard.screenshot()), 'in a shadow root');

  await page.evaluate(() => {
    const { wizard } = window as unknown as { wizard: HTMLElement };
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width: 100%; height: 900px; border: 0';
    document.querySelector('main')!.append(frame);
    frame.contentDocument!.body.append(wizard);
  });
  const inside = page.frameLocator('iframe');
  await inside.locator('verify-wizard .canvas canvas').waitFor();
  const name = inside.getByRole('textbox', { name: '真实姓名' });
  await name.fill('王小芳');
  assert.equal(
    await name.evaluate((input) => getComputedStyle(input).position),
    'absolute',
    'the style sheet came along',
  );
  await inside.getByRole('textbox', { name: '身份证号' }).fill('1234');
  await inside.getByRole('textbox', { name: '手机号码' }).focus();
  await inside.getByRole('alert').first().waitFor();
  await page.evaluate(() => {
    const frame = document.querySelector('iframe')!;
    frame.style.width = '400px';
  });
  await page.waitForFunction(() => {
    const { wizard } = window as unknown as { wizard: HTMLElement };
    const canvas = wizard.shadowRoot?.querySelector('canvas');
    return Math.abs((canvas?.width ?? 0) - (canvas?.getBoundingClientRect().width ?? 0)) <= 1;
  });
  await page.evaluate(() => {
    const { wizard } = window as unknown as { wizard: HTMLElement };
    document.querySelector('main')!.append(wizard);
    document.querySelector('iframe')!.remove();
  });
  await idle();
  assert.equal(await field(page, '真实姓名').inputValue(), '王小芳');
  assert.equal(
    await field(page, '真实姓名').evaluate((input) => getComputedStyle(input).position),
    'absolute',
  );
});

const veils: [name: string, hide: string][] = [
  ['display: none', 'display: none'],
  ['visibility: hidden', 'visibility: hidden'],
  ['content-visibility: hidden', 'content-visibility: hidden'],
  ['no height', 'max-height: 0; overflow: hidden'],
];

test('hidden in every way and shown again: no frame meanwhile, then what is true by now', async () => {
  const { page, wizard, frames, idle, settle } = await visit(stage.browser, stage.demo.url);
  for (const [name, hide] of veils) {
    await wizard.evaluate((element) => (element as HTMLElementTagNameMap['verify-wizard']).reset());
    await idle();
    await wizard.evaluate((element, style) => {
      const veil = document.createElement('div');
      veil.style.cssText = style;
      element.before(veil);
      veil.append(element);
    }, hide);
    await settle();
    await wizard.evaluate((element) => element.setAttribute('account-type', 'enterprise'));
    await settle();
    const drawn = await frames();
    await page.waitForTimeout(400);
    assert.equal(await frames(), drawn, name);
    await wizard.evaluate((element) => element.parentElement!.replaceWith(element));
    await page.getByRole('heading', { name: /已认证的微信公众号/ }).waitFor();
    await idle();
    await wizard.evaluate((element) => element.removeAttribute('account-type'));
  }
});

test('inside closed details: opened, it is there', async () => {
  const { page } = await visit(stage.browser, stage.demo.url);
  await page.evaluate(() => {
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = '实名认证';
    details.append(summary, document.createElement('verify-wizard'));
    document.querySelector('main')!.replaceChildren(details);
  });
  await page.waitForTimeout(300);
  await page.getByText('实名认证', { exact: true }).click();
  await button(page, '个人').click();
  await page.getByRole('heading', { name: '了解一下您的情况' }).waitFor();
  await page.locator('verify-wizard .canvas canvas').waitFor();
});

interface Use {
  heap: number;
  nodes: number;
  listeners: number;
  alive: number;
}

declare global {
  interface Window {
    /** All wizards, canvases and wasm memories made so far. */
    made: WeakRef<object>[];
  }
}

function noteWhatIsMade(): void {
  window.made = [];
  const note = <T extends object>(each: T): T => {
    window.made.push(new WeakRef(each));
    return each;
  };
  const { instantiate } = WebAssembly;
  const noted = async (
    module: WebAssembly.Module,
    imports: WebAssembly.Imports,
  ): Promise<WebAssembly.Instance> => {
    const instance = await instantiate(module, imports);
    // The second file works in the memory of the first.
    const { memory } = instance.exports;
    if (memory instanceof WebAssembly.Memory) note(memory);
    return instance;
  };
  WebAssembly.instantiate = noted as typeof WebAssembly.instantiate;
  const { createElement } = document;
  document.createElement = (tag: string) => {
    const made = createElement.call(document, tag);
    return ['canvas', 'verify-wizard'].includes(tag) ? note(made) : made;
  };
}

async function measureUse(page: Page, session: CDPSession): Promise<Use> {
  // Idle callbacks keep their wizards alive, so wait for them first.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  for (let round = 0; round < 5; round++) {
    await page.waitForTimeout(400);
    await session.send('HeapProfiler.collectGarbage');
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? 0;
  const alive = await page.evaluate(() => window.made.filter((each) => each.deref()).length);
  return {
    heap: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    alive,
  };
}

test('200 wizards mounted, used and removed leave nothing behind', async () => {
  const { page, idle } = await prepare(stage.browser, { viewport: { width: 360, height: 300 } });
  await page.addInitScript(noteWhatIsMade);
  await page.goto(stage.demo.url);
  await button(page, '个人').waitFor();
  await idle();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const mount = (times: number): Promise<void> =>
    page.evaluate(async (count) => {
      const main = document.querySelector('main')!;
      for (let i = 0; i < count; i++) {
        const wizard = document.createElement('verify-wizard');
        main.replaceChildren(wizard);
        await new Promise((resolve) =>
          wizard.addEventListener('verify-ready', resolve, { once: true }),
        );
        wizard.accountType = 'personal';
        wizard.facts = { wechat_bank_card_bound: true };
        await wizard.idle();
        // Every other wizard is destroyed explicitly; the others are only removed.
        if (i % 2) wizard.destroy();
        wizard.remove();
        document.querySelector('#events')?.replaceChildren();
        window.recorded = [];
      }
    }, times);
  await mount(20);
  const before = await measureUse(page, session);
  for (let round = 0; round < 10; round++) await mount(20);
  const after = await measureUse(page, session);
  const told = JSON.stringify({ before, after });
  assert.ok(after.alive <= before.alive + 4, told);
  assert.ok(after.listeners <= before.listeners + 100, told);
  assert.ok(after.nodes <= before.nodes + 500, told);
  assert.ok(after.heap <= before.heap + 2 ** 20, told);
});

test('one wizard needs no more than 8 MiB, also after every language, theme and many rare characters', async () => {
  const { page, wizard, idle } = await visit(stage.browser, stage.demo.url);
  await reachPersonalForm(page);
  for (const locale of ['en', 'zh-HK', 'zh-TW', 'zh-CN']) {
    await wizard.evaluate(
      (element, wanted) => ((element as HTMLElementTagNameMap['verify-wizard']).locale = wanted),
      locale,
    );
    await page.waitForFunction(
      (wanted) =>
        document.querySelector('verify-wizard')?.shadowRoot?.querySelector('form')?.lang === wanted,
      locale,
    );
    await idle();
  }
  const name = field(page, '真实姓名');
  for (let i = 0; i < 20; i++) {
    await name.fill(
      String.fromCodePoint(...Array.from({ length: 25 }, (_, k) => 0x4e00 + i * 25 + k)),
    );
    await button(page, '上一步').focus();
    await idle();
  }
  const bytes = await wizard.evaluate(
    (element) => (element as HTMLElementTagNameMap['verify-wizard']).stats.memoryBytes,
  );
  assert.ok(bytes <= 8 * 2 ** 20, `${(bytes / 2 ** 20).toFixed(1)} MiB`);
});

test('before the first byte of wasm a skeleton stands where the first screen will be', async () => {
  const browser = await launch();
  try {
    for (const width of [320, 390, 768, 1160, 1920]) {
      const { page, wizard, settle } = await prepare(browser, {
        viewport: { width, height: 1200 },
      });
      let open = (): void => undefined;
      const gate = new Promise<void>((resolve) => (open = resolve));
      await page.route('**/wizard-first.wasm', async (route) => {
        await gate;
        await route.continue();
      });
      await page.goto(stage.demo.url);
      await page.addStyleTag({ content: 'main { min-height: 0 }' }).catch(() => undefined);
      const bars = wizard.locator('.skeleton i');
      await bars.first().waitFor();
      assert.equal(await wizard.locator('.root').getAttribute('aria-busy'), 'true');
      const waiting = (await wizard.boundingBox())!.height;
      const cards = await bars.evaluateAll((all) =>
        all.slice(3, 5).map((bar) => bar.getBoundingClientRect().top + scrollY),
      );
      await page.evaluate(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift' });
      });
      open();
      await button(page, '个人').waitFor();
      await wizard.locator('.canvas').waitFor();
      await settle();
      const there = (await wizard.boundingBox())!.height;
      assert.ok(
        Math.abs(there - waiting) <= 0.12 * there,
        `${width} px wide: ${waiting} px high, then ${there}`,
      );
      const first = await Promise.all(
        ['个人', '企业'].map(async (name) => (await button(page, name).boundingBox())!.y),
      );
      for (const [i, top] of first.entries()) {
        assert.ok(
          Math.abs(top - cards[i]!) <= 40,
          `${width} px wide: card ${i} moves from ${cards[i]} to ${top}`,
        );
      }
      const shift = await page.evaluate(() =>
        (window as unknown as { shifts: number[] }).shifts.reduce((sum, each) => sum + each, 0),
      );
      assert.ok(shift <= 0.1, `${width} px wide: cumulative layout shift ${shift}`);
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
});
