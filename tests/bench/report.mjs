// Writes RESULTS.md from the measurements.

import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { browserSection } from './browser.mjs';
import { caseCount } from './decision/facts.mjs';
import { searchSection } from './search.mjs';

const manifest = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

function integer(value) {
  return Math.round(value).toLocaleString('en');
}

/** Rounds to three digits; such a measurement is not more exact. */
function rate(value) {
  const scale = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 2);
  return integer(Math.round(value / scale) * scale);
}

function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1);
}

function times(ratio) {
  return `${ratio >= 10 ? integer(ratio) : ratio.toFixed(ratio >= 1 ? 1 : 2)} ×`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const aligned = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [line(head), line(aligned), ...rows.map(line)].join('\n');
}

function bySpeed(rows) {
  return [...rows].sort((a, b) => b.perSecond - a.perSecond);
}

function named({ name, ours }) {
  return ours ? `**${name}**` : name;
}

function spread(row) {
  return `± ${(row.spread * 100).toFixed(0)} %`;
}

/**
 * How many times faster our fastest row is than this row. Native code is not compared, because a
 * page cannot run it.
 */
function ratioIn(rows) {
  const best = bySpeed(rows.filter(({ ours, native }) => ours && !native))[0];
  return (row) => (row.ours ? '' : times(best.perSecond / row.perSecond));
}

function nativeRow(name, measured) {
  return { name: `verify-wizard, native (${name})`, ours: true, native: true, ...measured };
}

function budgetTable({ decision, submissions, batch, ours }) {
  const find = (rows, words) => rows.find((row) => row.ours && row.name.includes(words));
  const four = submissions.find(({ ids }) => ids.length === 4);
  const oneCore = (wanted) => batch.find(({ jobs, what }) => jobs === 1 && what === wanted);
  const speedRow = (what, least, measured) => [
    what,
    `≥ ${integer(least)} /s`,
    measured ? `${rate(measured.perSecond)} /s` : 'not measured',
    measured && measured.perSecond >= least ? 'yes' : '**no**',
  ];
  const sizeRow = ({ name, limit, bytes }) => [
    `${name}, brotli`,
    `≤ ${kilobytes(limit)} kB`,
    `${kilobytes(bytes)} kB`,
    bytes <= limit ? 'yes' : '**no**',
  ];
  return table(
    ['what', 'budget', 'measured', 'holds'],
    [
      speedRow('`recommend` with all reasons, wasm, flat path', 1_000_000, find(decision, 'flat')),
      speedRow('`recommend`, JSON in and out, wasm', 100_000, find(decision, 'JSON')),
      speedRow(
        '`check` of 4 fields, wasm, flat path, all right',
        2_000_000,
        four && find(four.right, 'flat'),
      ),
      speedRow(
        '`check` of 4 fields, wasm, flat path, half wrong',
        2_000_000,
        four && find(four.mixed, 'flat'),
      ),
      speedRow('`verify batch`, native, one core, all right', 300_000, oneCore('all right')),
      speedRow('`verify batch`, native, one core, half wrong', 200_000, oneCore('half wrong')),
      ...ours.map(sizeRow),
    ],
  );
}

function sameDecisions(count) {
  return count === caseCount ? `${count} of ${caseCount}` : `**only ${count} of ${caseCount}**`;
}

function decisionTable({ decision, native }) {
  const contest = [
    ...decision.filter(({ unranked }) => !unranked),
    nativeRow('recommend', native.get('recommend')),
  ];
  const rulesOnly = new Map(
    decision.filter(({ unranked }) => unranked).map((row) => [row.name, row]),
  );
  const ratio = ratioIn(contest);
  return table(
    [
      'who',
      'a second',
      'spread',
      'by wall clock',
      'ours ÷ theirs',
      'rules alone, a second',
      'ours ÷ theirs',
      'same decisions',
    ],
    bySpeed(contest).map((row) => {
      const alone = rulesOnly.get(row.name);
      return [
        named(row),
        rate(row.perSecond),
        spread(row),
        rate(row.wallPerSecond),
        ratio(row),
        ...(alone ? [rate(alone.perSecond), ratio(alone), sameDecisions(row.same)] : ['', '', '']),
      ];
    }),
  );
}

function decisionSection({ decision, native, opaVersion, pack }) {
  const missing = opaVersion
    ? ''
    : '\nOpen Policy Agent is missing: no package that can be installed here brings the compiler of its policies, and ' +
      "`./dev bench` makes it from Debian's sources only where it is root and knows a mirror.\n";
  return `## The decision: ${pack.methods.length} methods, with reasons, ranked

${decisionTable({ decision, native })}
${missing}
Everybody decides about the same ${caseCount} applicants, a quarter of them with every fact known: which methods are
eligible, ineligible or not known to be, which of their reasons hold, and in which order the methods are best. The peers'
rules are made from \`core/rules/tencent-cloud/pack.json\`. A rules engine does not rank; that is done by one short function in
JavaScript, the same for all; \`rules alone\` is without it. \`same decisions\` counts the applicants for whom every
status, every reason and the ranking are the ones of our engine. Within its figures ours also dates each method on the
calendar of working days and finds what blocks the applicant, which no peer does; but for the flat path, it picks the next
question and puts texts and sources together, too: some kilobytes for each applicant.
`;
}

/**
 * A table of speeds for samples that are all right and samples of which half are wrong. `name` is
 * the name in native_bench; `cell` gives the content of the columns `extra`.
 */
