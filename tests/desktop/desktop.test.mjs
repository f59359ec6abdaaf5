// Plays a person at the native window with pointer and keyboard, from the first question to the end
// of a verification.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { DesktopWindow } from './window.mjs';

// As in ui/theme.cpp.
const light = { ink: '#16202c', accent: '#1757e6' };

const windows = [];
after(() => windows.forEach((window) => window.close()));

async function open(...words) {
  const window = await DesktopWindow.open(...words);
  windows.push(window);
  return window;
}

/** The glyphs are drawn, and they are not solid blocks. */
function assertText(sight, id, ink, least = 0.005) {
  const share = sight.share(id, ink);
  assert.ok(
    share > least && share < 0.4,
    `${id} is covered to ${share} by ${ink}: ${sight.colors(id).slice(0, 4)}`,
  );
}

// The share of a few characters in a wide field.
const inField = 0.001;

const isRecommendation = (sight) => sight.nodes.some(({ id }) => /^method\..*\.choose$/.test(id));

async function walkToRecommendation(window) {
  let sight = await window.look();
  for (let screens = 0; !isRecommendation(sight); screens += 1) {
    assert.ok(screens < 20, 'there is an end to the questions');
    const answer = sight.nodes.find(({ id }) => /^(account|answer)\./.test(id));
    assert.ok(answer, `a question: ${sight.nodes.map(({ id }) => id).join(' ')}`);
    window.point(answer);
    window.do('click', '1');
    sight = await window.see('the next screen', (seen) => !seen.find(answer.id));
  }
  return sight;
}

for (const scale of [1, 2]) {
  test(`the pointer leads to a recommendation that is drawn, at ${scale} pixels in a CSS pixel`, async () => {
    const window = await open({ scale, width: 620, height: 560 });
    const first = await window.look();
    assert.equal(first.picture.width % scale, 0);
    assertText(first, 'title', light.ink);
    const sight = await walkToRecommendation(window);
    assertText(sight, 'title', light.ink);
    const primary = sight.nodes.find((node) => node.primary && node.y > 0 && node.y + node.h < 560);
    assert.ok(primary, 'a primary button is in view');
    assert.ok(
      sight.share(primary.id, light.accent) > 0.5,
      `${sight.colors(primary.id).slice(0, 4)}`,
    );
    assertText(sight, primary.id, '#ffffff');
  });
}

const ready = { account_type: 'personal', wechat_bank_card_bound: true };

test('what is typed is in the field, on screen, and judged', async () => {
  const window = await open({}, { facts: ready });
  await window.click('method.personal.wechat_scan.choose');
  await window.click('field.name');
  window.type('王小明');
  let sight = await window.see('the name', (seen) => seen.find('field.name')?.value === '王小明');
  assertText(sight, 'field.name', light.ink, inField);
  window.press('Tab');
  window.type('110105194912310021');
  sight = await window.see('the number', (seen) =>
    seen.find('field.id_number').value.endsWith('0021'),
  );
  assertText(sight, 'field.id_number', light.ink, inField);
  assertText(sight, 'field.name', light.ink, inField);
  window.press('Tab');
  sight = await window.see('a complaint', (seen) => seen.find('field.id_number').invalid);
});

test('keys reach every state of a verification, and nothing typed is printed', async () => {
  const fields = { name: '王小明', id_number: '11010519491231002X', mobile: '13800138000' };
  const window = await open({}, { facts: ready, fields });
  await window.click('method.personal.wechat_scan.choose');
  await window.click('next');
  await window.click('submit');
  await window.program.hears(
    /^submission: personal\.wechat_scan, name \(3\), id_number \(18\), mobile \(11\)$/m,
  );
  window.press('F8');
  const sight = await window.see('a QR code', (seen) => seen.find('qr_code'));
  assert.ok(
    sight.share('qr_code', '#000000') > 0.2 && sight.share('qr_code', '#ffffff') > 0.3,
    'a code is drawn',
  );
  await window.click('scan.open');
  await window.program.hears(/^link: https:\/\/verify\.example\//m);
  const titles = new Set();
  for (let states = 0; states < 10; states += 1) {
    titles.add((await window.look()).find('title').name);
    window.press('F8');
  }
  assert.ok(titles.size >= 8, [...titles].join(', '));
  for (const value of Object.values(fields)) assert.ok(!window.program.heard.includes(value));
});

test('keys change theme, width and language, and open the tools', async () => {
  const window = await open({}, { facts: ready });
  const before = await window.look();
  assert.deepEqual(before.picture.at(2, 2).join(), '245,247,250');
  window.press('F5');
  await window.see('the dark theme', ({ picture }) => picture.at(2, 2).join() === '15,20,27');
  window.press('F7');
  await window.see('another language', ({ lang }) => lang !== before.lang);
  window.press('F6');
  await window.see('a phone', ({ picture }) => picture.width < 420);
  window.press('F6', 'F6');
  const plain = await window.see('a desk', ({ picture }) => picture.width > 1000);
  window.press('F12');
  await window.see('the metrics', ({ picture }) =>
    Array.from({ length: 60 }, (_, i) => picture.at(70 + i, 70).join()).some(
      (color, i) => color !== plain.picture.at(70 + i, 70).join(),
    ),
  );
  window.press('F12', 'F11');
  await window.click('method.personal.wechat_scan.choose');
  await window.program.hears(/^F11: /m);
});

test('the wheel scrolls what is higher than the window', async () => {
  const window = await open({ height: 400 }, { facts: ready });
  const before = await window.look();
  window.point(before.find('title'));
  for (let turns = 0; turns < 3; turns += 1) window.do('click', '5');
  const down = await window.see(
    'the end of the page',
    (seen) => seen.find('title').y < before.find('title').y,
  );
  assert.notEqual(down.find('title').y, before.find('title').y);
});

test('files that are wrong, and options that do not exist, are refused in a sentence', async () => {
  const refused = async (options, files, pattern) => {
    await assert.rejects(DesktopWindow.open(options, files), pattern);
  };
  await refused({}, { facts: { nothing: true } }, /fact\.unknown/);
  await refused({ colour: 'red' }, {}, /there is no option '--colour'/);
});
