// Compares the size of each file that is needed for the first usable screen with the budget in
// budget.json, and fails if a file is larger. Sizes are after brotli at quality 11, as a server
// sends files that were compressed in advance.
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const budgets = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8'));

function brotliSize(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}

function row(name, raw, brotli) {
  const columns = [raw, brotli].map((value) => value.toLocaleString('en').padStart(11));
  return `  ${name.padEnd(36)}${columns.join('')}`;
}

for (const { name, files, limit } of budgets) {
  console.log(`${name}\n  ${'file'.padEnd(36)}${'raw'.padStart(11)}${'brotli'.padStart(11)}`);
  let raw = 0;
  let brotli = 0;
  for (const file of files) {
    if (!existsSync(file)) {
      console.error(
        `${file} does not exist: build it, or mend its name in tests/size/budget.json.`,
      );
      process.exit(1);
    }
    const bytes = readFileSync(file);
    const compressed = brotliSize(bytes);
    console.log(row(file, bytes.length, compressed));
    raw += bytes.length;
    brotli += compressed;
  }
  console.log(row('total', raw, brotli));
  console.log(row('budget', '', limit));
  if (brotli > limit) {
    console.error(
      `${name}: ${(brotli - limit).toLocaleString('en')} bytes above the budget. ` +
        'Make it smaller; the budget in tests/size/budget.json is a promise.',
    );
    process.exitCode = 1;
  }
}
