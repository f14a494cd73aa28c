import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { snapshotTypes } from '../../rules-data/scripts/types/snapshot-types.js';
import { writeGenerated } from '../../rules-data/scripts/write-generated.js';
import { FIXED_WORDS, snapshotLists } from '../dist/schemas.js';

/** Plain types of the published JSON Schemas, so that no declaration of the package needs zod. */
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
for (const [file, name, target] of [
  ['snapshot.schema.json', 'Snapshot', 'src/snapshot/snapshot.generated.ts'],
  ['report.schema.json', 'RiskReport', 'src/report/report.generated.ts'],
]) {
  const { $id, title, ...schema } = JSON.parse(readFileSync(at(`dist/${file}`), 'utf8'));
  // A description alone would be taken for an object.
  for (const value of Object.values(schema.properties))
    if (Object.keys(value).every((key) => key === 'description')) value.tsType = 'unknown';
  if (name === 'Snapshot') offerWords(schema.properties);
  const source = await (name === 'Snapshot' ? typesOf(schema, name) : reportTypes(schema));
  writeGenerated(
    at(target),
    `// Generated from the zod schema by \`npm run generate\`; do not edit.\n\n${source}`,
  );
}

function typesOf(schema, name) {
  return compile(schema, name, { bannerComment: '', ignoreMinAndMaxItems: true });
}

/** A report over the ids of its ruleset, whose findings and warnings are told apart by status and code. */
async function reportTypes(schema) {
  const { findings, near, unknown, unknowable, suppressed, superseded, warnings } = schema.properties;
  for (const { items } of [near, unknown, suppressed, superseded]) items.properties.ruleId.tsType = 'Id';
  unknowable.items.tsType = 'Id';
  const { status, why, level, ...shared } = findings.items.properties;
  shared.ruleId.tsType = 'Id';
  const base = await typesOf(
    {
      ...findings.items,
      description: 'What findings of every status have.',
      properties: shared,
      required: findings.items.required.filter((key) => Object.hasOwn(shared, key)),
    },
    'FindingBase',
  );
  findings.items = { tsType: 'Finding<Id>' };
  warnings.items = { tsType: 'Warning' };
  superseded.items.properties.by.tsType = 'Id';
  const report = await typesOf(schema, 'RiskReport');
  const overIds = (text) =>
    text.replace(/export interface (\w+) \{/, 'export interface $1<Id extends string = string> {');
  return `import type { Warning } from '../issues/warning.ts';
import type { Finding } from './finding.ts';

${overIds(base)}\n${overIds(report)}`;
}

/** Words that mean something are offered by editors; any other is a text, too: a ruleset may know further ones. */
function offerWords(properties) {
  for (const [field, words] of Object.entries(FIXED_WORDS)) {
    const [list, name] = field.split('.');
    const { items = properties[list] } = properties[list];
    items.properties[name].tsType = [
      ...words.map((word) => `'${word}'`),
      '(string & Record<never, never>)',
      'null',
    ].join(' | ');
  }
}

const types = readFileSync(at('../rules-data/src/types.d.ts'), 'utf8')
  .replace('./rule-language.js', './rule-language.generated.ts')
  .replace('./snapshot.js', './snapshot-types.generated.ts')
  .replace('./guide.js', './guide-language.generated.ts');
writeGenerated(
  at('src/ruleset/ruleset.generated.ts'),
  `// Copied from packages/rules-data/src/types.d.ts by \`npm run generate\`; do not edit.\n\n${types}`,
);

const snapshotSchema = JSON.parse(readFileSync(at('dist/snapshot.schema.json'), 'utf8'));
writeGenerated(
  at('src/ruleset/snapshot-types.generated.ts'),
  snapshotTypes({ lists: snapshotLists, fixedWords: FIXED_WORDS, schema: snapshotSchema }),
);
