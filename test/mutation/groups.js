import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../../scripts/published-packages.js';

/**
 * What is measured together: sources whose changes are tried, and the tests that have to notice.
 *
 * @typedef {object} Group
 * @property {string} name
 * @property {number} wanted - Score in percent.
 * @property {string[]} sources - Paths from the root of the workspace.
 * @property {{ tests: string[], reloads: boolean }[]} phases - What survives one goes on to the next. Where it `reloads`,
 *   mutants that run while modules are loaded are tried by loading all of them again, which wants tests that load fast.
 */

/** They measure time, replace what is global, or start programs: nothing for a loop inside one process. */
const NOT_HERE =
  /linear-time|purity|pasted-messages|unused-exports|internal-names|udf\/|memory|form\/agreement/;
/** The whole dataset takes seconds to load, a ruleset that a test makes none. */
const LOADS_DATASET =
  /load-dataset|shared-dataset|open-dataset|dataset-examples|dataset-guides|real-rulesets|every-ruleset|sample-lexicon|hostile-rulesets/;
/** They take long, and see of scoring what others see. */
const FAR_FROM_SCORING =
  /\/test\/(?:recovery|questions|notices|columns|house|actions|snapshot\/snapshot-schema)/;
/** What escapes what it prints, and what reads files: settings, suppressions, snapshots, rulesets, lists of days. */
const ESCAPERS_AND_LOADERS =
  /^packages\/(?:report\/src\/text\/(?:escape-|show-)|cli\/src\/(?:files|config|rulesets\/read-))/;
/** What calls them, one by one: it loads little, so that all of it can be loaded again for each mutant. */
const THEIR_OWN_TESTS =
  /^packages\/(?:cli\/test\/(?:files|config|rulesets)\/|report\/test\/(?:escape-|show-))/;
/** Whole commands that come by them. */
const THROUGH_COMMANDS =
  /^packages\/cli\/test\/(?:input|config|errors|json-suite|json|rules-at-hand|several-inputs|show-argument|languages)\.test\.ts$/;
/** What of the importers only the command line uses: the places of problems in JSON, and mappings of own tables. */
const READS_FILES = /^packages\/cli\/test\/files\/(?:parse-json|decode-utf8|locate-paths|is-no-snapshot)\./;
const IMPORTS =
  /^packages\/cli\/test\/(?:import|import-own-table|import-mails|complete-import|json-suite)\.test\.ts$/;
/** Whole commands that tell what core made of a snapshot, a ruleset or a message. */
const THROUGH_CORE =
  /^packages\/(?:cli\/test\/(?:appeal|case|dialogue|doctor|errors|explain|fail-on|for-scripts|formats|golden|house-rules|input|json|languages|nothing-to-tell|odd-and-old|outlook|pretty|recover|recover-messages|rules-at-hand|several-inputs|translated-reports|warning-text|batch\/(?:mixed-records|score-block))|report\/test\/(?:drawn-and-dated|earlier-answers|first-screen|measured-account|missing-fields|nothing-fired|parts|recover-screen|typed-share|verdict)|mcp\/test\/(?:interview|tools))\.test\.ts$/;
/** What holds the dataset to core: every limit from both sides, messages and the reports of all examples. */
const OF_DATASET =
  /^packages\/rules-data\/(?:test\/(?:boundaries|general-way-back|golden-reports|messages|notices|platform-facts|worked-examples)|validity\/(?:boilerplate|readings|validity))\.test\.js$/;
const SCORING = /^packages\/core\/src\/(?:score|evaluate|compile|exact|account)\//;

/** @param {string} folder @returns {string[]} */
const filesOf = (folder) =>
  readdirSync(join(workspaceRoot, folder), { recursive: true })
    .map((name) => `${folder}/${String(name).replaceAll('\\', '/')}`)
    .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
    .sort();
const sourcesOf = (/** @type {string} */ folder) =>
  filesOf(folder).filter((name) => !/\.test\.[jt]s$/.test(name) && !name.endsWith('.generated.ts'));
const testsOf = (/** @type {string} */ folder) =>
  filesOf(folder).filter((name) => /\.test\.[jt]s$/.test(name) && !NOT_HERE.test(name));

/** @returns {Group[]} */
export function readGroups() {
  const core = sourcesOf('packages/core/src');
  const coreTests = [...testsOf('packages/core/src'), ...testsOf('packages/core/test')];
  const isSlow = (/** @type {string} */ name) =>
    LOADS_DATASET.test(readFileSync(join(workspaceRoot, name), 'utf8'));
  const ofDataset = [
    ...testsOf('packages/rules-data/test'),
    ...testsOf('packages/rules-data/validity'),
  ].filter((name) => OF_DATASET.test(name));
  const phases = [
    { tests: coreTests.filter((name) => !isSlow(name)), reloads: true },
    { tests: [...coreTests.filter(isSlow), ...ofDataset], reloads: false },
  ];
  const shellTests = ['cli', 'report', 'mcp'].flatMap((name) => testsOf(`packages/${name}/test`));
  return [
    {
      name: 'scoring',
      wanted: 95,
      sources: core.filter((name) => SCORING.test(name)),
      phases: phases.map((phase) => ({
        ...phase,
        tests: phase.tests.filter((name) => !FAR_FROM_SCORING.test(name)),
      })),
    },
    {
      name: 'core',
      wanted: 88,
      sources: core.filter((name) => !SCORING.test(name)),
      phases: [...phases, { tests: shellTests.filter((name) => THROUGH_CORE.test(name)), reloads: false }],
    },
    {
      name: 'import',
      wanted: 88,
      sources: sourcesOf('packages/import/src'),
      phases: [
        {
          tests: [...testsOf('packages/import/test'), ...shellTests.filter((name) => READS_FILES.test(name))],
          reloads: true,
        },
        { tests: shellTests.filter((name) => IMPORTS.test(name)), reloads: false },
      ],
    },
    {
      name: 'files',
      wanted: 90,
      sources: [...sourcesOf('packages/cli/src'), ...sourcesOf('packages/report/src/text')].filter((name) =>
        ESCAPERS_AND_LOADERS.test(name),
      ),
      phases: [
        { tests: shellTests.filter((name) => THEIR_OWN_TESTS.test(name)), reloads: true },
        { tests: shellTests.filter((name) => THROUGH_COMMANDS.test(name)), reloads: false },
      ],
    },
  ];
}
