import { readFileSync, writeFileSync } from 'node:fs';
import { compileRuleset, type Snapshot, scoreAccount } from '@risk-check/core';
import { snapshotLists, timeOf } from '@risk-check/core/snapshot';
import { describe, expect, it } from 'vitest';
import { isLong } from '../../../scripts/some-cases.js';
import type { Format } from '../src/formats/format.ts';
import { FORMATS } from '../src/formats/formats.generated.ts';
import { ImportError, importFile } from '../src/index.ts';
import { TABLE_DAMAGE } from './damage/damage-table.ts';
import { type Random, randomOf } from './damage/random.ts';
import { ANSWER_DAMAGE, SAMPLE_ANSWERS } from './damage/sample-answers.ts';
import { AS_OF, printTable, sampleTable } from './damage/sample-tables.ts';
import { realRulesets } from './real-rulesets.ts';

const FILES = isLong ? 100_000 : 2_000;
const SEED = Number(process.env.RISK_CHECK_SEED ?? 59);
/** Different damaged files of one whole file. */
const PER_SAMPLE = 8;

/** Formats that give lists; pages and ready-made figures have tests of their own. */
const formats = FORMATS.filter(({ guarantees = {}, page }) => Object.keys(guarantees).length > 0 && !page);

interface Case {
  readonly whole: unknown;
  readonly damaged: readonly { readonly kind: string; readonly file: unknown }[];
}

function caseOf(format: Format, random: Random): Case {
  const answer = SAMPLE_ANSWERS[format.id]?.(random);
  const kinds = Object.keys(answer ? ANSWER_DAMAGE : TABLE_DAMAGE);
  const chosen = Array.from({ length: PER_SAMPLE }, () => random.pick(kinds));
  if (answer)
    return {
      whole: answer.print(answer.entries),
      damaged: chosen.map((kind) => ({
        kind,
        file: ANSWER_DAMAGE[kind as keyof typeof ANSWER_DAMAGE](answer, random),
      })),
    };
  const sample = sampleTable(format, random);
  return {
    whole: printTable(sample),
    damaged: chosen.map((kind) => ({
      kind,
      file: TABLE_DAMAGE[kind as keyof typeof TABLE_DAMAGE](sample, random),
    })),
  };
}

/** The snapshot of a file; undefined where it is refused with a reason. */
function read(file: unknown, { id, roles }: Format): Snapshot | undefined {
  try {
    return importFile(file, { from: id, asOf: AS_OF, dateOrder: 'ymd', role: roles.at(-1) ?? '' }).snapshot;
  } catch (error) {
    if (error instanceof ImportError) return undefined;
    throw error;
  }
}

/** As if every list held everything. */
const believed = ({ observed: _, ...snapshot }: Snapshot): Snapshot => snapshot;

/** As if each list held everything since its oldest entry. */
function believedToOldest(snapshot: Snapshot): Snapshot {
  const observed: NonNullable<Snapshot['observed']> = {};
  for (const [list, { at = '' }] of Object.entries(snapshotLists as Record<string, { at?: string }>)) {
    const entries = snapshot[list];
    if (!Array.isArray(entries)) continue;
    const oldest = entries.map((entry) => entry[at]).sort((a, b) => timeOf(a) - timeOf(b))[0];
    observed[list] = { since: typeof oldest === 'string' ? oldest : AS_OF };
  }
  return { ...snapshot, observed };
}

type Outcomes = ReadonlyMap<string, string>;
const rulesets = new Map(realRulesets.map((one) => [`${one.platform}.${one.role}`, one]));
for (const ruleset of rulesets.values()) compileRuleset(ruleset);
function outcomesOf(snapshot: Snapshot): Outcomes {
  const ruleset = rulesets.get(`${snapshot.platform}.${snapshot.role}`);
  if (!ruleset) throw new Error(`no ruleset for ${snapshot.platform}.${snapshot.role}`);
  const { findings } = scoreAccount(snapshot, ruleset, { includeExperimental: true });
  return new Map(findings.map(({ ruleId, status }) => [ruleId, status]));
}

/** Rules that are clear, and of which the full truth says something else. */
const turnedClear = (outcomes: Outcomes, truth: Outcomes): string[] =>
  [...outcomes].flatMap(([rule, status]) =>
    status === 'clear' && truth.get(rule) !== 'clear' ? [rule] : [],
  );

const decidedIn = (outcomes: Outcomes): number =>
  [...outcomes.values()].filter((status) => status === 'fired' || status === 'clear').length;

