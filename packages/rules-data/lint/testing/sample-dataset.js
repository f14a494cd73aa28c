import { fileURLToPath } from 'node:url';
import { isCaseFile, parseCases, printCases } from '../../dataset/case-files.js';
import { parseDataset } from '../../dataset/parse-dataset.js';
import { readFolder } from '../../dataset/read-folder.js';
import { canonicalText } from '../canonical-text.js';

/** @typedef {Record<string, string | null | ((data: any) => any)>} Edits - A new text, null to delete the file, or a change to its data (of a file of cases, to each). */

const folder = fileURLToPath(new URL('../sample', import.meta.url));
export const RULES = 'rules/example-market/seller';

/**
 * A small dataset of an invented market that passes every check, with changes.
 * @param {Edits} [edits] - By path.
 */
export function sampleDataset(edits = {}) {
  const texts = readFolder(folder);
  for (const [path, edit] of Object.entries(edits)) {
    if (edit === null) texts.delete(path);
    else if (typeof edit === 'string') texts.set(path, edit);
    else if (isCaseFile(path)) {
      const { data } = parseCases(texts.get(path) ?? '');
      texts.set(path, printCases((data ?? []).map((one) => edit(one) ?? one)));
    } else {
      const data = JSON.parse(texts.get(path) ?? 'null');
      texts.set(path, canonicalText(edit(data) ?? data));
    }
  }
  return parseDataset(texts);
}
