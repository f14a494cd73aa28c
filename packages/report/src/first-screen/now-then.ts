import type { Ruleset } from '@risk-check/core';
import type { Comparison } from '../content/measure-steps.ts';
import { numberText } from '../content/value-text.ts';
import type { Words } from '../words/words.ts';

/** A value today and after the step: counts where it was counted, `5 of 410` and `4 of 410`. */
export function nowThen(
  { raw, value = 0, unit = '', threshold, sampleFloor, metric }: Comparison,
  then: number,
  { metrics, phrases }: Ruleset,
  words: Words,
): [now: string, then: string] {
  if (raw && unit === 'share' && raw.denominator > 0) {
    const whole = Math.max(raw.denominator, sampleFloor ?? 0);
    const part = Math.round(then * whole);
    const [before, after, of] = [raw.numerator, part, raw.denominator].map((n) => words.number(`${n}`)) as [
      string,
      string,
      string,
    ];
    const { counted } = words.value;
    const share = (n: number): string => numberText(n / raw.denominator, unit, threshold ?? null, words);
    return [counted(share(raw.numerator), before, of), counted(share(part), after, of)];
  }
  const scale = metrics[metric]?.scale;
  const print = (n: number): string => {
    const label = scale?.[n];
    return label === undefined ? numberText(n, unit, threshold ?? null, words) : (phrases?.[label] ?? label);
  };
  return [print(value), print(then)];
}
