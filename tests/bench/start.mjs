// Measures the time from the navigation to the first step that is painted and usable, and compares
// it with SurveyJS with the same question: with a full browser cache, and with an empty cache on a
// slow network and a slow processor. Two more pages show the time that no program can avoid: a page
// with three words, and a page that fetches our files and does not run them.

import { readFileSync } from 'node:fs';
import { bundle } from './sizes.mjs';

/**
 * A phone with a bad connection: "slow 4G" of Chromium's tools, and a quarter of this processor's
 * speed.
 */
const slow = {
  latency: 150,
  downloadThroughput: (1.6e6 * 0.9) / 8,
  uploadThroughput: (750e3 * 0.9) / 8,
  offline: false,
};
const slowProcessor = 4;

const head =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  '<title>bench</title><link rel="icon" href="data:,">';

/** Runs in the page; `painted` is the time when the finished frame is on screen. */
const notePainted = `window.notePainted = () => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => (window.painted = performance.now());
  port2.postMessage(0);
});`;

const surveySource = `
import { Model } from 'survey-core';
import 'survey-core/i18n/simplified-chinese';
import { renderSurvey } from 'survey-js-ui';
const survey = new Model({
  locale: 'zh-cn', title: '先选择要认证的账号', description: '回答一两个问题，就告诉您哪种方式最快、什么时候能完成。',
  elements: [{ type: 'radiogroup', name: 'account_type', title: '账号类型', isRequired: true, choices: [
    { value: 'personal', text: '个人' }, { value: 'enterprise', text: '企业' }] }],
});
survey.onAfterRenderSurvey.add(() => window.notePainted());
renderSurvey(survey, document.querySelector('main'));
`;

/** The pages to serve, by path: [type, content]. */
export async function startPages() {
  const style = readFileSync(
    new URL('node_modules/survey-core/survey-core.fontless.min.css', import.meta.url),
  );
  return new Map([
    [
      '/ours.html',
      [
        'text/html',
        `${head}<link rel="modulepreload" href="/element.js">
<link rel="preload" href="/wizard-first.wasm" as="fetch" type="application/wasm" crossorigin>
<script>${notePainted} addEventListener('verify-ready', window.notePainted);</script>
<script type="module" src="/index.js"></script><verify-wizard locale="zh-CN"></verify-wizard>`,
      ],
    ],
    [
      '/files.html',
      [
        'text/html',
        `${head}<link rel="modulepreload" href="/element.js"><script>${notePainted}</script>
<p>Nothing runs here.</p><script type="module">await Promise.all(['/element.js', '/index.js', '/wizard-first.wasm']
  .map(async (file) => (await fetch(file)).arrayBuffer())); window.notePainted();</script>`,
      ],
    ],
    [
      '/empty.html',
      [
        'text/html',
        `${head}<script>${notePainted}</script><p>Nothing runs here.</p>
<script type="module">window.notePainted();</script>`,
      ],
    ],
    [
      '/survey.html',
      [
        'text/html',
        `${head}<link rel="stylesheet" href="/survey.css"><link rel="modulepreload" href="/survey.js">
<script>${notePainted}</script><main></main><script type="module" src="/survey.js"></script>`,
      ],
    ],
    ['/survey.js', ['text/javascript', await bundle(surveySource)]],
    ['/survey.css', ['text/css', style]],
  ]);
}

/** Measures the pages alternately, so that the state of the machine is the same for all. */
export async function measureStart(browser, url, { warm, cold }) {
  const times = Object.fromEntries(
    ['ours', 'survey', 'files', 'empty'].map((who) => [who, { warm: [], cold: [] }]),
  );
  const pages = Object.fromEntries(
    await Promise.all(
      Object.keys(times).map(async (who) => {
        const context = await browser.newContext({
          viewport: { width: 1160, height: 900 },
          locale: 'zh-CN',
        });
        const page = await context.newPage();
        return [who, { page, session: await context.newCDPSession(page) }];
      }),
    ),
  );
  const visit = async (who) => {
    const { page } = pages[who];
    await page.bringToFront();
    await page.goto('about:blank');
    await page.goto(`${url}${who}.html`);
    await page.waitForFunction(() => window.painted > 0, undefined, { polling: 20 });
    const painted = await page.evaluate(() => window.painted);
    // Work that the page does later, when it is idle, must not disturb the next visit.
    await page.waitForLoadState('networkidle');
    return painted;
  };
  // The first visit fills the caches; the second may still compile.
  for (let i = 0; i < warm + 2; i++) {
    for (const who of Object.keys(times)) {
      const painted = await visit(who);
      if (i >= 2) times[who].warm.push(painted);
    }
  }
  for (let i = 0; i < cold; i++) {
    for (const who of Object.keys(times)) {
      const { session } = pages[who];
      await session.send('Network.enable');
      await session.send('Network.clearBrowserCache');
      await session.send('Network.emulateNetworkConditions', slow);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowProcessor });
      times[who].cold.push(await visit(who));
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    }
  }
  return times;
}
