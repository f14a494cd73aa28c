/**
 * Decides every regular expression of the code that is new since the last time, with `recheck` (`npm run tools` installs
 * it), and writes what is linear into `linear.json`. What is not, or cannot be decided, needs an entry in `bounded.json`
 * that says what bounds its input, or another way to read it. `--all` decides all of them again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { collectRegexes } from './collect.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const linearPath = fileURLToPath(new URL('linear.json', import.meta.url));
const read = (/** @type {string} */ name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const { checkSync } = createRequire(new URL('../tools/package.json', import.meta.url))('recheck');

const { literals } = collectRegexes(root);
const known = new Set(process.argv.includes('--all') ? [] : read('linear.json'));
/** @type {Record<string, string>} */
const bounded = read('bounded.json');
const linear = [];
let undecided = 0;
for (const [text, { source, flags, places }] of literals) {
  if (known.has(text)) linear.push(text);
  else if (!Object.hasOwn(bounded, text)) {
    const { status, complexity, attack } = checkSync(source, flags, { timeout: 10_000 });
    if (status === 'safe') linear.push(text);
    else {
      undecided++;
      console.error(
        `${text}\n  ${places.join(', ')}\n  ${status}${complexity ? `, ${complexity.summary}` : ''}`,
      );
      if (attack) console.error(`  such as ${attack.pattern}`);
    }
  }
}
writeFileSync(linearPath, `${JSON.stringify(linear.sort(), null, 2)}\n`);
console.log(`${linear.length} linear, ${Object.keys(bounded).length} bounded, ${undecided} to be decided`);
if (undecided > 0) {
  console.error(
    'Write each of them so that it is linear, or say in test/regexes/bounded.json what bounds its input.',
  );
  process.exitCode = 1;
}
