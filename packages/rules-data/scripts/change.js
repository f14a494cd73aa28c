import { join } from 'node:path';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { ChangeError } from '../contribute/change-error.js';
import { newProblems, planChange } from '../contribute/plan-change.js';
import { writeAllOrNothing } from '../contribute/write-all-or-nothing.js';
import { writeReports } from '../contribute/write-reports.js';
import { compareDatasets } from '../corpus/compare-datasets.js';
import { corpusIds, readCorpus } from '../corpus/corpus-files.js';
import { impactTable } from '../corpus/impact-table.js';
import { updateCorpus } from '../corpus/update-corpus.js';
import { openDataset } from '../dataset/open-dataset.js';
import { workspaceRoot } from '../lint/paths.js';
import { leastBump } from '../versions/least-bump.js';

const HELP = `Writes everything that a changed limit needs: the dated row, its citation, the corpus, reports and a changeset.

  npm run change RULE -- --limit 1.2% --from 2027-01-01 --source ADDRESS --quote "..."

  --limit         4, 1.2%, one number for each step (3,6,9), or limits with their fees (2:500,3:1000)
  --from          first day of the new limit
  --source        address of the page, or its key in _sources.json
  --quote         the exact words that were read, with the number
  --says          what the page says, in your own words, where nothing can be quoted
  --row, --region, --step, --metric   which row of the rule, where there are several
  --title, --publisher, --kind, --published-on, --confidence   of a page that is new
  --no-pages      leave the generated pages and reports to CI
`;

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: {
    ...Object.fromEntries(
      [
        'limit',
        'from',
        'source',
        'quote',
        'says',
        'row',
        'region',
        'step',
        'metric',
        'title',
        'publisher',
        'kind',
        'published-on',
        'confidence',
      ].map((name) => [name, { type: /** @type {const} */ ('string') }]),
    ),
    'no-pages': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const today = new Date().toISOString().slice(0, 10);
const [id] = positionals;
if (values.help || id === undefined) {
  console.log(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  try {
    run(id);
  } catch (error) {
    if (!(error instanceof ChangeError)) throw error;
    console.error(`${error.message}\n\`npm run change -- --help\` lists every option.`);
    process.exitCode = 2;
  }
}

/** @param {string} rule */
function run(rule) {
  const base = openDataset();
  const { files, head } = planChange(base, rule, /** @type {any} */ (values), today);
  const written = /** @type {any} */ (head.rulesets.find((ruleset) => rule.startsWith(`${ruleset.id}.`)));
  const impact = writeAllOrNothing(
    workspaceRoot,
    (write) => {
      for (const [path, text] of [...files, ...updateCorpus(written, head).files])
        write(join('packages/rules-data', path), text);
      write(...changeset(rule, leastBump(base, head)));
      const left = newProblems(base, openDataset(), rule, today);
      if (left.length > 0) throw new ChangeError(left.map(({ message }) => message).join('\n'));
      // With the accounts at the new limit, which the corpus has since a moment ago.
      return compareDatasets(base, head, {
        corpusOf: (ruleset) => (corpusIds().includes(ruleset) ? readCorpus(ruleset) : []),
        today,
      });
    },
    console.log,
  );
  if (!values['no-pages']) writePages(base);
  console.log(`\n${impactTable(impact, { base: 'before', head: 'after', format: 'text', most: 15 })}\n`);
  console.log('0 problems');
}

/** @param {string} rule @param {import('../versions/change-kinds.js').Bump} bump @returns {[string, string]} */
function changeset(rule, bump) {
  return [
    `.changeset/${rule.replaceAll('.', '-')}-${values.from}.md`,
    `---\n"@risk-check/rules-data": ${bump}\n---\n\nChange the limit of ${rule} to ${values.limit} from ${values.from}.\n`,
  ];
}

/** @param {import('../dataset/parse-dataset.js').Dataset} base */
function writePages(base) {
  try {
    for (const report of writeReports(base, openDataset())) console.log(`report that changes: ${report}`);
  } catch (error) {
    // What is left is no part of the change, and CI writes it.
    console.error(`pages and reports are left to CI: ${/** @type {Error} */ (error).message.split('\n')[0]}`);
  }
}
