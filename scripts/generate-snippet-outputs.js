import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { followPage } from '../docs/guide/snippets/follow-page.js';
import { pages } from '../docs/guide/snippets/pages.js';
import { fillOutputs, readSnippets } from '../docs/guide/snippets/read-snippets.js';
import { shownOutput } from '../docs/guide/snippets/run-snippet.js';
import { writeGenerated } from '../packages/rules-data/scripts/write-generated.js';
import { workspaceRoot } from './published-packages.js';

/** Fills every `<!-- generated: output -->` with what the block above it really prints. */
for (const page of pages()) {
  const path = join(workspaceRoot, page);
  const text = readFileSync(path, 'utf8');
  if (!readSnippets(text, page).some(({ output }) => output !== null)) continue;
  const outputs = new Map();
  for await (const { snippet, printed, error } of followPage(text, page)) {
    if (error) throw new Error(`${page}:${snippet.line}: ${error.message}`);
    if (printed !== undefined) outputs.set(snippet.line, shownOutput(printed));
  }
  writeGenerated(path, fillOutputs(text, page, outputs), { format: false });
}
