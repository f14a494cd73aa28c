import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { root } from './bundle.js';
import { batch } from './sections/batch.js';
import { checking } from './sections/checking.js';
import { cost } from './sections/cost.js';
import { engines } from './sections/engines.js';
import { manyEvents } from './sections/many-events.js';
import { scoring } from './sections/scoring.js';
import { sizes } from './sections/sizes.js';
import { startUp } from './sections/start-up.js';

/**
 * Measures everything and writes docs/performance.md, and bench/last-run.json with what other pages say in numbers. With
 * names of sections only these are measured and shown, and nothing is written: `npm run bench -- scoring engines`.
 */
const sections = { scoring, manyEvents, engines, checking, sizes, startUp, batch };
const figures = { cost };
const wanted = process.argv.slice(2);
const names = Object.keys({ ...sections, ...figures });
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`no section ${unknown.join(', ')}; there are ${names.join(', ')}`);
  process.exit(2);
}

const isWanted = ([name]) => wanted.length === 0 || wanted.includes(name);
const texts = [];
for (const [name, measure] of Object.entries(sections).filter(isWanted)) {
  console.error(`measuring ${name}`);
  const text = await measure();
  console.log(`${text}\n`);
  texts.push(text);
}
const measured = {};
for (const [name, measure] of Object.entries(figures).filter(isWanted)) {
  console.error(`measuring ${name}`);
  measured[name] = measure();
  console.log(JSON.stringify(measured[name], null, 2));
}

if (wanted.length === 0) {
  const [cpu] = cpus();
  const cores = availableParallelism();
  const on = new Date().toISOString().slice(0, 10);
  const head = `# Performance

Written by \`npm run bench\`; do not edit. Medians and ratios of one run: only the ratios say something about another machine.

${cpu.model}, ${cores} cores, load ${loadavg()[0].toFixed(1)} when the run ended (other work was going on if that is above 1); Node ${process.version}; ${on}.`;
  writeFileSync(`${root}docs/performance.md`, `${[head, ...texts].join('\n\n')}\n`);
  const figuresOf = { on, machine: cpu.model, cores, node: process.version, ...measured };
  writeFileSync(`${root}bench/last-run.json`, `${JSON.stringify(figuresOf, null, 2)}\n`);
  console.error(
    'docs/performance.md and bench/last-run.json are written; npm run generate puts them into docs/scale.md',
  );
}
