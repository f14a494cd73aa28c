import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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
      last ? whole(last.seconds) : '',
      last ? String(last.found) : '',
      last ? `${whole((executions * last.seconds) / last.executions / 60)} minutes` : '',
    ];
  });
  const on = [short?.on, long?.on]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  return `Fuzzing (\`npm run fuzz\`, ${on}, Node ${(long ?? short).node.slice(1)}): ${plants.found} of ${plants.of} planted bugs were found, and two real ones in the first runs, both fixed: a snapshot with \`__proto__\` among its defaults, and a ruleset with a measure that takes nothing, ended with an internal error. The last column is what as many executions as the long run wants (\`npm run fuzz -- --long\`: ${targets.map(({ name, executions }) => `${whole(executions)} of ${name}`).join(', ')}) would take at that speed; it was not run.

${table(['target', 'executions', 'seconds', 'bugs', 'the long run would take'], rows)}`;
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

function mutation() {
  const { on, files } = read('test/mutation/scores.json');
  if (files.length === 0) return 'Mutation of code: no file has been measured to its end yet.';
  const rows = files.map(({ file, killed, survived, score }) => [
    `\`${file}\``,
    `${score} %`,
    whole(killed),
    whole(survived),
  ]);
  return `Mutation of code (\`npm run mutate:code\`, ${on}): what was measured to its end, and no more.\n\n${table(['file', 'score', 'noticed', 'not noticed'], rows)}`;
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
