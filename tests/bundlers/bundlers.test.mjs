// The packed package works where it is installed: it is built with each bundler, and the site is
// opened in Chromium under a strict policy with Trusted Types.
// Usage: node --test tests/bundlers/bundlers.test.mjs, after web/dist is built

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startVite, withEsbuild, withRollup, withVite, withWebpack } from './builders.mjs';
import { runAtTheEdge } from './edge.mjs';
import { buildWithNext } from './next.mjs';
import { copyPackage, copySite, install, installed, outFolder, pageOf, site } from './scratch.mjs';
import { policy, serve } from './serve.mjs';
import { answer } from './site/check.js';
import { launch, open, readAnswer, useWizard } from './visit.mjs';

let browser;
before(async () => {
  install();
  browser = await launch();
});
after(() => browser?.close());

/** The wizard and the rules work on the site, and nothing is said or asked for besides. */
async function works(url, more = () => undefined) {
  const { page, quiet, close } = await open(browser, url);
  await useWizard(page).catch((error) => {
    quiet();
    throw error;
  });
  await readAnswer(page);
  await more(page);
  quiet();
  await close();
}

async function worksIn(out, policy, path = '', more = undefined) {
  for (const name of readdirSync(out, { recursive: true }).filter((each) => /\.js$/.test(each)))
    assert.ok(!readFileSync(join(out, name), 'utf8').includes(site), `${name} names this machine`);
  const server = await serve(out, policy);
  await works(server.url + path, more).finally(server.close);
}

test('Vite, for development', async () => {
  const server = await startVite();
  await works(server.url).finally(server.close);
  assert.deepEqual(server.warnings, []);
});

test('Vite', async () => {
  const out = outFolder('vite');
  assert.deepEqual(await withVite(out), []);
  await worksIn(out);
});

test('webpack', async () => {
  const out = outFolder('webpack');
  assert.deepEqual(await withWebpack('main.js', out), []);
  await worksIn(out);
});

test('Rollup, with the files beside the site', async () => {
  const out = outFolder('rollup');
  assert.deepEqual(await withRollup('configured_first.js', out), []);
  copyPackage(out);
  await worksIn(out);
});

test('esbuild in several files, with the files beside the site', async () => {
  const out = outFolder('esbuild');
  const options = { format: 'esm', splitting: true };
  assert.deepEqual(await withEsbuild('configured_first.js', out, options), []);
  copyPackage(out);
  await worksIn(out);
});

test('esbuild in one classic script, which says last where the files are', async () => {
  const out = outFolder('esbuild-iife', '<script src="/main.js"></script>');
  assert.deepEqual(await withEsbuild('configured_last.js', out, { format: 'iife' }), []);
  copyPackage(out);
  await worksIn(out);
});

// Some frameworks make their own policy of Trusted Types.
const frameworks = [
  ['react', 'react.jsx', "'none'"],
  ['vue', 'vue.js', 'vue'],
  ['svelte', 'svelte.js', 'svelte-trusted-html'],
  ['lit', 'lit.js', 'lit-html'],
];
const policyFor = (types) => policy.replace("trusted-types 'none'", `trusted-types ${types}`);

/** The page's framework has set a property and heard an event. */
async function isBound(page) {
  assert.equal(await page.title(), 'ready');
  const name = await page.locator('verify-wizard').evaluate(({ fields }) => fields.name);
  assert.equal(name, '张三');
}

for (const [framework, source, types] of frameworks) {
  test(`${framework}: a property is set, and an event arrives`, async () => {
    const out = outFolder(framework);
    const page = pageOf(framework, source);
    assert.deepEqual(await withVite(out, page), []);
    await worksIn(out, policyFor(types), page, isBound);
  });
}

for (const [framework, source, types] of frameworks.slice(0, 2)) {
  test(`${framework}, for development`, async () => {
    const page = pageOf(framework, source);
    const server = await startVite(policyFor(types));
    await works(server.url + page, isBound).finally(server.close);
    assert.deepEqual(server.warnings, []);
  });
}

test('Next.js: the rules in a server component, the wizard in a client component', async () => {
  // Its pages contain scripts, and load more of them by address.
  const own = policy
    .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    .replace(/; require-trusted-types-for.*/, '');
  await worksIn(buildWithNext(), own);
});

test('no bundler: an import map', async () => {
  const imports = Object.fromEntries(
    ['', '/core', '/configure'].map((entry) => [
      `verify-wizard${entry}`,
      `/verify-wizard${entry || '/index'}.js`,
    ]),
  );
  const map = JSON.stringify({ imports });
  const hash = createHash('sha256').update(map).digest('base64');
  const out = outFolder(
    'import-map',
    `<script type="importmap">${map}</script><script type="module" src="/main.js"></script>`,
  );
  copySite(out);
  await worksIn(out, policy.replace("'self'", `'self' 'sha256-${hash}'`));
});

test('no bundler: one classic script with everything, on a page that may fetch nothing', async () => {
  const scripts = ['/inline.js"', '/inline_page.js" type="module"'];
  const out = outFolder('inline', scripts.map((src) => `<script src="${src}></script>`).join(''));
  copyFileSync(`${installed}dist/inline.js`, `${out}inline.js`);
  for (const name of ['check.js', 'inline_page.js']) copyFileSync(`${site}${name}`, out + name);
  await worksIn(out, policy.replace("style-src 'self'; connect-src 'self'; ", ''));
});

test('no bundler: the rules in a worker', async () => {
  const out = outFolder('worker', '<script type="module" src="/worker_page.js"></script>');
  copySite(out);
  const server = await serve(out, policy.replace("trusted-types 'none'", 'trusted-types site'));
  try {
    const { page, quiet, close } = await open(browser, server.url);
    await readAnswer(page).finally(quiet);
    await close();
  } finally {
    server.close();
  }
});

const runInNode = (file) => execFileSync(process.execPath, [file], { cwd: '/', encoding: 'utf8' });

test('Node: the rules', () => assert.equal(runInNode(`${site}node_core.js`), answer));

test('Node: importing the element does nothing', () =>
  assert.equal(runInNode(`${site}element.js`), ''));

for (const format of ['module', 'commonjs']) {
  test(`Node: the rules in a bundle of webpack, ${format}`, async () => {
    const out = outFolder(`webpack-node-${format}`);
    const isModule = format === 'module';
    const filename = isModule ? '[name].mjs' : '[name].cjs';
    const warnings = await withWebpack('node_core.js', out, {
      target: 'node20',
      output: { path: out, filename, module: isModule },
    });
    assert.deepEqual(warnings, []);
    assert.equal(runInNode(join(out, filename.replace('[name]', 'main'))), answer);
  });
}

test('Node: the rules in a bundle of esbuild', async () => {
  const out = outFolder('esbuild-node');
  assert.deepEqual(await withEsbuild('node_core.js', out, { platform: 'node', format: 'esm' }), []);
  renameSync(`${out}main.js`, `${out}main.mjs`);
  assert.equal(runInNode(`${out}main.mjs`), answer);
});

test('workerd: the rules', async () =>
  assert.deepEqual(await runAtTheEdge('edge_core.js', outFolder('workerd')), []));
