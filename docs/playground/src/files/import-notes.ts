import type { Snapshot } from '@risk-check/core';
import type { ImportResult } from '@risk-check/import';
import { codeText } from '@risk-check/report/formats';
import { phraseText } from '@risk-check/report/problems';
import type { Words } from '@risk-check/report/words';
import { findRuleset } from '../data/find-ruleset.ts';
import { isLoaded, rulesetOf, rulesets, titleOf } from '../data/rulesets.ts';
import type { Frame } from '../frame/frame.ts';
import type { FileChoice, FileNotes } from './file-notes.ts';

type ImportNote = ImportResult['notes']['messages'][number];

/** What was read, used and left out of a file, and how else it can be read. */
export function importNotes(
  { notes, snapshot }: ImportResult,
  file: number,
  frame: Frame,
  words: Words,
): Required<Pick<FileNotes, 'lines' | 'choices'>> {
  const { rows, values, messages } = notes;
  const text = words.commands.import;
  const left = ({ count, reason, places }: (typeof rows.leftOut)[number]): string =>
    text.leftOut(
      count,
      text.reasons[reason] ?? reason,
      places.map((place) => phraseText(place, words)),
    );
  return {
    lines: [
      { title: text.rows(rows.read, rows.used), lines: rows.leftOut.map(left) },
      ...(values.length > 0 ? [{ title: text.values, lines: values.map(left) }] : []),
      ...messages.map((note) => sayNote(note, snapshot, frame, words)),
    ],
    choices: messages.flatMap((note) => choicesOf(note, snapshot, file, frame)),
  };
}

/** A note, and what to do where it is wrong about the file. */
export function sayNote(
  { code, args }: ImportNote,
  { platform, role }: Snapshot,
  { files }: Frame,
  words: Words,
): string {
  const entry = findRuleset(platform, role);
  const metrics = 'code' in entry || !isLoaded(entry.id) ? {} : rulesetOf(entry.id).metrics;
  const said =
    words.commands.import.messages[code]?.(args, (name) => metrics[name]?.title ?? name) ??
    codeText(code, args);
  return [said, files.corrections[code]].filter((part) => part !== undefined).join(' ');
}

/** The other roles or accounts that the file may be of, and the ways to read its days. */
function choicesOf(
  { code, args }: ImportNote,
  { platform }: Snapshot,
  file: number,
  { files }: Frame,
): FileChoice[] {
  const others = String(args.others).split(', ');
  if (code === 'one-of-several')
    return others.map((part) => ({ title: files.readPart(part), file, told: { part } }));
  if (code === 'ambiguous-days')
    return (['dmy', 'mdy', 'ymd'] as const).map((dateOrder) => ({
      title: files.readDays[dateOrder],
      file,
      told: { dateOrder },
    }));
  if (code === 'two-numbers')
    return (['value-first', 'target-first'] as const).map((numberOrder) => ({
      title: files.readNumber(String(numberOrder === 'value-first' ? args.one : args.other)),
      file,
      told: { numberOrder },
    }));
  if (code !== 'role-assumed') return [];
  return others.flatMap((role) => {
    const entry = rulesets.find((one) => one.platform === platform && one.role === role);
    return entry ? [{ title: files.readAs(titleOf(entry)), file, told: { role } }] : [];
  });
}
