import { parseSnapshot, SnapshotError } from '@risk-check/core';

/** Whether this is a time as a snapshot has it. Core says so: there is nothing else here that could be wrong. */
export function isTime(asOf: string): boolean {
  try {
    parseSnapshot({ snapshotVersion: 1, platform: 'any', role: 'any', asOf });
    return true;
  } catch (error) {
    if (error instanceof SnapshotError) return false;
    throw error;
  }
}