interface Row {
  readonly format: string;
  files: number;
  refused: number;
  rules: number;
  /** Most rules decided from a whole file, as if its oldest row proved that it is whole, and as its proof says. */
  before: number;
  after: number;
  wouldTurnClear: number;
  readonly lacks: Readonly<Record<string, string>>;
}

describe('damaged files', () => {
  const rows = formats.map(
    ({ id, guarantees = {} }): Row => ({
      format: id,
      files: 0,
      refused: 0,
      rules: 0,
      before: 0,
      after: 0,
      wouldTurnClear: 0,
      lacks: Object.fromEntries(Object.entries(guarantees).map(([list, { lacks }]) => [list, lacks ?? ''])),
    }),
  );
  const kinds = new Map<string, number>();
  const wrong: string[] = [];
  const incomplete: string[] = [];
  const proven = new Set<string>();
  const perFormat = Math.ceil(FILES / formats.length / PER_SAMPLE);
  for (const [i, format] of formats.entries()) {
    const row = rows[i] as Row;
    for (let n = 0; n < perFormat; n++) {
      const seed = SEED * 1_000_003 + i * 10_007 + n;
      const { whole, damaged } = caseOf(format, randomOf(seed));
      const full = read(whole, format);
      if (!full) throw new Error(`${format.id}: its own sample is refused, seed ${seed}`);
      const truth = outcomesOf(believed(full));
      row.rules = truth.size;
      row.before = Math.max(row.before, decidedIn(outcomesOf(believedToOldest(full))));
      const now = outcomesOf(full);
      row.after = Math.max(row.after, decidedIn(now));
      for (const rule of turnedClear(now, truth)) wrong.push(`${format.id}, whole, seed ${seed}: ${rule}`);
      for (const [list, reach] of Object.entries(full.observed ?? {}))
        if (reach?.because !== undefined) {
          proven.add(`${format.id}.${list}`);
          const { lacks = undefined } = format.guarantees?.[list] ?? { lacks: 'documentation' };
          if (lacks !== undefined) incomplete.push(`${format.id}.${list} is proven, and lacks ${lacks}`);
        }
      for (const { kind, file } of damaged) {
        row.files++;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        const snapshot = read(file, format);
        if (!snapshot) {
          row.refused++;
          continue;
        }
        for (const rule of turnedClear(outcomesOf(snapshot), truth))
          wrong.push(`${format.id}, ${kind}, seed ${seed}: ${rule}`);
        row.wouldTurnClear += turnedClear(outcomesOf(believedToOldest(snapshot)), truth).length;
      }
    }
  }

  it('never turn a rule clear that the whole file leaves unknown or fired', () => {
    expect(wrong).toEqual([]);
    expect(rows.reduce((sum, { files }) => sum + files, 0)).toBeGreaterThanOrEqual(FILES);
  });

  it('are of every kind, and most of them can be read', () => {
    expect([...kinds.keys()].sort()).toEqual(
      [...new Set([...Object.keys(TABLE_DAMAGE), ...Object.keys(ANSWER_DAMAGE)])].sort(),
    );
    for (const { format, files, refused } of rows) expect(refused / files, format).toBeLessThan(0.5);
  });

  it('would turn rules clear if their oldest rows were believed, so that the comparison can fail', () => {
    expect(rows.filter(({ wouldTurnClear }) => wouldTurnClear > 0).length).toBeGreaterThan(5);
  });

  it('are complete before anything happens to them where the documentation guarantees it and the file shows it', () => {
    const promised = formats.flatMap(({ id, guarantees = {} }) =>
      Object.entries(guarantees).flatMap(([list, { lacks }]) =>
        lacks === undefined ? [`${id}.${list}`] : [],
      ),
    );
    expect(incomplete).toEqual([]);
    expect([...proven].sort()).toEqual(promised.sort());
    expect(promised.length).toBeGreaterThan(3);
  });

  it('are counted for the documentation', () => {
    const path = new URL('./damage/last-run.json', import.meta.url);
    const run = {
      files: rows.reduce((sum, { files }) => sum + files, 0),
      seed: SEED,
      wrong: wrong.length,
      kinds: Object.fromEntries([...kinds].sort(([a], [b]) => (a < b ? -1 : 1))),
      formats: rows,
    };
    if (isLong || process.env.UPDATE_GOLDEN) writeFileSync(path, `${JSON.stringify(run, null, 2)}\n`);
    const last = JSON.parse(readFileSync(path, 'utf8')) as typeof run;
    expect(last.wrong).toBe(0);
    expect(last.formats.map(({ format, lacks }) => [format, lacks])).toEqual(
      rows.map(({ format, lacks }) => [format, lacks]),
    );
  });
});
