import { fstatSync, writeSync } from 'node:fs';
import { versionWords } from '@risk-check/report/words';
import { cacheFolder } from './compiled-code/cache-folder.ts';
import { loadCompiled } from './compiled-code/load-compiled.ts';
import { printVersions } from './print-versions.ts';
import type { UsualRun } from './usual-run/usual-arguments.ts';
import { usualArguments } from './usual-run/usual-arguments.ts';
import { writeAtOnce } from './usual-run/write-at-once.ts';

/** What a start may need: loaded only then, since loading is most of the time of a run. */
export interface Parts {
  /** Where the built files lie. */
  readonly folder: string;
  /** The bundle of the usual run, and what loads it. */
  readonly usualRun: string;
  readonly load: NodeJS.Require;
  readonly loadProgram: () => Promise<typeof import('./run-process.ts')>;
}

/**
 * Starts risk-check. The usual run, one snapshot in which nothing is wrong, takes a short way without the loader of
 * modules and without commander; everything else, and every problem, is left to the whole program.
 */
export function start(parts: Parts): void {
  const atHand = textAtHand(process.argv.slice(2), parts);
  const written = atHand ? writeAtOnce(Buffer.from(atHand.text), (bytes, at) => writeSync(1, bytes, at)) : 0;
  if (written === 'all') {
    atHand?.keep();
    // Nothing is left to wait for: else the engine finishes optimising what is never called again, and takes its heap apart.
    process.exit();
  } else void parts.loadProgram().then(({ runProcess }) => runProcess(written));
}

interface AtHand {
  readonly text: string;
  /** What can wait until all is written. */
  readonly keep: () => void;
}

const KEEPS_NOTHING = (): void => {};

/** All that the run prints, null where the whole program must say it. */
function textAtHand(argv: readonly string[], parts: Parts): AtHand | null {
  const isDevice = fstatSync(1).isCharacterDevice();
  // A console of Windows takes text, not bytes.
  if (isDevice && process.platform === 'win32') return null;
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V'))
    return { text: printVersions({ version: versionWords }), keep: KEEPS_NOTHING };
  const run: UsualRun | null = usualArguments(argv, process.env);
  if (run === null) return null;
  const { env, platform } = process;
  // To ask the stream takes longer than to look at the file.
  const { isTTY = false, columns } = isDevice ? process.stdout : { isTTY: false, columns: undefined };
  const { usualText, keep } = loadUsualRun(run, parts);
  const { folder } = parts;
  const text = usualText(run, { cwd: process.cwd(), env, platform, isTTY, columns, folder });
  return text === null ? null : { text, keep };
}

type UsualModule = Pick<typeof import('./usual-run/usual-run.ts'), 'usualText'>;

function loadUsualRun({ format }: UsualRun, { usualRun, load }: Parts): UsualModule & Pick<AtHand, 'keep'> {
  const folder = cacheFolder(process);
  if (folder === null) return { ...(load(usualRun) as UsualModule), keep: KEEPS_NOTHING };
  const { exports, keep } = loadCompiled(usualRun, folder, format, load);
  return { ...(exports as UsualModule), keep };
}
