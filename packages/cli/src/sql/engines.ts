import type { Ruleset } from '@risk-check/core';
import { boundExpression, boundScript, titleOf } from './bound-script.ts';
import type { SqlEngineName } from './engine-names.ts';
import { commentText, duckdbText, javascriptText, pythonText } from './quote-texts.ts';

/** What is made for an engine. */
interface SqlEngine {
  /** Whether the text carries the rules; others score by the rulesets that are installed there. */
  readonly carriesRules: boolean;
  readonly write: (ruleset: Ruleset, script: string) => string;
}

/** `risk_aliexpress_buyer` */
const functionName = ({ id }: Ruleset): string => `risk_${id.replaceAll(/[^a-z0-9]+/gi, '_')}`;

/** `udf.aliexpress.buyer.js` */
const fileName = ({ id }: Ruleset): string => `udf.${id.replaceAll(/[^a-z0-9.-]+/gi, '_')}.js`;

/** Lines of SQL that say something to people. */
const remarks = (...lines: readonly string[]): string => lines.map((line) => `-- ${line}\n`).join('');

const NOT_RUN = 'Written after the documentation; this has not been run on a real account there.';
const OPTIONS = `options: NULL, or JSON such as '{"asOf":"2027-01-01T00:00:00Z"}'.`;
const ANSWER =
  'The answer is JSON: score, worstCase, band, coverage, fired; or error, where the row could not be scored.';

/** The body of a function that makes its context once, in the first row that it sees. */
function bodyOnce(ruleset: Ruleset, script: string, call: string): string {
  const kept = `globalThis[${javascriptText(`${functionName(ruleset)} ${ruleset.digest}`)}]`;
  return `if (${kept} === undefined) ${kept} = ${boundExpression(script, ruleset)};
return ${kept}.${call};`;
}

/** Who can be given a function that scores by one ruleset. */
export const SQL_ENGINES: Readonly<Record<SqlEngineName, SqlEngine>> = {
  script: { carriesRules: true, write: (ruleset, script) => boundScript(script, ruleset) },
  bigquery: {
    carriesRules: true,
    write: (ruleset) => `${remarks(
      titleOf(ruleset),
      NOT_RUN,
      `First: risk-check sql script ${commentText(ruleset.id)} > ${fileName(ruleset)}`,
      `       gcloud storage cp ${fileName(ruleset)} gs://BUCKET/`,
      OPTIONS,
      ANSWER,
    )}CREATE OR REPLACE FUNCTION DATASET.${functionName(ruleset)}(snapshot STRING, options STRING)
RETURNS STRING
DETERMINISTIC
LANGUAGE js
OPTIONS (library = [${pythonText(`gs://BUCKET/${fileName(ruleset)}`)}])
AS r"""
return scoreCompactJson(snapshot, options);
""";

SELECT
  account_id,
  CAST(JSON_VALUE(risk, '$.score') AS INT64) AS score,
  JSON_VALUE(risk, '$.band') AS band,
  JSON_VALUE(risk, '$.error.code') AS error
FROM (SELECT account_id, DATASET.${functionName(ruleset)}(snapshot, NULL) AS risk FROM DATASET.accounts);
`,
  },
  snowflake: {
    carriesRules: true,
    write: (ruleset, script) => `${remarks(
      titleOf(ruleset),
      NOT_RUN,
      'Snowflake advises functions of at most 100 KB before it compresses them; this one is longer.',
      OPTIONS,
      ANSWER,
    )}CREATE OR REPLACE FUNCTION ${functionName(ruleset)}(SNAPSHOT VARCHAR, OPTIONS VARCHAR)
RETURNS VARCHAR
LANGUAGE JAVASCRIPT
IMMUTABLE
AS $$
${bodyOnce(ruleset, script, 'scoreCompactJson(SNAPSHOT, OPTIONS)')}
$$;

