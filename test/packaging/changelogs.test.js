import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { publishedPackages } from '../../scripts/published-packages.js';

it.each(publishedPackages())(
  'the tarball of $name carries the changelog of a release',
  ({ manifest }) => {
    const folder = mkdtempSync(join(tmpdir(), 'risk-check-changelog-'));
    try {
      const { name, version, files } = manifest;
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version, files }));
      writeFileSync(join(folder, 'CHANGELOG.md'), `# ${name}\n`);
      const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--offline'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(JSON.parse(packed)[0].files.map(({ path }) => path)).toContain('CHANGELOG.md');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
