import { parseOffset } from '../exact/duration.ts';
import { between, type Interval } from '../exact/interval.ts';
import { FALSE, not, TRUE, type Truth } from '../exact/kleene.ts';
import { whole } from '../exact/rational.ts';
import type { Run } from '../ruleset/rule-language.generated.ts';
import { calendarOf } from './calendar.ts';
import type { CompiledNode, CompileScope } from './compile-scope.ts';
import type { Context } from './context.ts';

/** A state the account may be in: out with `streak` periods towards entry, or in for lo to hi periods with `streak` towards exit. */
interface State {
  readonly inside: boolean;
  readonly streak: number;
  readonly lo: number;
  readonly hi: number;
}

/** Periods spent in a state so far, or those of them in which it is entered, 0 when out, period by period. */
export function compileRun({ run }: Run, scope: CompileScope): CompiledNode {
  const enter = scope.condition(run.enter);
  const exit = run.exit === undefined ? null : scope.condition(run.exit);
  const enterAfter = run.enterAfter ?? 1;
  const exitAfter = run.exitAfter ?? 1;
  const anyState = everyState(enterAfter, exitAfter);
  scope.types.kindOf('account', 'createdAt');
  const calendar = calendarOf(run.every, parseOffset(run.zone ?? scope.zone));
  const onlyEntered = run.counts === 'enter';
  const step = (states: readonly State[], entered: Truth, exited: Truth): State[] => {
    const next = new Map<string, State>();
    const put = (state: State): void => {
      const key = `${state.inside}${state.streak}`;
      const other = next.get(key);
      next.set(
        key,
        other ? { ...state, lo: Math.min(other.lo, state.lo), hi: Math.max(other.hi, state.hi) } : state,
      );
    };
    const stay = ({ inside, lo, hi }: State, streak: number): void => {
      // Without an `exit` of its own, a period counts exactly when it does not lead out.
      const enters = exit ? entered : streak === 0 ? TRUE : FALSE;
      const counts = inside ? (onlyEntered ? enters : TRUE) : FALSE;
      put({ inside, streak, lo: lo + Number(counts === TRUE), hi: hi + Number(counts !== FALSE) });
    };
    for (const state of states) {
      const truth = state.inside ? exited : entered;
      const streak = state.streak + 1;
      if (truth !== FALSE) {
        if (streak < (state.inside ? exitAfter : enterAfter)) stay(state, streak);
        else put(state.inside ? OUT : { inside: true, streak: 0, lo: 1, hi: 1 });
      }
      if (truth !== TRUE) stay(state, 0);
    }
    return [...next.values()];
  };
  const evaluate = (context: Context): Interval => {
    const created = createdAt(context);
    let states: State[] = [];
    for (let back = run.back; back >= 1; back--) {
      const start = calendar.startOf(context.at, -back);
      const end = calendar.startOf(context.at, 1 - back);
      // An account younger than the period cannot have been in the state in it or before.
      if (created !== null && created >= end) continue;
      if (states.length === 0) states = created !== null && created >= start ? [OUT] : anyState;
      const then = context.moved(end);
      const entered = enter.evaluate(then).truth;
      states = step(states, entered, exit ? exit.evaluate(then).truth : not(entered));
    }
    return hullOf(states.length === 0 ? [OUT] : states);
  };
  return { evaluate };
}

const OUT: State = { inside: false, streak: 0, lo: 0, hi: 0 };

/** Every state an account may be in before the first period that is looked at. */
function everyState(enterAfter: number, exitAfter: number): State[] {
  const out = Array.from({ length: enterAfter }, (_, streak): State => ({ ...OUT, streak }));
  const inside = Array.from(
    { length: exitAfter },
    (_, streak): State => ({ inside: true, streak, lo: 1, hi: Infinity }),
  );
  return [...out, ...inside];
}

function hullOf(states: readonly State[]): Interval {
  let lo = Infinity;
  let hi = 0;
  for (const state of states) {
    lo = Math.min(lo, state.inside ? state.lo : 0);
    hi = Math.max(hi, state.inside ? state.hi : 0);
  }
  return between(whole(Number.isFinite(lo) ? lo : 0), whole(hi));
}

function createdAt(context: Context): number | null {
  const account = context.tables.table('account');
  const time = account.known ? account.times('createdAt')[0] : undefined;
  return time === undefined || !Number.isFinite(time) ? null : time;
}
