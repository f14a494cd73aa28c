import { type Ruleset, traceRule } from '@risk-check/core';
import { readTypedShare } from '@risk-check/report/questions';
import { rulesets } from '@risk-check/rules-data';
import { translateRuleset } from '@risk-check/rules-data/translate';

/** The day and the facts that a rule is judged for, and numbers of the reader by the name of their metric. */
export interface Asked {
  readonly day: string;
  readonly facts: Readonly<Record<string, string | boolean>>;
  readonly metrics?: Readonly<Record<string, unknown>>;
}

/** The state of one level on a day. */
export interface LevelOn {
  readonly level: number;
  readonly standing: 'in-force' | 'announced' | 'over';
  /** false where it is surely for other accounts. */
  readonly isMeant: boolean;
}

async function load(id: string, language: string): Promise<Ruleset> {
  const entry = rulesets.find((one) => one.id === id);
  if (!entry) throw new RangeError(`there is no ruleset "${id}"`);
  const texts = entry.translations?.[language];
  const [{ default: english }, translated] = await Promise.all([entry.load(), texts?.load()]);
  return translated ? translateRuleset(english, translated.default) : english;
}

/** An account with only this fact. Noon, so that the day is the same in every zone of a platform. */
function snapshotOf(id: string, { day, facts, metrics }: Asked) {
  const [platform = '', role = ''] = id.split('.');
  const { region, program, ...others } = facts;
  return {
    snapshotVersion: 1,
    platform,
    role,
    asOf: `${day}T12:00:00Z`,
    ...(region === undefined ? {} : { region: String(region) }),
    ...(program === undefined ? {} : { program: String(program) }),
    facts: others,
    ...(metrics ? { metrics } : {}),
  };
}

/** Which levels the engine looks at on a day, for what is known of the account. */
export function levelsIn(ruleset: Ruleset, rule: string, asked: Asked): readonly LevelOn[] {
  const { levels, applies } = traceRule(snapshotOf(ruleset.id, asked), ruleset, rule);
  return levels.map(({ level, standing, applies: own }) => ({
    level,
    standing: standing === 'in-force' ? standing : standing === 'later' ? 'announced' : 'over',
    isMeant: own?.holds !== false && applies?.holds !== false,
  }));
}

export const levelsOn = async (id: string, rule: string, asked: Asked): Promise<readonly LevelOn[]> =>
  levelsIn(await load(id, 'en'), rule, asked);

/** What the engine says of a rule for the numbers of the reader. `isClaim`: the platform hasn't published the limit. */
export async function compareValue(id: string, rule: string, asked: Asked, language: string) {
  const ruleset = await load(id, language);
  const { status, level, finding, levels } = traceRule(snapshotOf(id, asked), ruleset, rule);
  const inForce = new Set(levels.flatMap((one) => (one.standing === 'in-force' ? [one.level] : [])));
  const isClaim = ruleset.rules
    .find((one) => one.id === rule)
    ?.levels.some(({ evidence }, i) => inForce.has(i + 1) && !PUBLISHED.has(evidence));
  return { status, level, isClaim: isClaim ?? false, message: finding?.message ?? '' };
}

/** Classes of evidence that rest on the platform's own text. */
const PUBLISHED = new Set(['official', 'documented']);

/** A number as people write it: of a share a bare one is percent. null when it is none. */
export function readValue(typed: string, unit: string, of: string): unknown {
  if (unit === 'share') {
    const read = readTypedShare(typed, 'percent', of);
    return read && (read.counts ?? read.share);
  }
  const plain = typed.trim().replace(/^(\d+),(\d{1,2})$/, '$1.$2');
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}