function halvesTable({ right, mixed, native, name, extra = [], cell = () => [] }) {
  const operation = name.split(' ')[0];
  const withNative = (rows, what) => [
    ...rows,
    nativeRow(operation, native.get(`${name}, ${what}`)),
  ];
  const [rightRows, mixedRows] = [withNative(right, 'all right'), withNative(mixed, 'half wrong')];
  const [rightRatio, mixedRatio] = [ratioIn(rightRows), ratioIn(mixedRows)];
  const columns = ['a second', 'spread', 'ours ÷ theirs'];
  return table(
    [
      'who',
      `all right: ${columns[0]}`,
      ...columns.slice(1),
      `half wrong: ${columns[0]}`,
      ...columns.slice(1),
      ...extra,
    ],
    bySpeed(rightRows).map((row) => {
      const other = mixedRows.find((each) => each.name === row.name);
      return [
        named(row),
        rate(row.perSecond),
        spread(row),
        rightRatio(row),
        rate(other.perSecond),
        spread(other),
        mixedRatio(other),
        ...cell(other),
      ];
    }),
  );
}

function submissionSection({ submissions, native }) {
  const parts = submissions.map(({ method, ids, count, right, mixed }) => {
    const cell = (row) => [row.right === undefined ? '' : `${row.right} of ${count}`];
    const name = `check ${method}`;
    return `### ${method}: ${ids.length} fields (${ids.join(', ')})

${halvesTable({ right, mixed, native, name, extra: ['judged right'], cell })}`;
  });
  return `## Submissions

${parts.join('\n\n')}

The wrong submissions have one slip in one field: a wrong digit, a character too much or too few. The schema libraries test
patterns, as forms do; a pattern cannot see a wrong check digit. Ours also normalises, computes every check character,
knows area codes and dates, compares the fields with each other and, where something is wrong, looks for repairs that make
it right.
`;
}

function textSection({ texts, native }) {
  const parts = texts.map(
    ({ kind, right, mixed }) => `### ${kind}

${halvesTable({ right, mixed, native, name: `check_field ${kind}` })}`,
  );
  return `## Single fields

${parts.join('\n\n')}
`;
}

function vectorSection({ vectors }) {
  const of = (count, all) => (count === 0 ? `0 of ${all}` : `**${count}** of ${all}`);
  const rows = vectors.map((score) => [
    score.name,
    score.kind,
    of(score.refused, score.right),
    of(score.accepted, score.wrong),
    of(score.notRepaired, score.repairable),
    of(score.refused + score.accepted, score.right + score.wrong),
  ]);
  return `## Who is right

${table(['who', 'kind', 'refused though right', 'accepted though wrong', 'not repaired', 'wrong'], rows)}

The rows of \`tests/vectors.csv\` of each kind, judged on the day they are about. \`not repaired\` are texts that only have to
be normalised (full-width digits, separators, a country code); refusing them is counted apart, not as wrong. One row is
wrong by policy and not by standard: a person under the least age.
`;
}

function nativeSection({ native, batch }) {
  const rows = [...native].map(([name, row]) => [
    name,
    rate(row.perSecond),
    spread(row),
    rate(row.wallPerSecond),
  ]);
  const batches = batch.map((row) => [
    `\`--jobs ${row.jobs}\`, ${integer(row.count)} lines, ${row.what}`,
    rate(row.perSecond),
    spread(row),
    rate(row.wallPerSecond),
    `${(row.memory / 2 ** 20).toFixed(1)} MiB`,
  ]);
  return `## Native

${table(['what', 'a second', 'spread', 'by wall clock'], rows)}

${table(['`verify batch`', 'a second of CPU', 'spread', 'by wall clock', 'largest memory'], batches)}
`;
}

function sizeSection({ ours, peers }) {
  const headless = ours.find(({ name }) => name === 'headless package');
  const rows = [
    ...ours.map(({ name, bytes }) => ({ name: `**verify-wizard, ${name}**`, bytes })),
    ...peers,
  ].sort((a, b) => a.bytes - b.bytes);
  const isOurs = (name) => name.startsWith('**');
  return `## Bytes

${table(
  ['who', 'kB', 'of our headless package'],
  rows.map(({ name, bytes }) => [
    name,
    kilobytes(bytes),
    isOurs(name) ? '' : times(bytes / headless.bytes),
  ]),
)}

What a page loads at least, minified by esbuild, brotli at quality 11, with the WebAssembly that comes along (Open Policy
Agent's with the policy of this decision). A peer's bytes are those of its engine: none has this domain's rules, texts,
area codes or messages, which ours include. Thousands of bytes are 1,000.
`;
}

function heading({ opaVersion }) {
  const processors = cpus();
  const versions = Object.entries(manifest.dependencies).map(
    ([name, version]) => `${name} ${version}`,
  );
  if (opaVersion) versions.push(`Open Policy Agent's compiler ${opaVersion}`);
  return `# What was measured

${new Date().toISOString().slice(0, 10)} · ${processors[0].model.trim()}, ${processors.length} cores, \
${Math.round(totalmem() / 2 ** 30)} GiB · Node ${process.versions.node}, V8 ${process.versions.v8}

${versions.join(' · ')}

\`./dev bench\` writes this file: our engine and its peers in one run, on the same inputs. Rates are by CPU time of the
process (all its threads), which does not grow when somebody else uses the machine; wall time stands beside it. Each is the
median of 11 samples of about 60 ms; the spread is half of what the middle half of the samples spans. Before the first
sample everybody is warmed up; then one sample of each is taken in turn, after a garbage collection. Ratios are to the
fastest of ours in Node, and hold for this run on this machine: compare rows of one table, not tables of two days.
`;
}

/** The whole file. */
export function report(results) {
  return [
    heading(results),
    `## Budgets\n\n${budgetTable(results)}\n`,
    decisionSection(results),
    submissionSection(results),
    textSection(results),
    vectorSection(results),
    searchSection(results),
    nativeSection(results),
    browserSection(results),
    sizeSection(results),
  ].join('\n');
}
