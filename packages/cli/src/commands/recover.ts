import { planRecovery, type Snapshot } from '@risk-check/core';
import { printJson } from '@risk-check/report/formats';
import { printMarkdownBlocks, recoveryBlocks, zoneOffset } from '@risk-check/report/recovery';
import { printBlocks } from '@risk-check/report/terminal';
import { loadLexiconFor } from '@risk-check/rules-data/notices';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { CliError } from '../errors/cli-error.ts';
import { decodeUtf8 } from '../files/decode-utf8.ts';
import { keepInputs } from '../files/keep-inputs.ts';
import { readBytes } from '../files/read-bytes.ts';
import { readHolidays } from '../files/read-holidays.ts';
import { writeResult } from '../files/write-result.ts';
import { hasPerson } from '../process/has-person.ts';
import type { Session } from '../process/session.ts';
import { loadGuide } from '../rulesets/load-guide.ts';
import { translatedGuide } from '../rulesets/translated-rules.ts';
import { openSnapshot } from './open-snapshot.ts';
import { runOnInput } from './score-input.ts';

interface RecoverFlags extends CommonFlags {
  readonly notice?: string;
  readonly saleEnds?: string;
  readonly holidays?: string;
  readonly ics?: string;
}

/** `risk-check recover FILE`: the likely reason, a dated plan, what not to do. */
export async function recover(args: readonly string[], flags: RecoverFlags, session: Session): Promise<void> {
  const { io, words } = session;
  if (args.length === 0 && flags.notice === undefined && hasPerson(flags, io)) {
    const { openDialogue } = await import('./open-dialogue.ts');
    return openDialogue(flags, session, 'closed');
  }
  const fromStdin = [args[0], flags.notice, flags.holidays].filter((value) => value === '-').length;
  if (fromStdin > 1) throw new CliError('USAGE', null, [{ code: 'stdin-twice', args: {} }]);
  // Standard output holds the plan.
  if (flags.ics === '-')
    throw new CliError('USAGE', null, [{ code: 'option-needs-value', args: { option: '--ics' } }]);
  await keepInputs({ option: '--ics', path: flags.ics }, [...args, flags.holidays, flags.rules], io);
  const { input, value, ruleset, options, layout } = await openSnapshot(args, flags, session, {
    suppresses: false,
  });
  const english = await loadGuide(ruleset);
  const guide = flags.format === 'json' ? english : await translatedGuide(english, words);
  if (flags.notice?.trim() === '')
    throw new CliError('USAGE', null, [{ code: 'option-needs-value', args: { option: '--notice' } }]);
  const notice = flags.notice === '-' ? decodeUtf8(await readBytes('-', io), '-').text : flags.notice;
  const holidays = flags.holidays === undefined ? [] : await readHolidays(flags.holidays, io);
  const lexicon = await loadLexiconFor(value, notice);
  const made = await runOnInput(input, flags, () =>
    planRecovery(value, ruleset, guide, {
      ...options,
      lexicon,
      zoneOffset,
      holidays,
      ...(notice === undefined ? {} : { notice }),
      ...(flags.saleEnds === undefined ? {} : { saleEnds: flags.saleEnds }),
    }),
  );
  const { diagnosis, orders, ...plan } = made;
  const blocks = recoveryBlocks(made, ruleset, words);
  const text =
    flags.format === 'json'
      ? printJson({ diagnosis, plan, orders })
      : flags.format === 'markdown'
        ? printMarkdownBlocks(blocks)
        : printBlocks(blocks, layout);
  if (flags.ics !== undefined) await writeCalendar(flags.ics);
  await io.stdout.write(text);

  async function writeCalendar(path: string): Promise<void> {
    const { planCalendar } = await import('@risk-check/report/recovery');
    const calendar = planCalendar(made, ruleset, words, value as Snapshot);
    await writeResult(path, calendar.text, io);
    await io.stderr.write(`${words.recovery.recover.written(path, calendar.count)}\n`);
  }
}
