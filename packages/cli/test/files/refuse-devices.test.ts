import { execFileSync } from 'node:child_process';
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';
import { readSuppressions } from '../../src/files/read-suppressions.ts';
import { openStore } from '../../src/over-time/store.ts';
import { processIo } from '../../src/process/process-io.ts';
import { readOwnRules } from '../../src/rulesets/read-own-rules.ts';
import { errorOf } from './memory-io.ts';

/** Without devices and pipes there is nothing to refuse. */
describe.skipIf(process.platform === 'win32')('pipes and devices', () => {
  const folder = mkdtempSync(join(tmpdir(), 'risk-check-devices-'));
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const io = processIo();
  const link = join(folder, 'link');
  symlinkSync('/dev/zero', link);

  it.each([pipe, link, '/dev/zero', '/dev/full'])(
    '%s is neither suppressions, nor configuration, nor rules of one',
    async (path) => {
      for (const reading of [
        () => readSuppressions(path, io),
        () => readConfig(path, io, new Map()),
        () => readOwnRules({ rules: path, rulesByDefault: true }, io),
      ]) {
        const error = await errorOf(reading());
        expect(error.code).toBe('UNREADABLE_INPUT');
        expect(error.file).toBe(path);
      }
    },
  );

  it.each([pipe, link, '/dev/zero', '/dev/full'])('%s is no store of track', async (path) => {
    expect((await errorOf(openStore(path))).code).toBe('OUTPUT_NOT_WRITTEN');
  });

  it('nor is a link to a file, which batch and import refuse as well', async () => {
    const real = join(folder, 'real.jsonl');
    writeFileSync(real, '');
    const named = join(folder, 'named.jsonl');
    symlinkSync(real, named);
    expect((await errorOf(openStore(named))).code).toBe('OUTPUT_NOT_WRITTEN');
    const store = await openStore(real);
    await store.close();
  });
});
