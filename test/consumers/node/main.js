import { forecastRisk, parseSnapshot, SnapshotError, scoreAccount } from '@risk-check/core';
import reportSchema from '@risk-check/core/report.schema.json' with { type: 'json' };
import snapshotSchema from '@risk-check/core/snapshot.schema.json' with { type: 'json' };
import { rulesets } from '@risk-check/rules-data';
import ruleset from '@risk-check/rules-data/aliexpress/buyer';
import data from '@risk-check/rules-data/data.json' with { type: 'json' };
import manifest from '@risk-check/rules-data/manifest.json' with { type: 'json' };
import ruleSchema from '@risk-check/rules-data/schemas/rule.schema.json' with { type: 'json' };
import { reportLine } from './report-line.js';
import snapshot from './snapshot.json' with { type: 'json' };

function expect(holds, what) {
  if (!holds) throw new Error(`expected ${what}`);
}

const entry = rulesets.find(({ id }) => id === 'aliexpress.buyer');
expect(
  (await entry?.load())?.default === ruleset,
  'the index to load the same ruleset as its own entry point',
);
expect(manifest.files['data.json'].startsWith('sha256:'), 'a digest of data.json in the manifest');
expect(data.rulesets.length === rulesets.length, 'data.json to hold every ruleset of the index');
for (const schema of [ruleSchema, reportSchema, snapshotSchema]) expect(schema.$schema, 'a JSON Schema');
expect(forecastRisk(snapshot, ruleset).steps.length > 0, 'a forecast with a step');
try {
  parseSnapshot({});
  throw new Error('expected a refusal of an empty snapshot');
} catch (error) {
  expect(
    error instanceof SnapshotError && error.issues.length > 0,
    `a SnapshotError with issues, got ${error}`,
  );
}

console.log(reportLine(scoreAccount(snapshot, ruleset)));
