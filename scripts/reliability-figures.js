import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCampaigns, sumOf } from '../test/fuzz/campaigns.js';
import { PLAIN } from '../test/fuzz/plain-share.js';
import { markdownTable as table } from './markdown-table.js';

/** What the runs that take long have last found, each written by itself. */
const read = (path) =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8'));
const whole = (value) => Math.round(value).toLocaleString('en-US');

function fuzzing() {
  const { short, plants } = read('test/fuzz/last-run.json');
  if (!short || !plants) return 'Fuzzing (`npm run fuzz`): its figures have not been written down yet.';
  const campaigns = readCampaigns();
  const { targets } = read('test/fuzz/targets.json');
  const rows = targets.map(({ name, executions: wanted, what }) => {
    const last = short.targets.find((one) => one.name === name);
    const parts = campaigns[name] ?? [];
    const { executions, seconds, found } = sumOf(parts);
    const each = executions > 0 ? seconds / executions : last ? last.seconds / last.executions : 0;
    const left = Math.max(0, wanted - executions);
    return [
      `\`${name}\`: ${what}`,
      whole(executions),
      whole(wanted),
      whole(seconds / 60),
      String(found),
      String(new Set(parts.map(({ code }) => code)).size),
      left === 0 ? 'done' : `${whole(Math.max(1, (left * each) / 60))} minutes`,
    ];
  });
  const days = Object.values(campaigns)
    .flat()
    .map(({ on }) => on)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  const when = first === undefined ? '' : first === last ? ` on ${first}` : ` from ${first} to ${last}`;
  return `Fuzzing (\`npm run fuzz\`, ${short.on}, Node ${short.node.slice(1)}): ${plants.found} of ${plants.of} planted bugs were found, and five real ones, all fixed: a snapshot with \`__proto__\` among its defaults (with an object, and with null), a ruleset with a measure that takes nothing, one with half an event as a number for near, and an export whose status is an object with a \`toString\` ended with an internal error. Since 2026-12-03 it has found four more, all fixed: a workbook with a cell in another row than its own was read, a mapping whose zone is an object ended with an internal error, a configuration named \`-\` was read from standard input, and the playground took \`hasOwnProperty\` from the tab's storage.

The long run (\`npm run fuzz -- --long\`) can be ended at any time and goes on later with other random numbers, so these executions are a sum over several runs${when}, on as many versions of the code as the table says, and no one run made all of them. It looks at what is reached in one execution of ${1 + PLAIN}; the others only look for bugs, which is faster.

${table(['target', 'executions', 'wanted', 'minutes of a processor', 'bugs', 'versions', 'still to go'], rows)}`;
}

function faults() {
  const { node, sums } = read('test/faults/last-run.json');
  /** @type {Record<string, number>} */
  const done = {};
  for (const run of sums)
    for (const [kind, times] of Object.entries(run.done)) done[kind] = (done[kind] ?? 0) + Number(times);
  const all = Object.entries(done).map(([kind, times]) => `${whole(times)} ${kind}`);
  const failed = sums.reduce((/** @type {number} */ sum, /** @type {any} */ run) => sum + run.failed, 0);
  const { on: killedOn, kills, result } = read('test/last-long-run.json');
  return `Faults (\`npm run test:faults\`, Node ${node.slice(1)}), summed over ${sums.length} versions of the program from ${sums[0].on} to ${sums.at(-1).on}: ${all.join(', ')}; ${failed === 0 ? 'each time the output was that of an undisturbed run' : `${failed} failed`}. Wanted are 200 errors, 50 power cuts and 500 kills. Kills (\`npm run test:long\`, ${killedOn}): ${kills} at random points; ${result} in the whole suite.`;
}

function overTime() {
  const { on, node, seed, rulesets, snapshots, kills, passed } = read('test/over-time/last-run.json');
  return `Risk over time (\`npm run test:time\`, ${on}, Node ${node.slice(1)}, seed ${seed}): ${whole(snapshots)} random snapshots of each of ${rulesets} rulesets, whose timeline equals scoring again at every breakpoint, a millisecond around it, and between; \`track\` killed ${kills} times; ${whole(passed)} tests passed, 0 failed.`;
}

function determinism() {
  const run = read('test/determinism/last-run.json');
  const { on, reports, rulesets, engines, workers } = run;
  return `The same everywhere (\`npm run test:determinism\`, ${on}): ${whole(reports)} reports over ${rulesets} rulesets were equal in ${engines.join(', ')}; in ${run['zones and languages'].length} pairs of time zone and language; and those of \`batch\` with ${workers.join(', ')}.`;
}

function regexes() {
  const linear = read('test/regexes/linear.json').length;
  const bounded = Object.keys(read('test/regexes/bounded.json')).length;
  return `Regular expressions (\`npm run lint:regexes\`): ${linear} decided to be linear by recheck, ${bounded} whose input is bounded, none undecided.`;
}

const LACKS = {
  period: 'its days, or that no row is missing',
  filter: 'which filter was set',
  some: 'the rest, since the export holds only some',
  parts: 'the other files of the export',
  documentation: 'a documented guarantee',
};

const FORMATS = 'packages/import/src/formats';

/** The source of an export's guarantee for a list, and the day it was read. */
function documented(/** @type {string} */ format, /** @type {string} */ list) {
  const { guarantees, layout } = read(`${FORMATS}/${format}.json`);
  return `\`${guarantees[list].documented}\` says (read on ${layout.readOn})`;
}

