import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markdownTable as table } from './markdown-table.js';

/** What other engines and tables were run with, and what that cost, as it was last written by the runs themselves. */
const read = (path) => {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
};
const whole = (value) => Math.round(value).toLocaleString('en-US');
const runs = () => read('test/engines/last-run.json').results ?? [];

/** Who scores where: how it is called, and which runs have shown it, or why none has. */
const ENGINES = [
  {
    where: 'GNU parallel, shards',
    how: '`parallel --retries 3 risk-check batch in.ndjson -o part-{}.ndjson --workers 1 --resume --shard {}/8 ::: {1..8}`',
    said: 'yes: `npm run test:parallel`',
  },
  {
    where: 'array jobs (Slurm)',
    how: '`risk-check batch in.ndjson -o part-$SLURM_ARRAY_TASK_ID.ndjson --resume --shard $SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT` with `--array=1-N`',
    said: 'the shards, not Slurm',
  },
  {
    where: 'a pipe of any kind',
    how: '`exporter \\| risk-check batch - --line-buffered --inline-errors`',
    said: 'yes, in the tests: each answer comes before the next record is sent',
  },
  {
    where: 'Python (pandas, polars, Arrow)',
    how: 'the package `risk-check` on PyPI: `score_many`, `score_pandas`, `score_polars`, `score_arrow` ([README](../python/README.md))',
    said: 'yes: `npm run test:python`, every example equal to `batch`, Python 3.9 and 3.13',
  },
  {
    where: 'Spark',
    how: '`accounts.mapInArrow(score, spark_schema)` with the Python package on the nodes',
    runs: ({ engine, how }) => engine === 'spark' && how === 'mapInArrow',
  },
  {
    where: 'Spark, where the executors have Node',
    how: '`rdd.pipe("risk-check batch - --workers 1 --inline-errors --id-field account.id --accept-refused")`; in Python with `checkCode=True`, without which a process that failed goes unseen',
    runs: ({ engine, how }) => engine === 'spark' && how === 'pipe',
  },
  {
    where: 'Spark Structured Streaming',
    how: 'the same `mapInArrow` between `readStream` and `writeStream`',
    runs: ({ engine, how }) => engine === 'spark' && how === 'streaming',
    more: 'stopped in the middle and started from its checkpoint: nothing twice, nothing lost',
  },
  {
    where: 'DuckDB in Python',
    how: '`add_to_duckdb(connection)`, and the macro of `risk-check sql duckdb RULESET`; or `score_arrow` over its batches',
    runs: ({ engine }) => engine === 'duckdb',
  },
  {
    where: 'Dask',
    how: '`frame.map_partitions(lambda part: score_pandas(part["snapshot"]), meta=...)`',
    runs: ({ engine }) => engine === 'dask',
  },
  {
    where: 'Ray',
    how: '`dataset.map_batches(lambda table: pyarrow.Table.from_batches(score_arrow(table.to_batches())), batch_format="pyarrow")`',
    said: 'no: Dask was run, which calls the same functions in its processes',
  },
  {
    where: 'PostgreSQL, PL/Python',
    how: '`risk-check sql plpython3u RULESET`, the Python package for the Python of the server',
    runs: ({ engine }) => engine === 'postgresql',
  },
  {
    where: 'PostgreSQL, PL/v8',
    how: '`risk-check sql plv8 RULESET`',
    runs: ({ how }) => how === 'body for PL/v8',
    onlyBody: 'Debian has no package of PL/v8 for its PostgreSQL',
  },
  {
    where: 'ClickHouse',
    how: '`risk-check sql clickhouse RULESET`: an executable function over `risk-check batch`',
    runs: ({ engine }) => engine === 'clickhouse',
    more: 'in chDB, which is ClickHouse in a process',
  },
  {
    where: 'BigQuery',
    how: '`risk-check sql bigquery RULESET`, and the script of `risk-check sql script RULESET` in a bucket',
    runs: ({ how }) => how === 'body for BigQuery',
    onlyBody: 'it needs an account there',
  },
  {
    where: 'Snowflake',
    how: '`risk-check sql snowflake RULESET`',
    runs: ({ how }) => how === 'body for Snowflake',
    onlyBody:
      'it needs an account there; its advice of at most 100 KB a function is exceeded before compression',
  },
  {
    where: 'any engine that runs JavaScript',
    how: '`risk-check sql script RULESET`',
    runs: ({ engine, how }) => engine === 'quickjs-ng' && how === 'script',
  },
  {
    where: 'Hadoop streaming',
    how: '`-mapper "risk-check batch - --workers 1 --inline-errors --accept-refused" -numReduceTasks 0`',
    said: 'no: Spark has taken its place, and `pipe` there is the same call',
  },
  {
    where: 'Redpanda',
    how: 'a data transform in JavaScript is bundled from packages, so that it takes `@risk-check/core` itself: `scoreAccount(record.value.json(), ruleset)` in `onRecordWritten`',
    said: 'no: its broker was not to be had',
  },
];

