// Measures our rules and their peers in one run and writes RESULTS.md. `./dev bench` builds what it
// needs and calls it:
//
//   node --expose-gc bench.mjs --native <folder of verify and native_bench>
//     [--opa <compile_policy>] [--quick]
//
// --quick takes few and short samples, to test that everything runs; its figures are not kept.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBorder } from './border.mjs';
import { benchBrowser } from './browser.mjs';
import { factCases, withDayNumbers } from './decision/facts.mjs';
import { jsonLogicPeers } from './decision/json_logic.mjs';
import { jsonRulesEnginePeer } from './decision/json_rules_engine.mjs';
import { opaPeer } from './decision/opa.mjs';
import { ourDecision, ourDecisionTasks } from './decision/ours.mjs';
import { ranker } from './decision/rank.mjs';
import { methodsFor, pack } from './decision/rules.mjs';
import { zenPeer } from './decision/zen.mjs';
import { ourSubmissionTasks, ourTextTasks } from './fields/ours.mjs';
import { schemaPeers, textPeers } from './fields/peers.mjs';
import { submissionsTo, textsOf } from './fields/samples.mjs';
import { judgeVectors, vectorsDay } from './fields/vectors.mjs';
import { flatDecision, flatPathOf } from './flat.mjs';
import { measure } from './measure.mjs';
import { measureBatch, measureNative, writeLines } from './native.mjs';
import { report } from './report.mjs';
import { judgeSearches } from './search.mjs';
import { ourSizes, peerSizes } from './sizes.mjs';

const now = `${vectorsDay}T18:30:00+08:00`;
const submissionMethods = ['personal.face', 'enterprise.legal_person_face'];
const textKinds = ['id_number', 'mobile'];
const judgedKinds = ['id_number', 'mobile', 'credit_code', 'name', 'enterprise_name'];

