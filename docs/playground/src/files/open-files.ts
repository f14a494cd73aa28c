import type { RiskReport, Snapshot } from '@risk-check/core';
import type { Words } from '@risk-check/report/words';
import type { Frame } from '../frame/frame.ts';
import type { Told } from './file-notes.ts';
import { type Imported, importExports } from './import-exports.ts';
import { readFile, type SourceFile } from './read-file.ts';
import { readReport } from './read-report.ts';

/** What dropped or chosen files come to. */
export type Opened = Imported | { readonly kind: 'report'; readonly report: RiskReport };

/** Reads snapshots, reports and exports, nowhere but here; several exports of one account become one snapshot. */
export async function openFiles(
  files: readonly File[],
  told: readonly Told[],
  present: Snapshot | null,
  frame: Frame,
  words: Words,
): Promise<Opened> {
  const sources: SourceFile[] = [];
  for (const [place, file] of files.entries()) {
    const read = await readFile(file, place, frame);
    if ('failed' in read) return failed(read.failed, []);
    sources.push(...read);
  }
  const [only] = sources;
  if (only && sources.length === 1 && 'text' in only) {
    const known = knownJson(only.text);
    if (known === 'bad-report') return failed(frame.files.badReport(only.name), []);
    if (known === 'snapshot')
      return {
        kind: 'snapshot',
        exported: null,
        text: only.text,
        notes: [{ title: frame.files.opened(only.name), file: only.name, lines: [] }],
      };
    if (known) return { kind: 'report', report: known };
  }
  const alone = sources.find((one) => sources.length > 1 && 'text' in one && knownJson(one.text));
  if (alone) return failed(frame.files.alone(alone.name), []);
  return importExports(sources, told, present, frame, words);
}

const failed = (title: string, lines: readonly string[]): Opened => ({
  kind: 'failed',
  notes: [{ title, lines }],
});

/** Whether a text is a snapshot or a report, good or broken; anything else may be an export. */
function knownJson(text: string): 'snapshot' | 'bad-report' | RiskReport | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // A snapshot that somebody fixes by hand comes into the editor with its mistakes.
    return /"snapshotVersion"/.test(text) ? 'snapshot' : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  if ('reportVersion' in value) return readReport(value) ?? 'bad-report';
  return 'snapshotVersion' in value || ('platform' in value && 'role' in value) ? 'snapshot' : null;
}
