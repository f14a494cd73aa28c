import { ImportError, importFile } from '@risk-check/import';

/** What a pasted text is called where files have names. */
export const PASTED = 'pasted.txt';
const LONGEST = 2_000_000;

/** Whether a pasted text is an export or a copied page that is known, and no snapshot. */
export function isExportText(text: string): boolean {
  if (text.trim() === '' || text.length > LONGEST || text.includes('"snapshotVersion"')) return false;
  try {
    importFile(text, { asOf: new Date().toISOString() });
    return true;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return false;
  }
}