const { values: options } = parseArgs({
  options: {
    native: { type: 'string' },
    opa: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const speed = options.quick ? { samples: 3, milliseconds: 10 } : { samples: 11, milliseconds: 60 };
const repository = new URL('../../', import.meta.url);
const scratch = mkdtempSync(`${tmpdir()}/verify-bench-`);

function say(sentence) {
  process.stderr.write(`  ${sentence}\n`);
}

async function measured(title, tasks) {
  say(`${title}: ${tasks.length} contestants`);
  return measure(tasks, speed);
}

/** `mixed`, in which every other sample is right, and the right samples in it. */
function halves(mixed) {
  return { mixed, right: mixed.filter(({ right }) => right) };
}

async function decisionPeers(methods) {
  const peers = [...jsonLogicPeers(methods), jsonRulesEnginePeer(methods), await zenPeer(methods)];
  if (options.opa) peers.push(await opaPeer(methods, options.opa, scratch));
  return peers.map((peer) => ({ read: (answer) => answer, ...peer }));
}

/**
 * Counts the cases in which a peer gives exactly our answer: every status, every reason and the
 * ranking.
 */
async function countSame({ decide, read }, rank, cases, expected) {
  let same = 0;
  for (const [index, facts] of cases.entries()) {
    const answers = read(await decide(facts));
    if (JSON.stringify({ answers, ranking: rank(answers) }) === expected[index]) ++same;
  }
  return same;
}

/** A peer's rules and then the ranking, in one function. */
function decideAndRank({ decide, read, asynchronous }, rank) {
  if (asynchronous) return async (facts) => rank(read(await decide(facts)));
  return (facts) => rank(read(decide(facts)));
}

/** Our flat path must give the same answers as our engine. */
async function requireSameFlat(core, cases, expected) {
  const flat = await flatPathOf(core, now);
  const different = cases.filter(
    (facts, index) => JSON.stringify(flatDecision(flat, facts)) !== expected[index],
  );
  if (different.length === 0) return;
  throw new Error(`The flat path decides otherwise about ${JSON.stringify(different[0])}.`);
}

async function benchDecision(core, border) {
  const cases = factCases();
  const numbered = cases.map(withDayNumbers);
  const expected = cases.map((facts) => JSON.stringify(ourDecision(core, facts, now)));
  const methods = methodsFor(vectorsDay);
  const rank = ranker(pack.methods, methods);
  const peers = await decisionPeers(methods);
  for (const peer of peers) peer.same = await countSame(peer, rank, numbered, expected);
  await requireSameFlat(core, cases, expected);
  const ours = (await ourDecisionTasks(core, border, cases, now)).map((task) => ({
    ...task,
    ours: true,
  }));
  const ranked = peers.map((peer) => ({
    ...peer,
    items: numbered,
    run: decideAndRank(peer, rank),
  }));
  const unranked = peers.map((peer) => ({
    ...peer,
    items: numbered,
    run: peer.decide,
    unranked: true,
  }));
  return measured('the decision', [...ours, ...ranked, ...unranked]);
}

/**
 * Measures the time of each program for `submissions`, and how many of them it judges correctly.
 */
async function raceOver(submissions, peers, core, border) {
  const right = (accepts) => submissions.filter((each) => accepts(each) === each.right).length;
  const ours = (await ourSubmissionTasks(core, border, submissions, now)).map((task) => ({
    ...task,
    ours: true,
    right: right(({ method, fields }) => core.check({ method, fields, now }).verdict !== 'error'),
  }));
  const items = submissions.map(({ fields }) => fields);
  const theirs = peers.map((peer) => ({
    ...peer,
    items,
    run: peer.accepts,
    right: right(({ fields }) => peer.accepts(fields)),
  }));
  return measured(`${submissions.length} submissions to ${submissions[0].method}`, [
    ...ours,
    ...theirs,
  ]);
}

async function benchSubmissions(core, border) {
  const tables = [];
  for (const method of submissionMethods) {
    const { right, mixed } = halves(submissionsTo(method));
    const ids = Object.keys(mixed[0].fields);
    const peers = schemaPeers(ids);
    tables.push({
      method,
      ids,
      count: mixed.length,
      right: await raceOver(right, peers, core, border),
      mixed: await raceOver(mixed, peers, core, border),
    });
  }
  return tables;
}

async function benchTexts(core, border) {
  const race = (kind, texts) =>
    measured(`${texts.length} texts: ${kind}`, [
      ...ourTextTasks(core, border, kind, texts, now).map((task) => ({ ...task, ours: true })),
      ...textPeers
        .filter((peer) => peer.kind === kind)
        .map((peer) => ({ ...peer, items: texts, run: peer.accepts })),
    ]);
  const tables = [];
  for (const kind of textKinds) {
    const { right, mixed } = halves(textsOf(kind));
    const textOf = ({ text }) => text;
    tables.push({
      kind,
      right: await race(kind, right.map(textOf)),
      mixed: await race(kind, mixed.map(textOf)),
    });
  }
  return tables;
}

function judges(core) {
  const ours = judgedKinds.map((kind) => ({
    kind,
    name: 'verify-wizard',
    accepts: (text) => core.checkField({ field: kind, text, now }).verdict !== 'error',
  }));
  return [...ours, ...textPeers].sort(
    (a, b) => judgedKinds.indexOf(a.kind) - judgedKinds.indexOf(b.kind),
  );
}

/** `{"<name>, all right": …, "<name>, half wrong": …}` for each name. */
function namedHalves(names, samplesOf, input) {
  return Object.fromEntries(
    names.flatMap((name) => {
      const { right, mixed } = halves(samplesOf(name));
      return [
        [`${name}, all right`, input(right, name)],
        [`${name}, half wrong`, input(mixed, name)],
      ];
    }),
  );
}

function nativeInput() {
  const phrases = readFileSync(new URL('tests/phrases.csv', repository), 'utf8');
  return {
    now,
    facts: factCases(),
    submissions: namedHalves(submissionMethods, submissionsTo, (submissions) => submissions),
    texts: namedHalves(judgedKinds, textsOf, (samples, field) => ({
      field,
      texts: samples.map(({ text }) => text),
    })),
    troubles: phrases
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[2]),
  };
}

function benchBatch(program) {
  const count = options.quick ? 20_000 : 200_000;
  const { right, mixed } = halves(submissionMethods.flatMap(submissionsTo));
  const verify = `${options.native}/verify`;
  return [
    [right, 'all right'],
    [mixed, 'half wrong'],
  ].flatMap(([submissions, what]) => {
    const lines = writeLines(scratch, submissions, count);
    return [1, 2].map((jobs) => {
      say(`verify batch: ${count} lines, ${what}, --jobs ${jobs}`);
      const measuredBatch = measureBatch({
        program,
        verify,
        lines,
        count,
        jobs,
        now,
        samples: options.quick ? 1 : 5,
      });
      return { what, ...measuredBatch };
    });
  });
}

async function main() {
  if (!options.native) throw new Error('--native names the folder of verify and native_bench.');
  const built = (path) => new URL(path, repository);
  const { loadCore } = await import(built('web/dist/core.node.js'));
  const { core, border } = await openBorder(loadCore);
  const decision = await benchDecision(core, border);
  const submissions = await benchSubmissions(core, border);
  const texts = await benchTexts(core, border);
  const program = `${options.native}/native_bench`;
  say('native');
  const native = measureNative(program, nativeInput());
  const batch = benchBatch(program);
  const opa = decision.find(({ compilerVersion }) => compilerVersion);
  const results = report({
    pack,
    decision,
    submissions,
    texts,
    vectors: judgeVectors(judges(core)),
    searches: await judgeSearches(`${options.native}/verify`),
    native,
    batch,
    browser: await benchBrowser(options),
    ours: ourSizes(),
    peers: await peerSizes(opa?.wasm),
    opaVersion: opa?.compilerVersion,
  });
  if (options.quick) return process.stdout.write(results);
  const file = new URL('RESULTS.md', import.meta.url);
  writeFileSync(file, results);
  say(`written: ${fileURLToPath(file)}`);
}

try {
  await main();
} finally {
  rmSync(scratch, { recursive: true });
}
