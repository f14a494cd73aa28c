import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { argv, stderr } from 'node:process';
import { parseArgs } from 'node:util';
import { openDataset } from '../dataset/open-dataset.js';
import { checkSources } from './check-sources.js';
import { formatSourceCheck } from './format-source-check.js';
import { watchedPages } from './watched-pages.js';

/**
 * `npm run sources:check -- [RULESET...] [--memory FILE] [--json]`: fetches every source and says what became of what was read there.
 * Ends with 0 whatever the pages say, also without a connection: a page that changed is no fault of the change under review.
 */
const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: { memory: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const dataset = openDataset();
const known = dataset.rulesets.map(({ id }) => id);
const strangers = positionals.filter((id) => !known.includes(id));
if (strangers.length > 0) {
  console.error(`${strangers.join(', ')}: expected ids of rulesets, such as ${known.slice(0, 3).join(', ')}`);
  process.exitCode = 2;
} else {
  const memory =
    values.memory && existsSync(values.memory) ? JSON.parse(readFileSync(values.memory, 'utf8')) : {};
  const today = new Date().toISOString().slice(0, 10);
  const check = await checkSources(watchedPages(dataset, positionals), memory, today, {}, (done, of) => {
    if (stderr.isTTY) stderr.write(`\r${done} of ${of} pages`);
  });
  if (stderr.isTTY) stderr.write('\r\u001b[K');
  if (values.memory && !check.offline)
    writeFileSync(values.memory, `${JSON.stringify(check.memory, null, 1)}\n`);
  console.log(
    values.json
      ? JSON.stringify({ offline: check.offline, checked: check.checked }, null, 2)
      : formatSourceCheck(check),
  );
}
