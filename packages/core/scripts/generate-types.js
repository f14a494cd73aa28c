import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { writeGenerated } from '../../rules-data/scripts/write-generated.js';
import { FIXED_WORDS } from '../dist/schemas.js';

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
  const source = await compile(schema, name, { bannerComment: '', ignoreMinAndMaxItems: true });
  writeGenerated(
    at(target),
    `// Generated from the zod schema by \`npm run generate\`; do not edit.\n\n${source}`,
  );
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
  .replace('./guide.js', './guide-language.generated.ts');
writeGenerated(
  at('src/ruleset/ruleset.generated.ts'),
  `// Copied from packages/rules-data/src/types.d.ts by \`npm run generate\`; do not edit.\n\n${types}`,
);
