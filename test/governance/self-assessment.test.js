import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceRoot } from '../../scripts/published-packages.js';
import { markdownRows, quotedIn } from './markdown-rows.js';

const rows = markdownRows('docs/self-assessment.md', 'lines');
const { scripts } = JSON.parse(readFileSync(join(workspaceRoot, 'package.json'), 'utf8'));

/** A command of npm or git that is there, or a file or folder. */
function isThere(evidence) {
  const [, name] = /^npm (?:run )?([\w:-]+)/.exec(evidence) ?? [];
  if (name !== undefined) return name === 'audit' || scripts[name] !== undefined;
  if (/^git (log|ls-files)$/.test(evidence)) return true;
  return existsSync(join(workspaceRoot, evidence));
}

describe('the self-assessment', () => {
  it('has every check of Scorecard once', () => {
    const checks = rows.map(([check]) => check);
    for (const check of SCORECARD)
      expect(
        checks.filter((one) => one === check),
        check,
      ).toHaveLength(1);
    expect(rows.length).toBeGreaterThan(SCORECARD.length + 20);
  });

  it.each(rows)('%s: says %s, and names what shows it', (_, met, evidence) => {
    expect(['yes', 'no', 'later', 'n/a']).toContain(met);
    const named = quotedIn(evidence);
    expect(named.length).toBeGreaterThan(0);
    for (const one of named) expect(isThere(one), one).toBe(true);
  });

  it('notices evidence that is gone', () => {
    expect(isThere('scripts/gone.js')).toBe(false);
    expect(isThere('npm run gone')).toBe(false);
  });
});

/** @see https://github.com/ossf/scorecard/blob/main/docs/checks.md */
const SCORECARD = [
  'Binary-Artifacts',
  'Branch-Protection',
  'CI-Tests',
  'CII-Best-Practices',
  'Code-Review',
  'Contributors',
  'Dangerous-Workflow',
  'Dependency-Update-Tool',
  'Fuzzing',
  'License',
  'Maintained',
  'Packaging',
  'Pinned-Dependencies',
  'SAST',
  'SBOM',
  'Security-Policy',
  'Signed-Releases',
  'Token-Permissions',
  'Vulnerabilities',
  'Webhooks',
];
