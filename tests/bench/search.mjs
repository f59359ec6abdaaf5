// Our search for explanations beside MiniSearch, over the same entries and the same descriptions.
// MiniSearch gets our folding of traditional characters and pairs of Han characters as tokens,
// because its own tokens are whole runs of Han characters, which nobody repeats.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { measure } from './measure.mjs';

const repository = new URL('../../', import.meta.url);

const read = (path) => readFileSync(new URL(path, repository), 'utf8');

function rowsOf(file) {
  return read(`tests/${file}.csv`)
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const cells = line.split(',');
      return { text: cells.slice(2, -1).join(','), id: cells.at(-1) };
    });
}

const heldOut = (file) => rowsOf(file).filter((_, i) => i % 3 === 2);

function tokenizer(folding) {
  const characters = [...folding];
  const folded = new Map();
  for (let i = 0; i < characters.length; i += 2) folded.set(characters[i], characters[i + 1]);
  return (text) => {
    const plain = Array.from(text.toLowerCase(), (each) => folded.get(each) ?? each).join('');
    return (plain.match(/\p{Script=Han}+|[a-z0-9']+/gu) ?? []).flatMap((run) => {
      if (!/\p{Script=Han}/u.test(run)) return [run];
      const han = [...run];
      return [...han, ...han.slice(1).map((each, i) => han[i] + each)];
    });
  };
}

function miniSearch() {
  const dictionary = JSON.parse(read('core/rules/tencent-cloud/failures.json'));
  const index = new MiniSearch({
    fields: ['phrases'],
    tokenize: tokenizer(dictionary.folding),
    searchOptions: { fuzzy: 0.2 },
  });
  index.addAll(dictionary.failures.map(({ id, phrases }) => ({ id, phrases: phrases.join('\n') })));
  return (text) => index.search(text);
}

function ours(verify) {
  return (text) => {
    const child = spawnSync(verify, ['explain', '--text', text], { encoding: 'utf8' });
    return JSON.parse(child.stdout).matches;
  };
}

function judged(name, search) {
  const rows = [...heldOut('phrases_public'), ...heldOut('phrases_public_later')];
  const offTopic = rowsOf('phrases_off_topic').map(({ text }) => search(text)[0]?.score ?? 0);
  const cut = Math.max(...offTopic);
  const found = rows.map(({ text, id }) => {
    const hits = search(text);
    return { place: hits.findIndex((hit) => hit.id === id), score: hits[0]?.score };
  });
  const first = found.filter(({ place }) => place === 0);
  return {
    name,
    all: rows.length,
    first: first.length,
    amongThree: found.filter(({ place }) => place >= 0 && place < 3).length,
    offTopic: offTopic.length,
    answered: offTopic.filter((score) => score > 0).length,
    lost: first.filter(({ score }) => score <= cut).length,
  };
}

/** Searches per second of MiniSearch, by CPU time. */
async function miniSearchRate() {
  const items = rowsOf('phrases').map(({ text }) => text);
  const search = miniSearch();
  const [measured] = await measure([
    { name: 'minisearch', items, run: (text) => search(text).length },
  ]);
  return measured.perSecond;
}

/** How often each search is right, and how fast MiniSearch is; `verify` is our program. */
export async function judgeSearches(verify) {
  const judgements = [
    judged('**verify-wizard**', ours(verify)),
    judged('minisearch', miniSearch()),
  ];
  return { judgements, miniSearchRate: await miniSearchRate() };
}

/** The section of RESULTS.md. */
export function searchSection({ searches, native }) {
  const { judgements, miniSearchRate } = searches;
  const [{ all, offTopic }] = judgements;
  const milliseconds = [native.get('explain').perSecond, miniSearchRate].map((rate) =>
    (1000 / rate).toFixed(2),
  );
  const rows = judgements.map(
    ({ name, first, amongThree, answered, lost }, i) =>
      `| ${name} | ${first} | ${amongThree} | ${answered} | ${lost} | ${milliseconds[i]} |`,
  );
  return `## Explanations in somebody's own words

| who | first of ${all} | among three of ${all} | answers to ${offTopic} texts off the subject | right ones lost by a cut there | ms a text |
| --- | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

The descriptions are those of public threads that the dictionary was not tuned to. The cut is the score that refuses every
text off the subject. Ours runs natively here, MiniSearch in Node with the same entries, folding and pairs of characters.
`;
}
