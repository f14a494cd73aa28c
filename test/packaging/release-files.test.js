import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changelogSection } from '../../scripts/release/changelog-section.js';
import { packageSbom } from '../../scripts/release/package-sbom.js';
import { verifyChecksums, writeChecksums } from '../../scripts/release/release-folder.js';

describe('changelogSection', () => {
  const changelog =
    '# risk-check\n\n## 1.1.0\n\n### Minor Changes\n\n- Second.\n\n## 1.0.0\r\n\r\n### Major Changes\n\n- First.\n';

  it.each([
    ['the newest', '1.1.0', '### Minor Changes\n\n- Second.'],
    ['the oldest, with Windows line ends', '1.0.0', '### Major Changes\n\n- First.'],
    ['none of a version that is only a prefix', '1.1', undefined],
    ['none of an unknown version', '2.0.0', undefined],
  ])('reads %s', (_, version, section) => {
    expect(changelogSection(changelog, version)).toBe(section);
  });
});

describe('checksums of a release', () => {
  let folder;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'risk-check-sums-'));
    writeFileSync(join(folder, 'a.tgz'), 'a');
    writeFileSync(join(folder, 'data.json'), '{}');
    writeChecksums(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('hold for what was packed', () => {
    expect(() => verifyChecksums(folder)).not.toThrow();
  });

  it.each([
    ['changed', () => writeFileSync(join(folder, 'a.tgz'), 'b'), /a\.tgz has other bytes than were packed/],
    ['added', () => writeFileSync(join(folder, 'b.tgz'), 'b'), /b\.tgz was not packed/],
    ['removed', () => rmSync(join(folder, 'data.json')), /data\.json is missing/],
  ])('refuse a file that was %s', (_, change, message) => {
    change();
    expect(() => verifyChecksums(folder)).toThrow(message);
  });
});

describe('packageSbom', () => {
  const component = (reference, name) => ({ 'bom-ref': reference, name, scope: 'optional', properties: [] });
  const fromNpm = {
    bomFormat: 'CycloneDX',
    serialNumber: 'urn:uuid:by-chance',
    metadata: { timestamp: 'now', component: component('workspace@0.0.0', 'folder') },
    components: [component('zod@4.6.7', 'zod'), component('@risk-check/core@1.2.3', 'core')],
    dependencies: [
      { ref: 'workspace@0.0.0', dependsOn: ['@risk-check/core@1.2.3'] },
      { ref: '@risk-check/core@1.2.3', dependsOn: ['zod@4.6.7'] },
      { ref: 'zod@4.6.7', dependsOn: [] },
    ],
  };

  it('is about the package, under its published name', () => {
    const { metadata, components, dependencies } = packageSbom(fromNpm, '@risk-check/core', '1.2.3');
    expect(metadata.component).toMatchObject({ name: '@risk-check/core', scope: 'required' });
    expect(components.map(({ name, scope }) => [name, scope])).toEqual([['zod', 'required']]);
    expect(dependencies.map(({ ref }) => ref)).toEqual(['@risk-check/core@1.2.3', 'zod@4.6.7']);
  });

  it('holds no clock and no chance', () => {
    expect(JSON.stringify(packageSbom(fromNpm, '@risk-check/core', '1.2.3'))).not.toMatch(/by-chance|now/);
  });

  it('refuses a list without the package', () => {
    expect(() => packageSbom(fromNpm, 'risk-check', '1.2.3')).toThrow('does not list risk-check@1.2.3');
  });
});
