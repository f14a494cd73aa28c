import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { guides } from '../docs/guide/snippets/pages.js';
import { FIXED_WORDS, snapshotLists } from '../packages/core/dist/schemas.js';
import { writeGenerated } from '../packages/rules-data/scripts/write-generated.js';
import { batchFigures } from './batch-figures.js';
import { codeWords } from './code-words.js';
import { commonMetrics } from './common-metrics.js';
import { coverageDetails } from './coverage-details.js';
import { coverageSummary } from './coverage-summary.js';
import { engineFigures } from './engine-figures.js';
import { excerpt } from './excerpt.js';
import { guideFacts, inlineFacts } from './guide-facts.js';
import { importFigures, importFormats, unusedExports } from './import-formats.js';
import { markdownTable as table } from './markdown-table.js';
import { reliabilityFigures } from './reliability-figures.js';
import { scoreFacts } from './score-facts.js';
import { verdictWords } from './verdict-words.js';

/** Fills the generated parts of hand-written docs, between `<!-- generated: name -->` and `<!-- end -->`. */
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const code = (text) => `\`${text}\``;

const { severity, evidence } = JSON.parse(readFileSync(at('packages/rules-data/scoring.json'), 'utf8'));

const fieldsByKind = ({ fields }) => {
  const kinds = new Map();
  for (const [name, kind] of Object.entries(fields))
    kinds.set(kind, [...(kinds.get(kind) ?? []), code(name)]);
  return [...kinds].map(([kind, names]) => `${kind}: ${names.join(' ')}`).join('; ');
};

/** The README's own command; a terminal prints the first screen without being asked. */
const SCREEN = ['examples/aliexpress-buyer/traveller.json', '--as-of', '2026-02-10T08:00:00Z', '--brief'];

/** What the command line really prints, as people see it at 80 columns. */
function screen() {
  const text = execFileSync(process.execPath, [at('packages/cli/bin.js'), ...SCREEN], {
    cwd: at('.'),
    encoding: 'utf8',
    env: {
      ...process.env,
      COLUMNS: '80',
      LANG: 'C.UTF-8',
      LC_ALL: '',
      LC_CTYPE: '',
      TERM: 'xterm',
      NO_COLOR: '1',
      FORCE_COLOR: '',
      TZ: 'UTC',
    },
  });
  // The digest changes with every word of the data, which is not what this is about.
  return `\`\`\`text\n${text.trimEnd().replace(/ sha256:[0-9a-f]+/, '')}\n\`\`\``;
}

/** A file of `apps/`, which its own test builds and runs. */
function appFile(path) {
  const language = { js: 'js', jsx: 'jsx', vue: 'vue', svelte: 'svelte' }[path.split('.').at(-1)];
  const run = language === 'js' ? '<!-- skip: built and used by test/apps -->\n\n' : '';
  return `\`${path}\`\n\n${run}\`\`\`${language}\n${readFileSync(at(path), 'utf8').trimEnd()}\n\`\`\``;
}

const PARTS = {
  ...guideFacts,
  ...scoreFacts,
  ...batchFigures,
  ...reliabilityFigures,
  ...engineFigures,
  ...codeWords,
  ...verdictWords,
  excerpt,
  'app-file': appFile,
  'import-formats': importFormats,
  'unused-exports': unusedExports,
  'import-figures': importFigures,
  'common-metrics': commonMetrics,
  'coverage-summary': coverageSummary,
  'coverage-details': coverageDetails,
  screen,
  weights: () =>
    `${table(['severity', 'p'], Object.entries(severity))}\n\n${table(['evidence', 'c'], Object.entries(evidence))}`,
  lists: () =>
    table(
      ['list', 'own time', 'key', 'fields'],
      Object.entries(snapshotLists).map(([name, list]) => [
        code(name),
        list.at ? code(list.at) : 'none',
        code(list.key),
        fieldsByKind(list),
      ]),
    ),
  words: () =>
    table(
      ['field', 'words'],
      Object.entries(FIXED_WORDS).map(([field, words]) => [code(field), words.join(', ')]),
    ),
};

for (const path of [
  'README.md',
  'docs/scoring.md',
  'docs/snapshot-format.md',
  'docs/import.md',
  'docs/rule-language.md',
  'docs/coverage.md',
  'docs/codes.md',
  'docs/reports.md',
  'docs/scale.md',
  'docs/reliability.md',
  ...guides(),
]) {
  const text = readFileSync(at(path), 'utf8');
  const filled = text
    .replaceAll(
      /(<!-- generated: ([\w-]+)((?: [^\s>]+)*) -->\n)[\s\S]*?(<!-- end -->)/g,
      (whole, start, name, args, end) =>
        // Filled by generate-snippet-outputs.js.
        name === 'output' ? whole : `${start}\n${PARTS[name](...args.split(' ').slice(1))}\n\n${end}`,
    )
    .replaceAll(
      /(<!-- fact: ([\w-]+)((?: [^\s>]+)*) -->)[^\n]*?(<!-- end -->)/g,
      (_, start, name, args, end) => `${start}${inlineFacts[name](...args.split(' ').slice(1))}${end}`,
    );
  writeGenerated(at(path), filled, { format: false });
}
