import { parseSnapshot, type Snapshot } from '@risk-check/core';

/** Where answers are kept on this device, if the reader wants that. */
const NAME = 'risk-check:answers';

/** Keeps the answers of one account on this device; what was kept before goes. False when the browser does not let it. */
export function keepAnswers(snapshot: Snapshot): boolean {
  try {
    localStorage.setItem(NAME, JSON.stringify(snapshot));
    return true;
  } catch {
    return false;
  }
}

export function forgetAnswers(): void {
  try {
    localStorage.removeItem(NAME);
  } catch {
    // Where nothing can be kept, nothing was.
  }
}

/** What was kept; null when nothing was, or nothing that can be read. */
export function keptAnswers(): Snapshot | null {
  try {
    const kept = localStorage.getItem(NAME);
    return kept === null ? null : parseSnapshot(JSON.parse(kept));
  } catch {
    return null;
  }
}
