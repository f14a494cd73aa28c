import { type PatternNode, parsePattern, UnfitPattern } from './parse-pattern.ts';

/** A compiled pattern: finds the text of its group, where the pattern is found. */
export type LinearPattern = (text: string) => string | undefined;

type Assertion = Extract<PatternNode, { kind: 'start' | 'end' | 'edge' }>['kind'];
type Step =
  | { readonly op: 'sign'; readonly fits: (sign: string) => boolean }
  | { readonly op: 'assert'; readonly kind: Assertion }
  | { readonly op: 'mark'; readonly isEnd: boolean }
  /** Goes on at each of these, the first one preferred. */
  | { readonly op: 'fork'; readonly to: number[] };

/** Most steps of a compiled pattern: each sign of a text is held against each of them once at most. */
const MOST_STEPS = 200;

/**
 * Compiles a pattern to a machine that follows all its readings at once (Pike's), so that the time grows with the length of
 * the text times the length of the pattern, whatever the pattern.
 *
 * @throws {UnfitPattern} When the pattern isn't of those that can be matched so, or is too long.
 */
export function compilePattern(source: string): LinearPattern {
  const steps: Step[] = [];
  emit(parsePattern(source), steps);
  return (text) => run(steps, text);
}

function add(steps: Step[], step: Step): number {
  if (steps.length >= MOST_STEPS) throw new UnfitPattern('length');
  return steps.push(step) - 1;
}

function emit(node: PatternNode, steps: Step[]): void {
  switch (node.kind) {
    case 'sign':
      add(steps, { op: 'sign', fits: node.fits });
      break;
    case 'row':
      for (const part of node.parts) emit(part, steps);
      break;
    case 'group':
      add(steps, { op: 'mark', isEnd: false });
      emit(node.part, steps);
      add(steps, { op: 'mark', isEnd: true });
      break;
    case 'choice':
      emitChoice(node.parts, steps);
      break;
    case 'repeat':
      emitRepeat(node, steps);
      break;
    default:
      add(steps, { op: 'assert', kind: node.kind });
  }
}

function emitChoice(parts: readonly PatternNode[], steps: Step[]): void {
  const [only] = parts;
  if (parts.length === 1 && only) {
    emit(only, steps);
    return;
  }
  const fork: number[] = [];
  add(steps, { op: 'fork', to: fork });
  const ends = parts.map((part) => {
    fork.push(steps.length);
    emit(part, steps);
    const to: number[] = [];
    add(steps, { op: 'fork', to });
    return to;
  });
  for (const to of ends) to.push(steps.length);
}

function emitRepeat(
  { part, least, most, isLazy }: Extract<PatternNode, { kind: 'repeat' }>,
  steps: Step[],
): void {
  for (let i = 0; i < least; i++) emit(part, steps);
  const order = (into: number, past: number): number[] => (isLazy ? [past, into] : [into, past]);
  if (most === Infinity) {
    const to: number[] = [];
    const start = add(steps, { op: 'fork', to });
    emit(part, steps);
    add(steps, { op: 'fork', to: [start] });
    to.push(...order(start + 1, steps.length));
    return;
  }
  const forks: { readonly to: number[]; readonly start: number }[] = [];
  for (let i = least; i < most; i++) {
    const to: number[] = [];
    forks.push({ to, start: add(steps, { op: 'fork', to }) });
    emit(part, steps);
  }
  for (const { to, start } of forks) to.push(...order(start + 1, steps.length));
}

/** A reading that has come to a step, and where its group begins and ends. */
interface Reading {
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

function run(steps: readonly Step[], text: string): string | undefined {
  const signs = [...text];
  let readings: Reading[] = [];
  let found: Reading | undefined;
  for (let at = 0; at <= signs.length; at++) {
    const next: Reading[] = [];
    const seen = new Set<number>();
    const follow = (step: number, from: number, to: number): void => {
      if (seen.has(step)) return;
      seen.add(step);
      const one = steps[step];
      if (one?.op === 'fork') for (const target of one.to) follow(target, from, to);
      else if (one?.op === 'mark') follow(step + 1, one.isEnd ? from : at, one.isEnd ? at : -1);
      else if (one?.op !== 'assert') next.push({ step, from, to });
      else if (holds(one.kind, signs, at)) follow(step + 1, from, to);
    };
    for (const { step, from, to } of readings) {
      const one = steps[step];
      if (one?.op === 'sign' && one.fits(signs[at - 1] ?? '')) follow(step + 1, from, to);
    }
    // A match that starts later has lower priority than every earlier one.
    if (!found) follow(0, -1, -1);
    // Those behind one that is whole are worth less than it.
    const whole = next.findIndex(({ step }) => step === steps.length);
    if (whole >= 0) found = next[whole];
    readings = whole >= 0 ? next.slice(0, whole) : next;
    if (found && readings.length === 0) break;
  }
  return found && found.to >= 0 ? signs.slice(found.from, found.to).join('') : undefined;
}

function holds(kind: Assertion, signs: readonly string[], at: number): boolean {
  if (kind === 'start') return at === 0;
  if (kind === 'end') return at === signs.length;
  const isWord = (sign = ''): boolean => /^\w$/.test(sign);
  return isWord(signs[at - 1]) !== isWord(signs[at]);
}
