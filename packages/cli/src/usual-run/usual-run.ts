import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { compileRuleset, type Ruleset } from '@risk-check/core';
import { parseSoundJson } from '@risk-check/import/files';
import { formatJson, type ReportInput } from '@risk-check/report/formats';
import { detectTerminal, formatPretty, type Surroundings } from '@risk-check/report/terminal';
import { en } from '@risk-check/report/words/en';
import { assessSnapshot } from '../commands/assess-snapshot.ts';
import { languageOf } from '../config/language-of.ts';
import { CONFIG_FILE } from '../config/settings.ts';
import { decodeUtf8 } from '../input/decode-utf8.ts';
import { MOST_BYTES } from '../input/read-bytes.ts';
import { USUAL_SUPPRESSIONS } from '../suppressions/usual-suppressions.ts';
import type { UsualRun } from './usual-arguments.ts';

/** The process that a usual run happens in. */
export interface UsualWorld extends Surroundings {
  readonly cwd: string;
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  /** Holds the rulesets, each in `rulesets/<platform>/<role>.json`. */
  readonly folder: string;
}

/**
 * What the whole program would print, as long as nothing is wrong and no file beside the snapshot has a say.
 *
 * @returns null where anything is in the way: then the whole program runs, and says what it is.
 */
export function usualText(run: UsualRun, world: UsualWorld): string | null {
  try {
    return isUsual(world) ? printReport(run, world) : null;
  } catch {
    return null;
  }
}

function isUsual({ cwd, env }: UsualWorld): boolean {
  if (languageOf([], env) !== 'en' || existsSync(join(cwd, USUAL_SUPPRESSIONS))) return false;
  for (let folder = cwd, below = ''; folder !== below; below = folder, folder = dirname(folder))
    if (existsSync(join(folder, CONFIG_FILE))) return false;
  return true;
}

function printReport({ file, format, wantsColor }: UsualRun, world: UsualWorld): string | null {
  const path = resolve(world.cwd, file);
  const found = statSync(path);
  // What a pipe has said once it does not say again to the whole program.
  if (!found.isFile() || found.size > MOST_BYTES) return null;
  const { text } = decodeUtf8(readFileSync(path), file);
  const parsed = parseSoundJson(text);
  const ruleset = parsed && readRuleset(parsed.value, world.folder);
  if (!ruleset) return null;
  const compiled = compileRuleset(ruleset, { isChecked: true });
  const assessed = assessSnapshot(parsed.value, ruleset, {}, format === 'pretty', compiled);
  const reports: ReportInput[] = [{ file, name: null, ...assessed, isLeftInEnglish: false, baseline: null }];
  if (format === 'json') return formatJson({ reports });
  const detail = { isQuiet: false, isVerbose: false, isExplained: false, isPlain: false };
  const terminal = detectTerminal(world, world, wantsColor);
  return formatPretty({ reports, failed: [], detail, words: en, terminal });
}

/** The dataset's rules for a snapshot, null where there are none. */
function readRuleset(snapshot: unknown, folder: string): Ruleset | null {
  const { platform, role } = (snapshot ?? {}) as { platform?: unknown; role?: unknown };
  if (!isName(platform) || !isName(role)) return null;
  return JSON.parse(readFileSync(join(folder, 'rulesets', platform, `${role}.json`), 'utf8')) as Ruleset;
}

/** Never a path. */
const isName = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
