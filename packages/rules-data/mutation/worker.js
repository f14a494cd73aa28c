import { parentPort, workerData } from 'node:worker_threads';
import { openDataset } from '../dataset/open-dataset.js';
import { readPins } from '../limits/pinned-examples.js';
import { lineOf } from '../lint/line-of.js';
import { writtenPlace } from '../rule-files/written-place.js';
import { judgeOf } from './kills.js';
import { mutantsOf } from './mutants-of.js';

/** Judges every nth mutant of every ruleset and posts one answer. */
const { share, of, only } = workerData;
const dataset = openDataset();
const counts = { killed: 0, refused: 0, survived: 0 };
/** @type {{ id: string, file: string, line: number, what: string }[]} */
const survivors = [];
let at = 0;
for (const written of dataset.rulesets) {
  if (only.length > 0 && !only.includes(written.id)) continue;
  const judge = judgeOf(written, dataset.common, readPins(dataset, written.id));
  for (const mutant of mutantsOf(written)) {
    if (at++ % of !== share) continue;
    const fate = judge(mutant);
    counts[fate]++;
    if (fate === 'survived') {
      const text = dataset.files.get(mutant.file)?.text ?? '';
      const compiled = written.compiledFiles.get(mutant.file);
      survivors.push({
        id: mutant.id,
        file: mutant.file,
        line: lineOf(text, compiled ? writtenPlace(mutant.pointer, compiled) : mutant.pointer),
        what: mutant.what,
      });
    }
  }
}
parentPort?.postMessage({ counts, survivors });
