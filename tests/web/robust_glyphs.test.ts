// Characters for which the system has no glyph.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { launchIn, useStage, visit, type Visit } from './harness.js';
import { field, reachPersonalForm, submitPersonalForm } from './person.js';

const stage = useStage();

/** The fonts of the system except those that have the first character of the name. */
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include>/etc/fonts/fonts.conf</include>
  <selectfont>
    <rejectfont><pattern><patelt name="charset"><charset><int>0x738B</int></charset></patelt></pattern></rejectfont>
  </selectfont>
</fontconfig>
`;

/** Types a name into the form of the personal method; returns the message about boxes. */
async function enterName(
  browser: Browser,
  text: string,
): Promise<{ visited: Visit; told: Locator }> {
  const visited = await visit(browser, stage.demo.url);
  const { page, wizard, idle } = visited;
  await reachPersonalForm(page);
  await field(page, '真实姓名').fill(text);
  await idle();
  return { visited, told: wizard.getByRole('status').filter({ hasText: '显示不出' }) };
}

test('what can be shown is not told', async () => {
  const { told } = await enterName(stage.browser, '王芳');
  assert.equal(await told.count(), 0);
});

test('a character that shows as a box is told at its field, politely and once; the value is valid and submitted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'verify-fonts-'));
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, fonts);
  const browser = await launchIn({ ...process.env, FONTCONFIG_FILE: file });
  try {
    const { visited, told } = await enterName(browser, '王芳');
    const { page, details, idle } = visited;
    assert.equal(await told.count(), 1);
    assert.match(await told.innerText(), /第 1 个字/);
    assert.equal(await told.getAttribute('aria-live'), 'polite');
    const name = field(page, '真实姓名');
    const described = (await name.getAttribute('aria-describedby'))?.split(' ') ?? [];
    assert.ok(described.includes((await told.getAttribute('id')) ?? ''));
    assert.equal(await name.getAttribute('aria-invalid'), null);
    await submitPersonalForm(page);
    await idle();
    assert.equal((await details('verify-submit'))[0]?.fields.name, '王芳');
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
});