/** `Spark 4.3.0 (2,000,000 accounts), 2026-11-29` */
function shownBy(found) {
  const byVersion = new Map();
  for (const run of found) {
    const name = `${NAMES[run.engine] ?? run.engine} ${run.version}`;
    const before = byVersion.get(name);
    if (!before || before.accounts < run.accounts) byVersion.set(name, run);
  }
  return [...byVersion]
    .map(([name, { accounts, on }]) => `${name} (${whole(accounts)} accounts, ${on})`)
    .join('; ');
}
const NAMES = {
  spark: 'Spark',
  duckdb: 'DuckDB',
  dask: 'Dask',
  postgresql: 'PostgreSQL',
  clickhouse: 'ClickHouse',
  'quickjs-ng': 'QuickJS-ng',
};

function otherEngines() {
  const all = runs();
  const rows = ENGINES.map(({ where, how, runs: fits, said, more, onlyBody }) => {
    if (said) return [where, how, said];
    const found = all.filter((run) => run.equal && fits(run));
    if (found.length === 0) return [where, how, 'no'];
    const what = shownBy(found);
    if (onlyBody) return [where, how, `no: ${onlyBody}. The body alone, in ${what}`];
    return [where, how, `yes: ${what}${more ? `; ${more}` : ''}`];
  });
  return `${table(['where', 'how', 'run here'], rows)}

Each run that is named with a date was \`npm run test:engines\`: accounts of which one in a hundred cannot be scored, and what came of all of them, sorted by id, was what \`batch\` makes of them, byte for byte. The sizes are those that were run; \`npm run test:long\` takes 2,000,000 accounts in Spark, \`.ci/run\` 20,000.`;
}

/** The run in which a worker was killed. */
function sparkKills() {
  const found = runs().filter(
    ({ engine, equal, killedAfterTasks }) => engine === 'spark' && equal && killedAfterTasks,
  );
  const lines = found.map(
    ({ version, how, accounts, partitions, workers, killedAfterTasks, on, wallSeconds }) =>
      `Spark ${version}, \`${how}\`: ${whole(accounts)} accounts in ${partitions} partitions on ${workers} workers; one was ended with SIGKILL, its executor and Python with it, after ${killedAfterTasks} tasks, and started anew, with speculation on all the while. Equal to \`batch\`, byte for byte, after ${wallSeconds} s (${on}).`,
  );
  return [...lines, ...sparkWorkers()].join('\n\n');
}

/** One worker and two, by turns over the same records. */
function sparkWorkers() {
  const found = runs().filter(
    ({ engine, equal, how, speculation, secondsOfBusiestWorker }) =>
      engine === 'spark' && equal && how === 'mapInArrow' && !speculation && secondsOfBusiestWorker,
  );
  return [...new Set(found.map(({ version }) => version))].flatMap((version) => {
    const [one, two] = [1, 2].map((count) =>
      found.find((run) => run.version === version && run.workers === count),
    );
    if (!one || !two) return [];
    const times = (name) => (one[name] / two[name]).toFixed(2);
    return `Spark ${version}, two workers against one, ${whole(two.accounts)} accounts in ${two.partitions} partitions, ${two.rounds > 1 ? `the fastest of ${two.rounds} rounds each` : 'one after the other'}: ${times('wallSeconds')} times as fast by the clock of a machine with two cores that did other work as well; ${times('secondsOfBusiestWorker')} times by the processor time of the busier worker, which is what the clock would say where each worker has a core of its own (${two.on}).`;
  });
}

const hours = (perMillion) => `${whole((perMillion * 1000) / 3600)} h`;

