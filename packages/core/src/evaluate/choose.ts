import { hull, type Interval, NO_VALUE } from '../exact/interval.ts';
import { FALSE, TRUE } from '../exact/kleene.ts';
import type { Choose } from '../ruleset/rule-language.generated.ts';
import type { CompiledNode, CompileScope } from './compile-scope.ts';
import type { Context } from './context.ts';

/** The first branch whose condition holds; while that is open, all branches that are still possible. */
export function compileChoose({ choose: written }: Choose, scope: CompileScope): CompiledNode {
  const branches = written.map((branch) => ({
    when: branch.when === undefined ? null : scope.condition(branch.when),
    use: scope.node(branch.use),
  }));
  const last = branches.at(-1);
  if (last?.when) scope.types.fail('choose-without-end', 'the last branch of `choose` must have no `when`');
  const evaluate = (context: Context): Interval => {
    let value: Interval | null = null;
    for (const { when, use } of branches) {
      const truth = when ? when.evaluate(context).truth : TRUE;
      if (truth === FALSE) continue;
      const branch = use.evaluate(context);
      value = value ? hull(value, branch) : branch;
      if (truth === TRUE) break;
    }
    return value ?? NO_VALUE;
  };
  return { evaluate };
}
