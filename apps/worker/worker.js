// In a web worker: the page stays free while thousands of accounts are scored.
import { compileRuleset, SnapshotError, scoreCompact } from '@risk-check/core';
import ruleset from '@risk-check/rules-data/aliexpress/buyer';

const rules = compileRuleset(ruleset);

self.addEventListener('message', ({ data: snapshots }) => {
  const results = snapshots.map((snapshot) => {
    try {
      return scoreCompact(snapshot, rules);
    } catch (error) {
      if (error instanceof SnapshotError) return { issues: error.issues };
      throw error;
    }
  });
  self.postMessage(results);
});
