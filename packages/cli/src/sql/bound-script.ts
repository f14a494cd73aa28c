import type { Ruleset } from '@risk-check/core';
import { commentText, javascriptText } from './quote-texts.ts';

/**
 * Globals that the scorer uses. As constants of a function they are found without asking the global object, which in
 * `node:vm` takes half of the time. A test runs the script in an engine whose globals are deleted after it was loaded.
 */
const GLOBALS = [
  ...['Array', 'BigInt', 'Date', 'Error', 'JSON', 'Map', 'Math', 'Number'],
  ...['Object', 'RegExp', 'Set', 'String', 'WeakMap'],
];

const NOTICE =
  'A risk index, not legal advice. Not affiliated with any platform. Code MIT, data CC0-1.0 without quotations.';

/** What a script or a function says of itself. */
export function titleOf(ruleset: Ruleset): string {
  const { id, datasetVersion, datasetDate, digest } = ruleset;
  const [name, version, date, sum] = [id, datasetVersion, datasetDate, digest].map(commentText);
  return `risk-check: ${name}, dataset ${version} of ${date}, ${sum}. ${NOTICE}`;
}

/**
 * An expression in JavaScript whose value has `scoreCompactJson(snapshotJson, optionsJson)` and `scoreAccountJson`, both
 * bound to a ruleset. It is ASCII and holds no `$$`, so that it may stand in the quotes of every database.
 *
 * @param script - The scorer, `@risk-check/core/udf`.
 */
export function boundExpression(script: string, ruleset: Ruleset): string {
  return `(function () {
const { ${GLOBALS.join(', ')} } = globalThis;
${script.trim()}
return riskCheck.bindRuleset(${javascriptText(JSON.stringify(ruleset))});
})()`;
}

/** The same as a script of its own: it defines two functions. */
export const boundScript = (script: string, ruleset: Ruleset): string => `/* ${titleOf(ruleset)} */
var riskCheckBound = ${boundExpression(script, ruleset)};
function scoreCompactJson(snapshotJson, optionsJson) { return riskCheckBound.scoreCompactJson(snapshotJson, optionsJson); }
function scoreAccountJson(snapshotJson, optionsJson) { return riskCheckBound.scoreAccountJson(snapshotJson, optionsJson); }
`;
