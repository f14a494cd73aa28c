import { fstatSync, writeSync } from 'node:fs';
import { printVersions } from './print-versions.ts';
import type { UsualRun } from './usual-run/usual-arguments.ts';
import { usualArguments } from './usual-run/usual-arguments.ts';
import { writeAtOnce } from './usual-run/write-at-once.ts';
import { versionWords } from './words/en/version.ts';

/** What a start may need: loaded only then, since loading is most of the time of a run. */
export interface Parts {
  /** Where the built files lie. */
  readonly folder: string;
  readonly loadUsualRun: () => Pick<typeof import('./usual-run/usual-run.ts'), 'usualText'>;
  readonly loadProgram: () => Promise<typeof import('./run-process.ts')>;
}

/**
 * Starts risk-check. The usual run, one snapshot in which nothing is wrong, takes a short way without the loader of
 * modules and without commander; everything else, and every problem, is left to the whole program.
 */
export function start(parts: Parts): void {
  const text = textAtHand(process.argv.slice(2), parts);
  const written = text === null ? 0 : writeAtOnce(Buffer.from(text), (bytes, at) => writeSync(1, bytes, at));
  if (written !== 'all') void parts.loadProgram().then(({ runProcess }) => runProcess(written));
}

/** All that the run prints, null where the whole program must say it. */
function textAtHand(argv: readonly string[], { folder, loadUsualRun }: Parts): string | null {
  const isDevice = fstatSync(1).isCharacterDevice();
  // A console of Windows takes text, not bytes.
  if (isDevice && process.platform === 'win32') return null;
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V'))
    return printVersions({ version: versionWords });
  const run: UsualRun | null = usualArguments(argv, process.env);
  if (run === null) return null;
  const { env, platform } = process;
  // To ask the stream takes longer than to look at the file.
  const { isTTY = false, columns } = isDevice ? process.stdout : { isTTY: false, columns: undefined };
  return loadUsualRun().usualText(run, { cwd: process.cwd(), env, platform, isTTY, columns, folder });
}