/** Processor seconds and memory a million accounts, and on paper for a billion. */
function totalCost() {
  const measured = read('packages/tables/measure/last-measure.json');
  const rows = [];
  for (const { kind, accounts, bytes, tables1, tables2, batch1, batch2 } of measured.results ?? []) {
    const name = kind === 'buyer' ? 'buyers, 56 events each' : 'sellers, 102 events each';
    for (const [path, workers, found] of [
      ['JSON, `batch`', 1, batch1],
      ['JSON, `batch`', 2, batch2],
      ['Parquet, `batch --tables`', 1, tables1],
      ['Parquet, `batch --tables`', 2, tables2],
    ]) {
      const perMillion = (found.cpu / accounts) * 1e6;
      rows.push([
        `${name} (${whole(bytes)} bytes as JSON)`,
        path,
        String(workers),
        whole(accounts),
        whole(perMillion),
        whole(accounts / found.seconds),
        `${found.megabytes} MB`,
        hours(perMillion),
      ]);
    }
  }
  const ofSpark = runs().filter(
    ({ engine, how, version, processorSeconds }) =>
      engine === 'spark' &&
      ['mapInArrow', 'readme'].includes(how) &&
      version.startsWith('4.') &&
      processorSeconds,
  );
  for (const run of ofSpark) {
    const { accounts, bytes, workers, partitions, how, version } = run;
    const name = `up to 3 orders (${whole(bytes)} bytes as JSON)`;
    const row = (/** @type {string} */ way, /** @type {number} */ count, seconds, ...more) => {
      const perMillion = (seconds / accounts) * 1e6;
      rows.push([name, way, String(count), whole(accounts), whole(perMillion), ...more, hours(perMillion)]);
    };
    if (workers === 1) row('JSON, `batch`', 2, run.batchProcessorSeconds, '', '');
    const cut =
      how === 'readme'
        ? 'partitions as the file is read'
        : `${partitions} partitions of ${accounts / partitions}`;
    row(
      `Spark ${version}, \`mapInArrow\`, ${cut}`,
      workers,
      run.processorSeconds,
      whole(accounts / run.wallSeconds),
      `${whole(run.megabytes)} MB`,
    );
  }
  return table(
    [
      'accounts',
      'way',
      'workers',
      'measured with',
      'processor seconds per million',
      'accounts a second',
      'most memory',
      '1e9 accounts: processor',
    ],
    rows,
  );
}

/** Ratios of one run. */
function tablesRatios() {
  const {
    on,
    machine,
    cores,
    node,
    results = [],
    memory = [],
    memoryOn,
    load = 0,
    duckdbMemory = '512MB',
  } = read('packages/tables/measure/last-measure.json');
  const ratio = (value) => value.toFixed(2);
  const rows = [
    [
      'from columns, times as fast as from bytes',
      ({ inMemory: { bytes, columns } }) => ratio(bytes / columns),
    ],
    [
      'from columns, against `JSON.parse` alone',
      ({ inMemory: { parse, columns } }) => ratio(columns / parse),
    ],
    [
      'the bound script in a bare context, against `scoreCompact` of the same text',
      ({ inMemory: { text, bound } }) => ratio(bound / text),
    ],
    [
      'Parquet to scores, processor time against `batch` over JSON that exists',
      ({ tables2, batch2 }) => ratio(tables2.cpu / batch2.cpu),
    ],
    [
      'the same against SQL to JSON and `batch` over that',
      ({ tables2, sqlToJson, sqlBatch2 }) => ratio(tables2.cpu / (sqlToJson.cpu + sqlBatch2?.cpu)),
    ],
    [
      'Parquet to scores, two workers against one, by the clock',
      ({ tables1, tables2 }) => ratio(tables1.seconds / tables2.seconds),
    ],
  ]
    .map(([name, of]) => [name, ...results.map(of)])
    // What a run did not measure yet has no row, nor what the clock says of a machine that others use.
    .filter((row) => !row.includes('NaN') && (load <= cores || !row[0]?.includes('clock')));
  const [few, many] = memory;
  const equal = read('packages/tables/measure/last-long-check.json');
  return `Measured by \`packages/tables/measure/measure.js\` (${machine}, ${cores} cores, Node ${node?.slice(1)}, ${on}).${load > cores ? ` Other work went on there (load ${load}), so that there is no ratio by the clock, and those of processor time are rough.` : ''}

${table(['ratio', ...results.map(({ kind }) => `${kind}s`)], rows)}

Most memory with \`--memory ${duckdbMemory}\` for ${whole(few?.accounts)} buyers: ${few?.megabytes} MB; for ${whole(many?.accounts)}: ${many?.megabytes} MB (${memoryOn}).

${whole(equal.accounts)} random accounts of each of ${equal.rulesets} rulesets came to the same scores from tables as from their snapshots (\`npm run test:tables -- --long\`, ${equal.on}, Node ${equal.node.slice(1)}); \`.ci/run\` tries 500.`;
}

export const engineFigures = {
  'other-engines': otherEngines,
  'spark-kills': sparkKills,
  'total-cost': totalCost,
  'tables-ratios': tablesRatios,
};
