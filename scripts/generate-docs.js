import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FIXED_WORDS, snapshotLists } from '../packages/core/dist/schemas.js';
import { writeGenerated } from '../packages/rules-data/scripts/write-generated.js';

/** Fills the generated parts of hand-written docs, between `<!-- generated: name -->` and `<!-- end -->`. */
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const code = (text) => `\`${text}\``;

const { severity, evidence } = JSON.parse(readFileSync(at('packages/rules-data/scoring.json'), 'utf8'));

const fieldsByKind = ({ fields }) => {
  const kinds = new Map();
  for (const [name, kind] of Object.entries(fields))
    kinds.set(kind, [...(kinds.get(kind) ?? []), code(name)]);
  return [...kinds].map(([kind, names]) => `${kind}: ${names.join(' ')}`).join('; ');
};

const PARTS = {
  weights: () =>
    `${table(['severity', 'p'], Object.entries(severity))}\n\n${table(['evidence', 'c'], Object.entries(evidence))}`,
  lists: () =>
    table(
      ['list', 'own time', 'key', 'fields'],
      Object.entries(snapshotLists).map(([name, list]) => [
        code(name),
        list.at ? code(list.at) : 'none',
        code(list.key),
        fieldsByKind(list),
      ]),
    ),
  words: () =>
    table(
      ['field', 'words'],
      Object.entries(FIXED_WORDS).map(([field, words]) => [code(field), words.join(', ')]),
    ),
};

for (const path of ['docs/scoring.md', 'docs/snapshot-format.md', 'docs/rule-language.md']) {
  const text = readFileSync(at(path), 'utf8');
  const filled = text.replaceAll(
    /(<!-- generated: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, start, name, end) => `${start}\n${PARTS[name]()}\n\n${end}`,
  );
  writeGenerated(at(path), filled, { format: false });
}
