import type { Run } from '../../src/ruleset/rule-language.generated.ts';
import { periodsBefore } from './calendar.ts';
import { fraction, INFINITY } from './fraction.ts';
import { FALSE, not, TRUE, type Truth } from './truth.ts';
import { hull, range, type Value } from './value.ts';
import { offsetOf, type World } from './world.ts';

/** Out with so many periods of `enter` in a row, or in for so many periods with so many of `exit` in a row. */
interface State {
  readonly periods: number;
  readonly row: number;
  /** In since before the first period: for longer than `periods`, nobody knows how long. */
  readonly longer?: true;
}
const OUT: State = { periods: 0, row: 0 };

/** Periods spent in a state so far, over every course that what is unknown allows. */
export function run(
  world: World,
  { run: rules }: Run,
  judge: (world: World, condition: Run['run']['enter']) => Truth,
): Value {
  const { every, enter, exit, enterAfter = 1, exitAfter = 1, back, counts = 'state' } = rules;
  const offset = offsetOf(rules.zone ?? world.ruleset.zone);
  const periods = periodsBefore(every, world.asOf, offset, back).reverse();
  const createdAt = world.snapshot.account?.createdAt;
  const born = typeof createdAt === 'string' ? Date.parse(createdAt) : undefined;
  const first = periods[0]?.start ?? 0;
  let states: State[] = born !== undefined && born >= first ? [OUT] : everyState(enterAfter, exitAfter);
  for (const { end } of periods) {
    if (born !== undefined && end <= born) continue;
    const then = { ...world, asOf: end };
    const entering = judge(then, enter);
    const leaving = exit === undefined ? not(entering) : judge(then, exit);
    // Whether the period adds to the count, once for each way out of what is not known.
    const adds = (out: boolean): boolean[] => {
      if (counts === 'state') return [true];
      if (exit === undefined) return [!out];
      return [entering !== FALSE ? [true] : [], entering !== TRUE ? [false] : []].flat();
    };
    const next = states.flatMap((state) => steps(state, entering, leaving, enterAfter, exitAfter, adds));
    states = [
      ...new Map(next.map((state) => [`${state.periods} ${state.row} ${state.longer}`, state])).values(),
    ];
  }
  return hull(states.map(({ periods: n, longer }) => range(fraction(n), longer ? INFINITY : fraction(n))));
}

/** What the state before the first period can be. */
function everyState(enterAfter: number, exitAfter: number): State[] {
  const out = Array.from({ length: enterAfter }, (_, row): State => ({ periods: 0, row }));
  return [
    ...out,
    ...Array.from({ length: exitAfter }, (_, row): State => ({ periods: 1, row, longer: true })),
  ];
}

function steps(
  state: State,
  entering: Truth,
  leaving: Truth,
  enterAfter: number,
  exitAfter: number,
  adds: (out: boolean) => boolean[],
): State[] {
  const { periods, row } = state;
  const inside = periods > 0;
  const stay = (next: number, out: boolean): State[] =>
    inside
      ? adds(out).map((one) => ({ ...state, periods: periods + (one ? 1 : 0), row: next }))
      : [{ ...state, row: next }];
  const signal = inside ? leaving : entering;
  const after: State[] = [];
  if (signal !== FALSE) {
    const done = row + 1 >= (inside ? exitAfter : enterAfter);
    if (done) after.push(inside ? OUT : { periods: 1, row: 0 });
    else after.push(...stay(row + 1, true));
  }
  if (signal !== TRUE) after.push(...stay(0, false));
  return after;
}
