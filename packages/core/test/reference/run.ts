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
  const { every, enter, exit, enterAfter = 1, exitAfter = 1, back } = rules;
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
    const next = states.flatMap((state) => steps(state, entering, leaving, enterAfter, exitAfter));
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
): State[] {
  const { periods, row } = state;
  const inside = periods > 0;
  const stay = (next: number): State => ({ ...state, periods: inside ? periods + 1 : 0, row: next });
  const signal = inside ? leaving : entering;
  const after: State[] = [];
  if (signal !== FALSE) {
    const done = row + 1 >= (inside ? exitAfter : enterAfter);
    if (done) after.push(inside ? OUT : { periods: 1, row: 0 });
    else after.push(stay(row + 1));
  }
  if (signal !== TRUE) after.push(stay(0));
  return after;
}
