import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PLAIN } from '../test/fuzz/plain-share.js';
import { markdownTable as table } from './markdown-table.js';

/** What the runs that take long have last found, each written by itself. */
const read = (path) =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8'));
const whole = (value) => Math.round(value).toLocaleString('en-US');

function fuzzing() {
  const { short, long, plants } = read('test/fuzz/last-run.json');
  if (!(short ?? long) || !plants)
    return 'Fuzzing (`npm run fuzz`): its figures have not been written down yet.';
  const { targets } = read('test/fuzz/targets.json');
  const of = (run, name) => run?.targets.find((one) => one.name === name);
  const rows = targets.map(({ name, executions, what }) => {
    const last = of(long, name) ?? of(short, name);
    return [
      `\`${name}\`: ${what}`,
      last ? whole(last.executions) : 'not run',
      whole(executions),
      last ? whole(last.seconds) : '',
      last ? String(last.found) : '',
      last ? `${whole((executions * last.seconds) / last.executions / 60)} minutes` : '',
    ];
  });
  const on = [short?.on, long?.on]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  return `Fuzzing (\`npm run fuzz\`, ${on}, Node ${(long ?? short).node.slice(1)}): ${plants.found} of ${plants.of} planted bugs were found, and three real ones, all fixed: a snapshot with \`__proto__\` among its defaults (with an object, and with null), and a ruleset with a measure that takes nothing, ended with an internal error. The long run (\`npm run fuzz -- --long\`) looks at what is reached in one execution of ${1 + PLAIN} and counts nothing in the others, which is faster; the last column is what it takes to its end at the speed that was measured.

${table(['target', 'executions', 'the long run wants', 'seconds of a processor', 'bugs', 'it takes'], rows)}`;
}

function faults() {
  const { on, node, done, failed } = read('test/faults/last-run.json');
  const all = Object.entries(done).map(([kind, times]) => `${whole(times)} ${kind}`);
  const { on: killedOn, kills, result } = read('test/last-long-run.json');
  return `Faults (\`npm run test:faults\`, ${on}, Node ${node.slice(1)}): ${all.join(', ')}; ${failed === 0 ? 'each time the output was that of an undisturbed run' : `${failed} failed`}. Kills (\`npm run test:long\`, ${killedOn}): ${kills} at random points; ${result} in the whole suite.`;
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

const GROUPS = {
  scoring: 'what scores: `score`, `evaluate`, `compile`, `exact`, `account`',
  core: 'the rest of core',
  import: 'import',
  files: 'what the command line escapes and loads',
};

function mutation() {
  const { groups } = read('test/mutation/scores.json');
  const measured = Object.entries(GROUPS).filter(([name]) => groups[name] !== undefined);
  if (measured.length === 0) return 'Mutation of code: nothing has been measured to its end yet.';
  const rows = measured.map(([name, what]) => {
    const { on, of, mutants, killed, timeouts, score, wanted, sampled } = groups[name];
    return [
      `\`${name}\`: ${what}`,
      sampled ? `${whole(mutants)} of ${whole(of)}, by chance` : whole(mutants),
      whole(killed),
      whole(timeouts),
      sampled ? `${score} % (${sampled.interval.join(' to ')})` : `${score} %`,
      `${wanted} %`,
      on,
    ];
  });
  return `Mutation of code (\`npm run mutate:code\`): what the code does is changed in one place, and the tests have to notice. Where only a sample was tried, the score has a 95 % interval; \`npm run test:long\` tries all. What is not noticed is listed with a reason in [survivors.json](../test/mutation/survivors.json), or is work to be done.

${table(['group', 'mutants', 'killed', 'of them by a loop that does not end', 'score', 'wanted', 'on'], rows)}`;
}

/** Beside what good records cost. */
function badStreams() {
  const { on, node, isFull, streams } = read('test/memory/last-run.json');
  const [good, ...bad] = streams;
  return `Records that cannot be scored cost no more than others: with one worker ${good.name} took at most ${good.megabytes} MB, ${bad.map(({ name, megabytes }) => `${name} ${megabytes} MB`).join(', ')} (\`npm run test:memory${isFull ? ' -- --full' : ''}\`, ${on}, Node ${node.slice(1)}).`;
}

export const reliabilityFigures = {
  'bad-streams': badStreams,
  'reliability-figures': () => [fuzzing(), faults(), determinism(), regexes(), mutation()].join('\n\n'),
};
