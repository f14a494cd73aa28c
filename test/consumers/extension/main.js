import { scoreAccount } from '@risk-check/core';
import ruleset from '@risk-check/rules-data/aliexpress/buyer';
import { reportLine } from './report-line.js';
import snapshot from './snapshot.json' with { type: 'json' };

/** Proof that the policy is in force: without it the digest would be worth nothing. */
function evaluatesText() {
  try {
    return Boolean(new Function('return true')());
  } catch {
    return false;
  }
}

const violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
  violations.push(`${violatedDirective} by ${sourceFile}`),
);
const line = document.getElementById('line');
try {
  line.textContent = reportLine(scoreAccount(snapshot, ruleset));
} catch (error) {
  line.textContent = `failed: ${error}`;
}
// A violation is reported in a task of its own.
setTimeout(() => {
  if (violations.length > 0) line.textContent = `broke the policy: ${violations.join(', ')}`;
  else if (evaluatesText()) line.textContent = 'the policy is not in force';
}, 0);
