import type { Issue } from '../errors.ts';
import { compileForm } from '../form/compile-form.ts';
import { describeProblems } from '../form/describe-problems.ts';
import type { Form } from '../form/form.ts';
import type { CompiledRuleset } from '../ruleset/compile-ruleset.ts';
import { issueAt } from './issue-words.ts';
import { itemForm, MAX_DEPTH } from './parse-snapshot.ts';
import type { Snapshot } from './snapshot.generated.ts';
import { snapshotLists } from './snapshot-lists.ts';

/** Why a snapshot does not fit a ruleset: its platform and role, and the lists the ruleset adds. */
export function checkAgainstRuleset(snapshot: Snapshot, ruleset: CompiledRuleset): Issue[] {
  const { platform, role, id, lists } = ruleset.source;
  if (snapshot.platform !== platform || snapshot.role !== role) {
    const path = snapshot.platform !== platform ? 'platform' : 'role';
    return [
      issueAt(
        'wrong-ruleset',
        path,
        `"${path === 'platform' ? platform : role}", which the ruleset ${id} is for`,
        snapshot[path],
      ),
    ];
  }
  const fields: Record<string, Form> = {};
  for (const [name, addition] of Object.entries(lists ?? {})) {
    const known = (snapshotLists as Record<string, { fields: object }>)[name]?.fields ?? {};
    const added = Object.entries(addition.fields).filter(([field]) => !Object.hasOwn(known, field));
    fields[`${name}?`] = ['list', itemForm(Object.fromEntries(added))];
  }
  const problems = compileForm(['fields', fields], [], MAX_DEPTH)(snapshot);
  return problems ? describeProblems(problems, snapshot) : [];
}
