import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';
import { packageRoot, workspaceRoot } from '../lint/paths.js';
import { writeGenerated } from './write-generated.js';

/** The language's parts that other code names. */
const NAMED = {
  rule: 'Rule',
  ruleset: 'RulesetHead',
  metric: 'Metric',
  source: 'Source',
  action: 'Action',
  scoring: 'Scoring',
  level: 'Level',
  condition: 'Condition',
  node: 'ValueNode',
  measure: 'Measure',
  ratio: 'Ratio',
  total: 'Total',
  choose: 'Choose',
  ledger: 'Ledger',
  run: 'Run',
  window: 'Window',
  every: 'Every',
  where: 'Where',
  tests: 'Tests',
  test: 'Test',
  operand: 'Operand',
  threshold: 'Threshold',
  comparison: 'Comparison',
  factTest: 'FactTest',
  citation: 'Citation',
  anchor: 'Anchor',
  take: 'Take',
  points: 'Points',
  award: 'Award',
  life: 'Life',
  reset: 'Reset',
  change: 'Change',
  example: 'Example',
  conflict: 'Conflict',
  consequence: 'Consequence',
  list: 'ListAddition',
  fact: 'Fact',
  severity: 'Severity',
  date: 'CalendarDate',
  evidenceClass: 'EvidenceClass',
  term: 'Term',
  scalar: 'Scalar',
  fieldType: 'FieldType',
  reasonEntry: 'Reason',
  causeEntry: 'Cause',
};

/** TypeScript types of everything a contributor writes, from the JSON Schema. */
export async function generateTypes() {
  const language = JSON.parse(readFileSync(join(packageRoot, 'schemas/language.schema.json'), 'utf8'));
  const defs = language.$defs;
  for (const [key, name] of Object.entries(NAMED)) defs[key].title = name;
  for (const [key, def] of Object.entries(defs)) if (!NAMED[key]) delete def.title;
  // These keywords say more than a type can, and would otherwise split a type into alternatives.
  for (const key of ['level', 'metric', 'term', 'points', 'comparison', 'factTest']) {
    for (const word of ['allOf', 'if', 'then', 'oneOf', 'dependentRequired']) delete defs[key][word];
  }
  for (const option of defs.points.anyOf) delete option.anyOf;
  const source = await compile(
    {
      $schema: language.$schema,
      title: 'RuleLanguage',
      type: 'object',
      additionalProperties: false,
      $defs: defs,
      properties: Object.fromEntries(Object.keys(NAMED).map((key) => [key, { $ref: `#/$defs/${key}` }])),
    },
    'RuleLanguage',
    {
      bannerComment: '',
      additionalProperties: false,
      style: { singleQuote: true, printWidth: 110 },
      unreachableDefinitions: false,
      ignoreMinAndMaxItems: true,
    },
  );
  return `// Generated from packages/rules-data/schemas by \`npm run generate\`; do not edit.\n\n${source}`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const text = await generateTypes();
  writeGenerated(join(packageRoot, 'src/generated/rule-language.ts'), text);
  writeGenerated(join(workspaceRoot, 'packages/core/src/ruleset/rule-language.generated.ts'), text);
}
