// Measures waiting times in a real Chromium: from a key press to the issue on screen, and from the
// navigation to the first usable step.

import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { measureStart, startPages } from './start.mjs';

const dist = new URL('../../web/dist/', import.meta.url);
const { chromium } = createRequire(new URL('../../web/package.json', import.meta.url))(
  'playwright-core',
);

const wrongIdNumber = '11010519491231003X';
const types = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

/** Serves the package as a good server does: compressed, and cacheable by the browser. */
async function serve() {
  const files = new Map();
  const pages = await startPages();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = new URL(`.${pathname}`, dist);
    const [type = types[extname(pathname)], content] = pages.get(pathname) ?? [];
    if (!type || !(content || existsSync(file))) return response.writeHead(404).end();
    if (!files.has(pathname))
      files.set(pathname, brotliCompressSync(content ?? readFileSync(file)));
    const headers = {
      'content-type': type,
      'content-encoding': 'br',
      'cache-control': type === 'text/html' ? 'no-cache' : 'public, max-age=31536000, immutable',
    };
    response.writeHead(200, headers).end(files.get(pathname));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({ server, url: `http://127.0.0.1:${server.address().port}/` }),
    );
  });
}

function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
  return process.env.CHROMIUM ?? found;
}

/**
 * Runs in the page before anything else. Measures the script time of a key press and of its frames.
 */
function watchScript() {
  window.spent = 0;
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (work) =>
    request((now) => {
      const start = performance.now();
      work(now);
      window.spent += performance.now() - start;
    });
  for (const type of ['keydown', 'beforeinput', 'input', 'keyup']) {
    let start = 0;
    addEventListener(type, () => (start = performance.now()), true);
    addEventListener(type, () => (window.spent += performance.now() - start));
  }
}

function quantiles(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), max: sorted.at(-1) };
}

async function untilIdle(page) {
  await page.evaluate(async () => {
    const wizard = document.querySelector('verify-wizard');
    do {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await wizard.idle();
    } while (
      wizard.stats.frames !== (window.seen ?? -1) &&
      ((window.seen = wizard.stats.frames), true)
    );
  });
}

/** Milliseconds of CPU that the page's main thread has spent so far. */
async function readWork(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name) => metrics.find((each) => each.name === name).value * 1000;
  return {
    script: value('ScriptDuration'),
    layout: value('LayoutDuration') + value('RecalcStyleDuration'),
  };
}

/**
 * Types a wrong ID number and deletes it, again and again; a key press ends when nothing is left to
 * draw.
 */
async function measureKeys(page, presses) {
  await page.getByRole('button', { name: '个人', exact: true }).click();
  await page.getByRole('button', { name: '已绑定', exact: true }).click();
  await page.getByRole('button', { name: '使用微信扫码', exact: true }).click();
  const field = page.getByRole('textbox', { name: '身份证号', exact: true });
  // After it was left once, a field shows its issues at every key press.
  await field.fill(wrongIdNumber);
  await page.getByRole('textbox', { name: '手机号码', exact: true }).focus();
  await page.getByRole('alert').filter({ hasText: '校验' }).waitFor();
  await field.fill('');
  await field.focus();
  await untilIdle(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const keys = [...wrongIdNumber, ...Array.from(wrongIdNumber, () => 'Backspace')];
  const wall = [];
  const script = [];
  const layout = [];
  for (let i = 0; i < keys.length + presses; i++) {
    await page.evaluate(() => (window.spent = 0));
    const before = await readWork(session);
    await page.keyboard.press(keys[i % keys.length]);
    await untilIdle(page);
    if (i < keys.length) continue; // the first round warms up
    wall.push(await page.evaluate(() => window.spent));
    const after = await readWork(session);
    script.push(after.script - before.script);
    layout.push(after.layout - before.layout);
  }
  return { wall: quantiles(wall), script: quantiles(script), layout: quantiles(layout) };
}

async function openForKeys(browser, url) {
  const context = await browser.newContext({
    viewport: { width: 1160, height: 900 },
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  await page.addInitScript(watchScript);
  await page.goto(`${url}ours.html`);
  return page;
}

/** Returns nothing if there is no Chromium. */
export async function benchBrowser({ quick }) {
  const executablePath = findChromium();
  if (!executablePath) return undefined;
  const { server, url } = await serve();
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
    ],
  });
  try {
    const start = await measureStart(
      browser,
      url,
      quick ? { warm: 3, cold: 1 } : { warm: 21, cold: 9 },
    );
    const keys = await measureKeys(await openForKeys(browser, url), quick ? 36 : 360);
    return { version: browser.version(), start, keys };
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

const milliseconds = (value) => `${value.toFixed(value < 20 ? 1 : 0)} ms`;

/** The section of RESULTS.md. */
export function browserSection({ browser }) {
  if (!browser) return '## In the browser\n\nNot measured: there is no Chromium here.\n';
  const { start, keys, version } = browser;
  const row = (what, { count, p50, p95, max }, budget, holds) =>
    `| ${[what, count, milliseconds(p50), milliseconds(p95), milliseconds(max), budget, holds].join(' | ')} |`;
  const yes = (holds) => (holds ? 'yes' : '**no**');
  const { wall, script, layout } = keys;
  const startRows = [
    ['warm', 'everything in the cache'],
    ['cold', 'nothing in the cache, slow 4G, a fourth of the processor'],
  ].flatMap(([kind, when]) => {
    const [ours, survey] = [start.ours, start.survey].map((times) => quantiles(times[kind]));
    const ratio = ours.p50 / survey.p50;
    const most = kind === 'warm' ? 300 : Infinity; // milliseconds
    const budget = `${kind === 'warm' ? `p50 ≤ ${most} ms; ` : ''}≤ 0.5 × SurveyJS: ${ratio.toFixed(2)} ×`;
    return [
      row(
        `navigation → first step painted and usable, ${when}`,
        ours,
        budget,
        yes(ratio <= 0.5 && ours.p50 <= most),
      ),
      row('the same, SurveyJS', survey, '', ''),
      row('the same, our files fetched and not run', quantiles(start.files[kind]), '', ''),
      row('the same, a page of three words', quantiles(start.empty[kind]), '', ''),
    ];
  });
  return `## In the browser

| what | samples | p50 | p95 | max | budget | holds |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${row('key press → issue painted, script', script, 'p95 ≤ 4 ms, max ≤ 16 ms', yes(script.p95 <= 4 && script.max <= 16))}
${row('the same, style and layout', layout, '', '')}
${row('the same script, by wall clock', wall, '', '')}
${startRows.join('\n')}

Chromium ${version}, 1160 × 900, WebGL in software, the built package under a plain page. A key press is a real one in the
field of the ID number, typed wrong and taken back, while the issue, its place and its repairs change with every key. Its
script is everything that runs from the key to rest, in CPU time: the event, the check, layout and drawing in wasm, the
mirror, and the calls to WebGL, without the GPU. Wall time grows when somebody else uses the machine. SurveyJS asks for the
same choice in the same language, bundled and minified as its manual says; both pages preload what they need. All pages are visited
turn and turn about; the last two of each four show what no program can win back.
`;
}

if (import.meta.url === `file://${process.argv[1]}`) {
  process.stdout.write(
    browserSection({ browser: await benchBrowser({ quick: process.argv.includes('--quick') }) }),
  );
}
