// A reminder for the person's own calendar: an iCalendar file (RFC 5545) that is made here and
// offered as a download; nothing is sent.

import type { Effect } from './border.js';

export type Reminder = Extract<Effect, { type: 'reminder' }>;

const encoder = new TextEncoder();

/** RFC 5545 §3.3.11: what has a meaning in a text value is escaped. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** RFC 5545 §3.1: a line has at most 75 octets; what is longer goes on after a line break. */
function folded(line: string): string {
  const most = 75;
  let out = '';
  let size = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (size + octets > most) {
      out += '\r\n ';
      size = 1;
    }
    out += character;
    size += octets;
  }
  return out;
}

const compact = (date: string): string => date.replaceAll('-', '');

/** The end of an all-day event is the day after its last one. */
function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/**
 * The address of the page without its fragment, where pages keep what is only for this visit; a
 * fragment like `#/path` is the address in single-page applications.
 */
export function pageAddress({ href, hash }: { href: string; hash: string }): string {
  return hash.startsWith('#/') ? href : href.slice(0, href.length - hash.length).replace(/#$/, '');
}

/**
 * The file: whole days from `first` to `last`, with an alarm at 9 in the morning of the first and of
 * the last day.
 */
export function calendarFile(reminder: Reminder, address: string, now: Date): string {
  const { title, text, first, last } = reminder;
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const alarm = (trigger: string): string[] => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    trigger,
    'END:VALARM',
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//verify-wizard//reminder//EN',
    'BEGIN:VEVENT',
    `UID:${crypto.randomUUID?.() ?? `${stamp}-${String(Math.random()).slice(2)}`}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(first)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(last))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(`${text}\n${address}`)}`,
    `URL:${address}`,
    'TRANSP:TRANSPARENT',
    ...alarm('TRIGGER:PT9H'),
    ...alarm('TRIGGER;RELATED=END:-PT15H'),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Offers the file. Its name has no personal data. */
export function offerReminder(reminder: Reminder): void {
  const file = calendarFile(reminder, pageAddress(location), new Date());
  const address = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'reminder.ics';
  link.click();
  // Some browsers read the file only later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
