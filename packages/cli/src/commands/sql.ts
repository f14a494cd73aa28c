import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Ruleset } from '@risk-check/core';
import { unknownRuleset } from '@risk-check/report/problems';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { usageError } from '../errors/cli-error.ts';
import { notAChoice } from '../errors/not-a-choice.ts';
import { keepInputs } from '../files/keep-inputs.ts';
import { writeResult } from '../files/write-result.ts';
import type { Session } from '../process/session.ts';
import { rulesetsAtHand } from '../rulesets/rulesets-at-hand.ts';
import { SQL_ENGINE_NAMES } from '../sql/engine-names.ts';
import { SQL_ENGINES } from '../sql/engines.ts';

interface SqlFlags extends CommonFlags {
  readonly output?: string;
}

/** `risk-check sql ENGINE RULESET`: the function that scores accounts inside a database, as its language wants it. */
export async function sql(
  [name = '', id = '']: readonly string[],
  flags: SqlFlags,
  { io }: Session,
): Promise<void> {
  const names = SQL_ENGINE_NAMES;
  const wanted = names.find((one) => one === name);
  if (!wanted) throw usageError(notAChoice('sql', name, names));
  const engine = SQL_ENGINES[wanted];
  const hasOwnRules = flags.rules !== undefined && flags.rulesByDefault !== true;
  if (hasOwnRules && !engine.carriesRules) {
    const takes = names.filter((one) => SQL_ENGINES[one].carriesRules).map((one) => `sql ${one}`);
    const args = { option: '--rules', beside: `sql ${name}`, takes };
    throw usageError({ code: 'without-effect', args });
  }
  await keepInputs({ option: '--output', path: flags.output }, [flags.rules], io);
  const text = engine.write(await rulesetNamed(id, flags, io), await readScorer());
  await writeResult(flags.output, text, io);
}

async function rulesetNamed(id: string, flags: SqlFlags, io: Session['io']): Promise<Ruleset> {
  const { entries } = await rulesetsAtHand(flags, io);
  const entry = entries.find((one) => one.id === id);
  if (entry) return (await entry.load()).default as Ruleset;
  const known = entries.map((one) => one.id);
  throw usageError(unknownRuleset(id, known));
}

/** The scorer as a script: beside the program, or in the package that it comes from. */
async function readScorer(): Promise<string> {
  try {
    return await readFile(fileURLToPath(new URL('./udf.js', import.meta.url)), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return readFile(createRequire(import.meta.url).resolve('@risk-check/core/udf'), 'utf8');
  }
}
