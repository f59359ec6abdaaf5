// Tests README.md: every fenced block is run, or compared with the file that it names. The C++
// block and the output below it are tested by tests/package.
// Usage: node --test tests/readme/readme.test.mjs, after build/native/verify and web/dist are built

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const repository = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, repository), 'utf8');
const readme = read('README.md');
const { VerifyWizard } = await import(new URL('web/dist/element.js', repository));
const blocks = [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language, text]) => ({
  language,
  text,
}));
const inLanguage = (language) =>
  blocks.filter((block) => block.language === language).map((block) => block.text);

// The folder of a reader: the program is in build/native, the package in node_modules, and there
// are the reader's own files.
const folder = new URL('build/readme/', repository);
rmSync(folder, { recursive: true, force: true });
mkdirSync(new URL('build', folder), { recursive: true });
mkdirSync(new URL('node_modules', folder));
symlinkSync(fileURLToPath(new URL('build/native', repository)), new URL('build/native', folder));
symlinkSync(
  fileURLToPath(new URL('web', repository)),
  new URL('node_modules/verify-wizard', folder),
);
for (const name of ['old-rules.json', 'my-rules.json'])
  writeFileSync(new URL(name, folder), read('core/rules/tencent-cloud/pack.json'));
writeFileSync(
  new URL('submissions.jsonl', folder),
  '{"id": 7, "method": "personal.face", "fields": {"name": "张三"}}\n',
);

function run(command, cwd = folder) {
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', command], {
    cwd,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

/** The names in backquotes in README.md between two words. */
function namesBetween(from, to) {
  const start = readme.indexOf(from);
  assert.ok(start >= 0, `README.md has no "${from}"`);
  const part = readme
    .slice(start + from.length, readme.indexOf(to, start))
    .replace(/ \(`.*?\)/g, '');
  const names = [...part.matchAll(/`([\w-]+)[^`]*`/g)].map(([, name]) => name);
  assert.ok(names.length > 0);
  return names;
}

test('every block is in a language that a test knows', () => {
  const known = ['', 'cpp', 'html', 'js', 'json', 'mjs', 'sh', 'text'];
  assert.deepEqual(
    blocks.map((block) => block.language).filter((language) => !known.includes(language)),
    [],
  );
  assert.equal(inLanguage('cpp').length, 1);
  assert.equal(inLanguage('text').length, 1);
});

for (const line of inLanguage('sh').flatMap((text) => text.trimEnd().split('\n'))) {
  const verb = /^\.\/dev (\w+(?: \w+)?)/.exec(line)?.[1];
  if (verb)
    test(`${line}: there is such a verb`, () =>
      assert.ok(run('./dev help', repository).includes(`\n  ${verb} `)));
  else if (!line.endsWith('> reports.jsonl')) test(line, () => void run(line));
  else
    test(line, () => {
      run(line);
      assert.match(readFileSync(new URL('reports.jsonl', folder), 'utf8'), /^\{.*"id":7.*\}\n$/);
    });
}

test('an answer in JSON is that of the last command before it', () => {
  assert.ok(inLanguage('json').length > 0);
  blocks.forEach(({ language, text }, index) => {
    if (language !== 'json') return;
    assert.equal(blocks[index - 1].language, 'sh');
    assert.deepEqual(
      JSON.parse(run(blocks[index - 1].text.trimEnd().split('\n').at(-1))),
      JSON.parse(text),
    );
  });
});

test('the package runs headless, and each value is the one behind "// =="', async () => {
  const checked = inLanguage('js').map((text) =>
    text.replace(/^(.*); +\/\/ == (.*)$/gm, 'assert.deepEqual($1, $2);'),
  );
  assert.match(checked.join(''), /assert/);
  for (const [index, text] of checked.entries()) {
    const file = new URL(`headless-${index}.mjs`, folder);
    writeFileSync(file, `import assert from 'node:assert/strict';\n${text}`);
    await import(file.href);
  }
});

test('a module for bundlers is the beginning of a script of the sites that are built and opened', () => {
  const sources = new URL('tests/bundlers/site/', repository);
  const scripts = readdirSync(sources, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(new URL(name, sources), 'utf8'));
  for (const text of inLanguage('mjs'))
    assert.ok(
      scripts.some((script) => script.startsWith(text)),
      text,
    );
});

test('the line for each framework is that of its site', () => {
  for (const source of ['react.jsx', 'Page.vue', 'Page.svelte', 'lit.js']) {
    const [line] = /<verify-wizard [^`\n]*>/.exec(read(`tests/bundlers/site/${source}`));
    assert.ok(readme.includes(line), `README.md lacks ${line}`);
  }
});

test('the events are those that the element tells', () => {
  const details = /interface VerifyEventDetails \{(.*?)^\}/ms.exec(read('web/src/events.ts'))[1];
  const told = [...details.matchAll(/^ {2}'(verify-\w+)'/gm)].map(([, name]) => name);
  const documented = [...readme.matchAll(/^\| `(verify-\w+)` \|/gm)].map(([, name]) => name);
  assert.deepEqual(documented.sort(), told.sort());
});

test('the attributes, properties and methods are those of the element', () => {
  for (const name of namesBetween('Attributes:', '. `locale`'))
    assert.ok(VerifyWizard.observedAttributes.includes(name), name);
  const properties = ['facts', 'fields', 'strings', 'stats'];
  for (const name of properties) {
    assert.ok(namesBetween('Properties:', 'Methods:').includes(name), name);
    assert.ok(name in VerifyWizard.prototype, name);
  }
  for (const name of namesBetween('Methods:', '\n\n'))
    assert.equal(typeof VerifyWizard.prototype[name], 'function', name);
});

test('the page that embeds the element uses attributes, events and files that there are', () => {
  for (const page of inLanguage('html')) {
    for (const [, attributes] of page.matchAll(/<verify-wizard([^>]*)>/g)) {
      for (const [, name] of attributes.matchAll(/([\w-]+)=/g))
        assert.ok(VerifyWizard.observedAttributes.includes(name), name);
    }
    for (const [, name] of page.matchAll(/addEventListener\('([\w-]+)'/g))
      assert.ok(readme.includes(`| \`${name}\` |`), name);
    for (const [, file] of page.matchAll(/src="\/verify-wizard\/(.*?)"/g))
      assert.ok(read(`web/dist/${file}`).length > 0);
  }
});

test('the policy is the one under which the browser tests run', () => {
  for (const policy of inLanguage(''))
    assert.ok(read('tests/web/quiet.test.ts').includes(policy.trimEnd()));
});
