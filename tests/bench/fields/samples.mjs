// The submissions to check: half of them are right, half have one slip in one field; the same in
// every run. The texts are invented; the check characters are computed here by the standards.

import { readFileSync } from 'node:fs';
import { pack } from '../decision/rules.mjs';
import { random } from '../random.mjs';

const submissionCount = 256;

const areas = readFileSync(new URL('../../../core/data/area_codes.csv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter(
    (line) =>
      /^\d{6},\d{4},\D*$/.test(line) && !/^\d{4}00/.test(line) && Number(line.slice(7, 11)) <= 1985,
  )
  .map((line) => line.slice(0, 6));

function weighted(text, alphabet, weights) {
  return [...text].reduce((sum, character, i) => sum + alphabet.indexOf(character) * weights[i], 0);
}

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const codeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organizationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

function digits(next, count) {
  return Array.from({ length: count }, () => next(10)).join('');
}

function idNumber(next) {
  const day = `${1960 + next(40)}${String(1 + next(12)).padStart(2, '0')}${String(1 + next(28)).padStart(2, '0')}`;
  const body = `${areas[next(areas.length)]}${day}${digits(next, 3)}`;
  return body + '10X98765432'[weighted(body, '0123456789', idWeights) % 11];
}

function creditCode(next) {
  const subject = `MA${digits(next, 6)}`;
  const organization =
    subject + '0X987654321'[weighted(subject, organizationAlphabet, organizationWeights) % 11];
  const body = `91440300${organization}`;
  return body + codeAlphabet[(31 - (weighted(body, codeAlphabet, codeWeights) % 31)) % 31];
}

function pick(next, list) {
  return list[next(list.length)];
}

const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '欧阳', '司马'];
const givenNames = ['伟', '芳', '秀英', '敏', '静', '丽', '强', '磊', '洋', '建国', '子涵', '思远'];
const places = ['深圳市', '北京', '上海', '广州市', '杭州'];
const firms = ['晨光', '远山', '青禾', '博雅', '恒通'];
const trades = ['科技', '网络', '贸易', '咨询', '文化传媒'];

function name(next) {
  return pick(next, surnames) + pick(next, givenNames);
}

function anotherDigit(text, place) {
  return text.slice(0, place) + ((Number(text[place]) + 1) % 10) + text.slice(place + 1);
}

/** Per kind of field: a right text, and a slip that makes it wrong. */
const kinds = {
  name: { make: name, slip: (text) => `${text}1` },
  // A wrong digit in the sequence number, which only the check digit detects.
  id_number: { make: idNumber, slip: (text) => anotherDigit(text, 15) },
  mobile: {
    make: (next) => `13${8 + next(2)}${digits(next, 8)}`,
    slip: (text) => text.slice(0, 10),
  },
  credit_code: { make: creditCode, slip: (text) => anotherDigit(text, 12) },
  enterprise_name: {
    make: (next) => `${pick(next, places)}${pick(next, firms)}${pick(next, trades)}有限公司`,
    slip: (text) => text.replace('有限公司', '（有限公司'),
  },
};

export function kindOf(field) {
  return pack.fields.find(({ id }) => id === field).check;
}

function samplesOf(field) {
  const kind = kindOf(field);
  if (kinds[kind]) return kinds[kind];
  throw new Error(
    `Field ${field} is of kind ${kind}, for which the benchmark makes no texts. Add it to samples.mjs.`,
  );
}

/**
 * Makes each text one contiguous string, as if it came from a form or a file. V8 stores a
 * concatenated string as its parts, which are slower to read, above all for programs that read
 * single characters.
 */
function arrived(samples) {
  return JSON.parse(JSON.stringify(samples));
}

/** `{method, fields, right}` for a method of the pack; the slips go through its fields in turn. */
export function submissionsTo(method) {
  const next = random(1987);
  const ids = pack.methods.find(({ id }) => id === method).fields;
  const submissions = Array.from({ length: submissionCount }, (_, index) => {
    const fields = Object.fromEntries(ids.map((id) => [id, samplesOf(id).make(next)]));
    const right = index % 2 === 0;
    const wrong = ids[(index >> 1) % ids.length];
    if (!right) fields[wrong] = samplesOf(wrong).slip(fields[wrong]);
    return { method, fields, right };
  });
  return arrived(submissions);
}

/** Texts of one kind, right and wrong in turn. */
export function textsOf(kind) {
  const next = random(2009);
  const texts = Array.from({ length: submissionCount }, (_, index) => {
    const text = kinds[kind].make(next);
    const right = index % 2 === 0;
    return { text: right ? text : kinds[kind].slip(text), right };
  });
  return arrived(texts);
}
