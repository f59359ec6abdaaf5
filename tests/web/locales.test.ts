// The element's language is chosen by the rule of core/include/verify/locale.hpp: tests/locales.csv
// tests both.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { nearestLocale } from '../../web/src/messages.js';

test('every tag gets the language that its readers read best, and English when there is none', async () => {
  const rows = (await readFile(new URL('../../tests/locales.csv', import.meta.url), 'utf8'))
    .trim()
    .split('\n')
    .slice(1);
  assert.ok(rows.length >= 25);
  for (const row of rows) {
    const [wanted = '', nearest] = row.split(',');
    const expected = nearest || (wanted ? 'en' : 'zh-CN');
    assert.equal(nearestLocale(wanted), expected, row);
  }
});
