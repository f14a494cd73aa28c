import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printCell } from '@risk-check/report/formats';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { leavesOf } from '../dataset-lookup.js';
import { listLimits } from '../limits/list-limits.js';
import { PATHS } from '../paths.js';

/** @import { Dataset } from '../dataset.js' */

/** Columns of the table of limits, with what they hold. @type {Readonly<Record<string, string>>} */
export const LIMIT_COLUMNS = {
  ruleset: 'platform.role',
  rule: 'id of the rule, whose page is /rules/ID',
  title: 'title of the rule',
  level: 'number of the level, from 1',
  standing: 'in-force, announced or over, on the day of the dataset',
  metric: 'what is compared; empty where a yes or no is asked',
  metric_title: 'the same in words',
  unit: 'unit of the limit; a share is 0 to 1',
  op: 'gte, gt, lte or lt: the level is reached when the value is so',
  value: 'the limit; empty where no number is published',
  is_alone: 'false where the level has further conditions, each a separate row',
  severity: 'how grave the stated consequence is',
  evidence: 'official, documented, reported, anecdotal or heuristic',
  from: 'first day, where known',
  until: 'the day it ends, where known',
  applies: 'for whom, as JSON; empty for everybody',
  consequence: 'what may follow',
  sources: 'addresses of the sources, separated by spaces',
};

/** One row for each limit of each level. @param {Dataset} dataset */
export function limitRows(dataset) {
  return listLimits(dataset).map(({ ruleset, rule, level, number, standing, metric, op, value, isAlone }) => {
    const { title = '', unit = '' } = /** @type {any} */ (ruleset.metrics[metric] ?? {});
    return {
      ruleset: ruleset.id,
      rule: rule.id,
      title: rule.title,
      level: number,
      standing,
      metric,
      metric_title: title,
      unit,
      op: metric === '' ? '' : op,
      value,
      is_alone: isAlone,
      severity: level.severity,
      evidence: level.evidence,
      from: level.from ?? '',
      until: level.until ?? '',
      applies: leavesOf(level.applies).length === 0 ? '' : JSON.stringify(level.applies),
      consequence: /** @type {any} */ (level).consequence?.text ?? '',
      sources: level.sources.flatMap(({ source }) => ruleset.sources[source]?.url ?? []).join(' '),
    };
  });
}

/** The dataset as files to take: all of it as JSON, rules as NDJSON, limits as a table, and how to cite it. @param {string} folder @param {Dataset} dataset @param {string} site @param {string} repository */
export function writeData(folder, dataset, site, repository) {
  const write = (/** @type {string} */ file, /** @type {string | Uint8Array} */ content) =>
    writeFileSync(join(folder, file), content);
  copyFileSync(PATHS.data, join(folder, 'data.json'));
  copyFileSync(PATHS.changes, join(folder, 'changes.json'));
  copyFileSync(PATHS.history, join(folder, 'history.json'));
  const rules = dataset.rulesets.flatMap(({ id, rules }) => rules.map((rule) => ({ ruleset: id, ...rule })));
  write('rules.ndjson', `${rules.map((rule) => JSON.stringify(rule)).join('\n')}\n`);
  const rows = limitRows(dataset);
  const columns = /** @type {(keyof typeof rows[number])[]} */ (Object.keys(LIMIT_COLUMNS));
  const lines = [
    columns.join(','),
    ...rows.map((row) =>
      columns.map((column) => printCell(row[column] === null ? '' : String(row[column]))).join(','),
    ),
  ];
  write('limits.csv', `${lines.join('\r\n')}\r\n`);
  const columnData = columns.map((name) => ({
    name,
    data: rows.map((row) => row[name]),
    type:
      name === 'level' ? 'INT32' : name === 'value' ? 'DOUBLE' : name === 'is_alone' ? 'BOOLEAN' : 'STRING',
    nullable: name === 'value',
  }));
  write(
    'limits.parquet',
    new Uint8Array(parquetWriteBuffer({ columnData: /** @type {any} */ (columnData) })),
  );
  write('CITATION.cff', citationFile(dataset, site, repository));
  write('risk-check.bib', bibtex(dataset, site));
}

/** @param {Pick<Dataset, 'datasetVersion' | 'datasetDate'>} dataset @param {string} site */
export const bibtex = ({ datasetVersion, datasetDate }, site) => `@misc{risk-check,
  title        = {risk-check: a sourced dataset of account-suspension rules},
  author       = {{The risk-check contributors}},
  year         = {${datasetDate.slice(0, 4)}},
  version      = {${datasetVersion}},
  howpublished = {\\url{${site}}},
  note         = {Dataset of ${datasetDate}, CC0-1.0, quotations excluded}
}
`;

/** @param {Pick<Dataset, 'datasetVersion' | 'datasetDate'>} dataset @param {string} site @param {string} repository */
export const citationFile = ({ datasetVersion, datasetDate }, site, repository) => `cff-version: 1.2.0
message: If you use the dataset, please cite it as below, with its version.
title: "risk-check: a sourced dataset of account-suspension rules"
type: dataset
authors:
  - name: The risk-check contributors
version: "${datasetVersion}"
date-released: "${datasetDate}"
license: CC0-1.0
url: "${site}"
repository-code: "${repository}"
`;