/** Formats that give ready-made figures or a page, and no list in which an entry could be missing. */
const withoutLists = (/** @type {{ format: string }[]} */ measured) =>
  readdirSync(new URL(`../${FORMATS}`, import.meta.url))
    .filter((name) => name.endsWith('.json') && measured.every(({ format }) => name !== `${format}.json`))
    .map((name) => `\`${name.slice(0, -5)}\``)
    .join(', ');

function damagedExports() {
  const { files, seed, wrong, kinds, formats } = read('packages/import/test/damage/last-run.json');
  const rows = formats.map(({ format, rules, before, after, files: given, refused, lacks }) => {
    const missing = Object.entries(lacks).filter(([, why]) => why !== '');
    const proven = Object.keys(lacks).filter((list) => lacks[list] === '');
    return [
      `\`${format}\``,
      String(rules),
      String(before),
      String(after),
      [
        ...proven.map((list) => `\`${list}\`: found in the file, as ${documented(format, list)}`),
        ...missing.map(([list, why]) => `\`${list}\`: missing is ${LACKS[why]}`),
      ].join('; '),
      `${whole(given)}, ${whole(refused)}`,
    ];
  });
  return `Damaged exports (\`packages/import/test/damage.test.ts\`, seed ${seed}): ${whole(files)} files of ${formats.length} formats in ${Object.keys(kinds).length} kinds of damage (${Object.keys(kinds).join('; ')}); rules turned clear that the whole file leaves unknown or fired: ${wrong}. The table gives the most rules that one whole file decides: if its oldest row were taken as the proof that it is complete, as versions before did, and by the proof that it has. Pages and ready-made figures claim no complete list: ${withoutLists(formats)}.

${table(['format', 'rules', 'decided if the oldest row were believed', 'decided', 'what proves, or what proof is missing', 'damaged files, of them refused'], rows)}`;
}

const GROUPS = {
  scoring: 'what scores: `score`, `evaluate`, `compile`, `exact`, `account`',
  core: 'the rest of core',
  files: 'what the command line escapes and loads',
  import: 'what reads exports: the package of importers',
};

function mutation() {
  const { groups } = read('test/mutation/scores.json');
  const measured = Object.entries(GROUPS).filter(([name]) => groups[name] !== undefined);
  if (measured.length === 0) return 'Mutation of code: nothing has been measured to its end yet.';
  const rows = measured.map(([name, what]) => {
    const { on, of, mutants, killed, equivalent, reasoned, ofAll, score, wanted, sampled } = groups[name];
    return [
      `\`${name}\`: ${what}`,
      sampled ? `${whole(mutants)} of ${whole(of)}, by chance` : whole(mutants),
      whole(killed),
      whole(equivalent),
      `${ofAll} %`,
      sampled ? `${score} % (${sampled.from} to ${sampled.to})` : `${score} %`,
      `${wanted} %`,
      `${whole(reasoned)}, ${whole(mutants - killed - equivalent - reasoned)}`,
      on,
    ];
  });
  return `Mutation of code (\`npm run mutate:code\`): what the code does is changed in one place, and the tests have to notice. Where only a sample was tried, the score has a 95 % interval; \`npm run test:long\` tries all. What is not noticed is listed with a reason in [survivors.json](../test/mutation/survivors.json), or is work to be done: some of it changes nothing that anybody can see, such as a shortcut whose result is the same without it, and the score leaves that out; the share of all mutants stands beside it.

${table(['group', 'mutants', 'noticed', 'change nothing', 'of all', 'score', 'wanted', 'other survivors: with a reason, without', 'on'], rows)}`;
}

const OPERATIONS = ['score', 'forecast', 'what-if', 'timeline', 'report at a terminal', 'HTML'];
const MOST_SECONDS = 10;
const MOST_MEGABYTES = 1024;

/** What is past a limit stands in bold. */
function largeAccounts() {
  const { on, node, rows } = read('test/sizes/last-run.json');
  /** @param {{ seconds: number, megabytes: number } | null} use */
  const cell = (use) => {
    if (use === null) return '**no result**';
    const isPast = use.seconds > MOST_SECONDS || use.megabytes > MOST_MEGABYTES;
    const text = `${use.seconds.toFixed(1)} s, ${whole(use.megabytes)} MB`;
    return isPast ? `**${text}**` : text;
  };
  const body = rows.map(({ name, events, operations }) => [
    name,
    whole(events),
    ...OPERATIONS.map((one) => cell(operations[one])),
  ]);
  return `Accounts of many events (\`npm run test:sizes\`, ${on}, Node ${node.slice(1)}), each operation in a process of its own: processor time, and the most memory with the snapshot in it. At a terminal and as HTML, reading the file is part of it. Wanted are ${MOST_SECONDS} seconds and ${whole(MOST_MEGABYTES)} MB for 1,000,000 events; what takes more is in bold, and without a result is what took two minutes or more memory than Node gives a process. A snapshot of more events is refused (\`too-many-events\`), and so is a file above 256 MB.

${table(['account', 'events', ...OPERATIONS], body)}`;
}

/** Beside what good records cost. */
function badStreams() {
  const { on, node, isFull, streams } = read('test/memory/last-run.json');
  const [good, ...bad] = streams;
  return `Records that cannot be scored cost no more than others: with one worker ${good.name} took at most ${good.megabytes} MB, ${bad.map(({ name, megabytes }) => `${name} ${megabytes} MB`).join(', ')} (\`npm run test:memory${isFull ? ' -- --full' : ''}\`, ${on}, Node ${node.slice(1)}).`;
}

export const reliabilityFigures = {
  'bad-streams': badStreams,
  'large-accounts': largeAccounts,
  'reliability-figures': () =>
    [fuzzing(), faults(), damagedExports(), overTime(), determinism(), regexes(), mutation()].join('\n\n'),
};
