import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceRoot } from '../../scripts/published-packages.js';

const renovate = JSON.parse(readFileSync(join(workspaceRoot, 'renovate.json'), 'utf8'));
const days = (text) => Number(/^(\d+) days$/.exec(text)?.[1]);
const manifest = (path) => JSON.parse(readFileSync(join(workspaceRoot, path, 'package.json'), 'utf8'));

/** Whether the source of a published package imports it. */
const isImported = (name) =>
  ['core', 'import', 'report', 'cli', 'mcp'].some((short) =>
    readdirSync(join(workspaceRoot, 'packages', short, 'src'), { recursive: true })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .some((path) => {
        const text = readFileSync(join(workspaceRoot, 'packages', short, 'src', path), 'utf8');
        return new RegExp(`from '${name}(/[^']*)?'`).test(text) && !(name in manifestOf(short));
      }),
  );
const manifestOf = (short) => manifest(`packages/${short}`).devDependencies;

const MANIFESTS = [
  '.',
  'packages/core',
  'packages/import',
  'packages/report',
  'packages/cli',
  'packages/mcp',
  'packages/rules-data',
  'test/mutation',
];

describe('the settings for new versions of dependencies', () => {
  it('waits before it takes a new version, and merges none by itself', () => {
    expect(days(renovate.minimumReleaseAge)).toBeGreaterThanOrEqual(7);
    expect(renovate.internalChecksFilter).toBe('strict');
    for (const rule of renovate.packageRules) {
      if (rule.minimumReleaseAge !== undefined)
        expect(days(rule.minimumReleaseAge)).toBeGreaterThanOrEqual(7);
      expect(rule.automerge ?? false).toBe(false);
    }
    expect(renovate.automerge ?? false).toBe(false);
  });

  it('waits longer for what ends up in the packages', () => {
    const longer = renovate.packageRules.filter((rule) => days(rule.minimumReleaseAge) >= 14);
    expect(longer.flatMap(({ matchFileNames }) => matchFileNames ?? [])).toEqual(['packages/*/package.json']);
    // Nothing from the workspace's own manifest gets into core by another way.
    const named = longer.flatMap(({ matchPackageNames }) => matchPackageNames ?? []);
    const bundledFrom = Object.keys(manifest('.').devDependencies).filter((name) => isImported(name));
    expect([...new Set([...named, ...bundledFrom])].sort()).toEqual([...named].sort());
  });

  it('lets only a fix of a known vulnerability through at once', () => {
    expect(renovate.vulnerabilityAlerts).toMatchObject({ enabled: true, minimumReleaseAge: null });
  });

  it('names packages that we use', () => {
    const used = MANIFESTS.flatMap((path) =>
      Object.keys({ ...manifest(path).dependencies, ...manifest(path).devDependencies }),
    );
    const named = renovate.packageRules.flatMap(({ matchPackageNames }) => matchPackageNames ?? []);
    for (const name of named) expect(used, name).toContain(name);
  });

  it('finds every version written exactly, as it will keep it', () => {
    for (const path of MANIFESTS) {
      const { dependencies = {}, devDependencies = {} } = manifest(path);
      for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
        expect(version, `${path}: ${name}`).toMatch(/^(?:npm:[a-z-]+@)?\d+\.\d+\.\d+$/);
    }
  });
});
