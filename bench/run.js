import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { root } from './bundle.js';
import { batch } from './sections/batch.js';
import { checking } from './sections/checking.js';
import { engines } from './sections/engines.js';
import { manyEvents } from './sections/many-events.js';
import { scoring } from './sections/scoring.js';
import { sizes } from './sections/sizes.js';
import { startUp } from './sections/start-up.js';

/**
 * Measures everything and writes docs/performance.md. With names of sections only these are measured and shown, and
 * nothing is written: `npm run bench -- scoring engines`.
 */
const sections = { scoring, manyEvents, engines, checking, sizes, startUp, batch };
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(sections, name));
if (unknown.length > 0) {
  console.error(`no section ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}`);
  process.exit(2);
}

const texts = [];
for (const [name, measure] of Object.entries(sections)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`measuring ${name}`);
  const text = await measure();
  console.log(`${text}\n`);
  texts.push(text);
}

if (wanted.length === 0) {
  const [cpu] = cpus();
  const head = `# Performance

Written by \`npm run bench\`; do not edit. Medians and ratios of one run: only the ratios say something about another machine.

${cpu.model}, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)} when the run ended (other work was going on if that is above 1); Node ${process.version}; ${new Date().toISOString().slice(0, 10)}.`;
  writeFileSync(`${root}docs/performance.md`, `${[head, ...texts].join('\n\n')}\n`);
  console.error('docs/performance.md is written');
}
