import { datasetDate, datasetVersion, digest } from '@risk-check/rules-data';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Io } from './io.ts';
import { cliVersion, coreVersion } from './versions.ts';
import { en } from './words/en.ts';
import type { Words } from './words/words.ts';

/** What to name in a bug report. */
export function printVersions(words: Words): string {
  return words.version(cliVersion, coreVersion, datasetVersion, datasetDate, digest);
}

/** `risk-check --version` and nothing else. */
export async function printVersionsAlone(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    await io.stdout.write(printVersions(en));
    return EXIT.done;
  } catch {
    // Who knows what to say of a stream that takes nothing.
    return (await import('./main.ts')).main(argv, io);
  }
}
