import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireTool } from '../tools/tools.js';

/** What an editor offers while a program is written: `|` is where it is asked. Each must offer these words, and only few others. */
const HEAD = `
import { scoreAccount, whatIf } from '@risk-check/core';
import ruleset from '@risk-check/rules-data/aliexpress/buyer';
const asOf = '2026-02-10T08:00:00Z';
`;
const SNAPSHOT = "snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf";
const PLACES = {
  'fields of a snapshot': ['scoreAccount({ | }, ruleset);', ['platform', 'disputes', 'metrics', 'asOf']],
  'the platform': ["scoreAccount({ platform: '|' }, ruleset);", ['aliexpress']],
  'fields of an item': [
    `scoreAccount({ ${SNAPSHOT}, disputes: [{ | }] }, ruleset);`,
    ['openedAt', 'closedAt', 'proof'],
  ],
  'words of a field': [
    `scoreAccount({ ${SNAPSHOT}, conduct: [{ kind: '|' }] }, ruleset);`,
    ['coupon-cheating', 'false-claim'],
  ],
  metrics: [`scoreAccount({ ${SNAPSHOT}, metrics: { | } }, ruleset);`, ['disputesOpen', 'unpaidOrders']],
  'the metric of a change': [
    `whatIf({ ${SNAPSHOT} }, ruleset, [{ metric: '|', value: 0 }]);`,
    ['disputesOpen', 'unpaidOrders'],
  ],
  'values of a fact': [
    `scoreAccount({ ${SNAPSHOT}, facts: { profileData: '|' } }, ruleset);`,
    ['correct', 'outdated', 'untrue'],
  ],
  'rule ids': [
    `scoreAccount({ ${SNAPSHOT} }, ruleset).findings.find(({ ruleId }) => ruleId === '|');`,
    ['aliexpress.buyer.disputes-open-simultaneous'],
  ],
};

/** @returns How many places offer the wrong things. */
export function checkCompletions() {
  const ts = requireTool('typescript');
  const path = fileURLToPath(new URL('programs/typed.ts', import.meta.url));
  let text = '';
  let version = 0;
  const options = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    types: [],
  };
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [path],
    getScriptVersion: (name) => (name === path ? String(version) : '0'),
    getScriptSnapshot: (name) => {
      const source = name === path ? text : ts.sys.fileExists(name) ? readFileSync(name, 'utf8') : undefined;
      return source === undefined ? undefined : ts.ScriptSnapshot.fromString(source);
    },
    getCurrentDirectory: () => fileURLToPath(new URL('programs', import.meta.url)),
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
    fileExists: (name) => name === path || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  let failed = 0;
  for (const [place, [line, wanted]] of Object.entries(PLACES)) {
    const program = HEAD + line;
    const at = program.indexOf('|');
    text = program.replace('|', '');
    version += 1;
    const offered = (service.getCompletionsAtPosition(path, at, {})?.entries ?? []).map(({ name }) => name);
    const lacking = wanted.filter((name) => !offered.includes(name));
    const isRight = lacking.length === 0 && offered.length < 120;
    if (!isRight) failed += 1;
    console.log(
      `${isRight ? 'ok    ' : 'FAILED'} completion of ${place}: ${offered.length} offered${lacking.length > 0 ? `, without ${lacking.join(', ')}` : ''}`,
    );
  }
  return failed;
}
