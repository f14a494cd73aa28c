import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataset } from '../dataset/open-dataset.js';
import { provenBy, readProof, sortPatterns } from '../lexicon/proven-patterns.js';
import { readLexicons } from '../lexicon/read-lexicons.js';
import { canonicalText } from '../lint/canonical-text.js';
import { packageRoot } from '../lint/paths.js';

const isProven = provenBy(readProof(openDataset().cases));
for (const [language, written] of readLexicons()) {
  const sorted = sortPatterns(written, isProven);
  writeFileSync(join(packageRoot, `lexicon/${language}.json`), canonicalText(sorted));
  const count = (/** @type {Record<string, string[]>} */ groups) => Object.values(groups).flat().length;
  console.log(`${language}: ${count(sorted.classes)} name a class, ${count(sorted.unproven)} leave it open`);
}