SELECT account_id, risk:score::INT AS score, risk:band::VARCHAR AS band, risk:error.code::VARCHAR AS error
FROM (SELECT account_id, PARSE_JSON(${functionName(ruleset)}(snapshot, NULL)) AS risk FROM accounts);
`,
  },
  plv8: {
    carriesRules: true,
    write: (ruleset, script) => `${remarks(
      titleOf(ruleset),
      'Written after the documentation; PL/v8 itself was not to be had, a bare V8 has run the body.',
      OPTIONS,
      ANSWER,
    )}CREATE OR REPLACE FUNCTION ${functionName(ruleset)}(snapshot text, options text DEFAULT NULL)
RETURNS text
LANGUAGE plv8
IMMUTABLE PARALLEL SAFE
AS $risk_check$
${bodyOnce(ruleset, script, 'scoreCompactJson(snapshot, options)')}
$risk_check$;

${postgresQuery(ruleset)}`,
  },
  plpython3u: {
    carriesRules: false,
    write: (ruleset) => `${remarks(
      titleOf(ruleset),
      'For the Python that the server runs: pip install risk-check',
      `as_of: NULL, or an instant such as '2027-01-01T00:00:00Z'.`,
      ANSWER,
    )}CREATE OR REPLACE FUNCTION ${functionName(ruleset)}(snapshot text, as_of text DEFAULT NULL)
RETURNS text
LANGUAGE plpython3u
IMMUTABLE PARALLEL SAFE
AS $risk_check$
from risk_check import score_json
return score_json(snapshot, as_of=as_of, ruleset=${pythonText(ruleset.id)})
$risk_check$;

${postgresQuery(ruleset)}`,
  },
  clickhouse: {
    carriesRules: false,
    write: (ruleset) => `<!--
  ${titleOf(ruleset)}
  Save it as ${functionName(ruleset)}_function.xml where user_defined_executable_functions_config looks.
  Each snapshot is scored by the rules of its own platform and role. It must be one line: replaceAll(snapshot, '\\n', ' ') changes nothing else of a JSON text.
  SELECT account_id, JSONExtractInt(risk, 'score') AS score, JSONExtractString(risk, 'band') AS band,
         JSONExtractString(risk, 'error', 'code') AS error
  FROM (SELECT account_id, ${functionName(ruleset)}(replaceAll(snapshot, '\\n', ' ')) AS risk FROM accounts)
-->
<functions>
  <function>
    <type>executable_pool</type>
    <pool_size>2</pool_size>
    <name>${functionName(ruleset)}</name>
    <return_type>String</return_type>
    <argument><type>String</type><name>snapshot</name></argument>
    <format>LineAsString</format>
    <execute_direct>0</execute_direct>
    <command>risk-check batch - --workers 1 --line-buffered --inline-errors 2>/dev/null</command>
  </function>
</functions>
`,
  },
  duckdb: {
    carriesRules: false,
    write: (ruleset) => `${remarks(
      titleOf(ruleset),
      'DuckDB runs no JavaScript, so the function that scores comes from Python (pip install risk-check duckdb):',
      '  import risk_check',
      `  risk_check.add_to_duckdb(connection)`,
      'A macro lasts as long as its database, the function as long as the connection.',
    )}CREATE OR REPLACE MACRO ${functionName(ruleset)}(snapshot, as_of := NULL) AS from_json(
  risk_check_json(snapshot, ${duckdbText(ruleset.id)}, as_of),
  '{"id":"VARCHAR","score":"SMALLINT","worstCase":"SMALLINT","band":"VARCHAR","coverage":"DOUBLE","fired":["VARCHAR"],"error":{"code":"VARCHAR","issues":["JSON"]}}'
);

SELECT account_id, risk.score, risk.band, risk.error.code AS error
FROM (SELECT account_id, ${functionName(ruleset)}(snapshot) AS risk FROM accounts);
`,
  },
};

const postgresQuery = (ruleset: Ruleset): string => `SELECT
  account_id,
  (risk->>'score')::smallint AS score,
  risk->>'band' AS band,
  risk->'error'->>'code' AS error
FROM (SELECT account_id, ${functionName(ruleset)}(snapshot)::jsonb AS risk FROM accounts) AS scored;
`;
