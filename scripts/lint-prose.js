import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findHits, readPatterns } from './prose/find-hits.js';
import { workspaceRoot } from './published-packages.js';

const HELP = `Lists sentences that read as translated: npm run lint:prose [-- PATH...] [--list] [--lower]

The phrases are in scripts/prose/odd-phrases.txt. A hit is a hint; rewrite the sentence. The number of hits may only fall:
--list   prints every hit
--lower  writes today's number into scripts/prose/most-hits.json
`;
const READ = [
  '*.md',
  'packages/*/src/*',
  'packages/rules-data/rules/*',
  'packages/rules-data/scripts/*',
  'packages/rules-data/lint/*',
  'scripts/*',
  'docs/site/*',
  'docs/playground/*',
  '.ci/run',
];
const LEFT_OUT =
  /generated|\/cases\/|_translation\.|\/lexicon\/|CHANGELOG|package-lock|\/words\/(de|es|ru|fr|pt)|^docs\/(de|es|ru|fr|pt)\/|\.test\.|^scripts\/prose\//;
const MOST = new URL('prose/most-hits.json', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean' }, lower: { type: 'boolean' }, help: { type: 'boolean' } },
});
if (values.help) console.log(HELP);
else {
  const patterns = readPatterns(readFileSync(new URL('prose/odd-phrases.txt', import.meta.url), 'utf8'));
  const paths = execFileSync(
    'git',
    ['ls-files', '-z', '--', ...(positionals.length > 0 ? positionals : READ)],
    {
      cwd: workspaceRoot,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  )
    .split('\0')
    .filter((path) => path !== '' && !LEFT_OUT.test(path));
  const hits = paths.flatMap((path) =>
    findHits(path, readFileSync(`${workspaceRoot}/${path}`, 'utf8'), patterns).map((hit) => ({
      path,
      ...hit,
    })),
  );
  if (values.list || positionals.length > 0)
    for (const { path, line, text } of hits) console.log(`${path}:${line}: ${text.slice(0, 200)}`);
  if (positionals.length === 0) {
    const { most } = JSON.parse(readFileSync(MOST, 'utf8'));
    if (values.lower && hits.length < most) writeFileSync(MOST, `{ "most": ${hits.length} }\n`);
    console.log(`${hits.length} sentences read as translated; at most ${most} may`);
    if (hits.length > most) {
      console.error('`npm run lint:prose -- --list` shows them. Rewrite those that you added.');
      process.exitCode = 1;
    }
  }
}
