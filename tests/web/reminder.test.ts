// The reminder for a step that the applicant comes back for: an iCalendar file, read by an
// independent reader.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { calendarFile, pageAddress } from '../../web/src/reminder.js';
import { apply, submitExample, visitBare } from './bare.js';
import { useStage } from './harness.js';
import { button } from './person.js';

const stage = useStage();

function read(file: string): { event: ICAL.Event; component: ICAL.Component } {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const component = calendar.getFirstSubcomponent('vevent');
  assert.ok(component);
  return { event: new ICAL.Event(component), component };
}

const reminder = {
  type: 'reminder',
  title: '实名认证：您填写收到的金额',
  text: '12月9日（周三）前完成；a, b \\ c\n第二行',
  first: '2026-11-30',
  last: '2026-12-31',
} as const;

test('another reader understands the file, to the last character', () => {
  const address = `https://shop.example/account/verification?step=${'长'.repeat(40)}`;
  const file = calendarFile(reminder, address, new Date('2026-11-27T10:30:05.123Z'));
  const { event, component } = read(file);
  assert.equal(event.summary, reminder.title);
  assert.equal(event.description, `${reminder.text}\n${address}`);
  assert.equal(String(component.getFirstPropertyValue('url')), address);
  assert.equal(event.startDate.toString(), '2026-11-30');
  assert.equal(event.endDate.toString(), '2027-01-01', 'the day after the last one');
  assert.equal(String(component.getFirstPropertyValue('dtstamp')), '2026-11-27T10:30:05Z');
  assert.equal(component.getAllSubcomponents('valarm').length, 2);
  for (const line of file.split('\r\n'))
    assert.ok(Buffer.byteLength(line) <= 75, `a line of ${Buffer.byteLength(line)} octets`);
  assert.ok(!/[^\r]\n/.test(file), 'every line ends with CR LF');
});

test('two reminders are two entries', () => {
  const now = new Date();
  const ids = [1, 2].map(() => read(calendarFile(reminder, 'https://a.example/', now)).event.uid);
  assert.notEqual(ids[0], ids[1]);
});

test('the address has no fragment, unless the fragment is the address', () => {
  const of = (href: string): string => pageAddress(new URL(href));
  assert.equal(of('https://a.example/x?y=1#token=secret'), 'https://a.example/x?y=1');
  assert.equal(of('https://a.example/x'), 'https://a.example/x');
  assert.equal(of('https://a.example/x#'), 'https://a.example/x');
  assert.equal(of('https://a.example/#/account'), 'https://a.example/#/account');
});

test('a bank transfer offers a reminder with the days to report the amount', async () => {
  const { page, details, console } = await visitBare(stage.browser, stage.demo.url);
  await submitExample(page, 'enterprise.bank_transfer');
  await apply(page, {
    state: 'awaiting_transfer',
    submitted_at: '2026-11-27T18:30:00+08:00',
    id: 'v-17',
  });
  const download = page.waitForEvent('download');
  await button(page, '添加到日历提醒').click();
  const offered = await download;
  assert.equal(offered.suggestedFilename(), 'reminder.ics');
  const { event } = read(await readFile(await offered.path(), 'utf8'));
  // The money arrives from Monday on, on Wednesday at the latest; then there are 7 days.
  assert.equal(event.startDate.toString(), '2026-11-30');
  assert.equal(event.endDate.toString(), '2026-12-10');
  assert.match(event.summary, /您填写收到的金额/);
  assert.ok(event.description.includes(page.url()), 'it leads back');
  assert.ok(!/91350100|福州/.test(event.description + event.summary), 'no personal data');
  assert.deepEqual(await details('verify-error'), []);
  assert.deepEqual(console, []);
});

test('a method that ends without the applicant offers none', async () => {
  const { page } = await visitBare(stage.browser, stage.demo.url);
  await submitExample(page, 'personal.wechat_scan');
  await apply(page, { state: 'in_review' });
  assert.equal(await button(page, '添加到日历提醒').count(), 0);
});
