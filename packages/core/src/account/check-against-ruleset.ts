import type { CompiledRuleset } from '../evaluate/compiled.ts';
import { compileForm, fieldsOf, listOf, unchecked } from '../form/compile-form.ts';
import { describeProblems } from '../form/describe-problems.ts';
import type { Check } from '../form/form.ts';
import type { Issue } from '../issues/errors.ts';
import { issueAt } from '../issues/issue-words.ts';
import { phrase } from '../issues/phrase.ts';
import { MAX_DEPTH } from '../snapshot/parse-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.generated.ts';
import { kindForms, snapshotDefinitions } from '../snapshot/snapshot-form.generated.ts';
import { snapshotLists } from '../snapshot/snapshot-lists.ts';

/** Why a snapshot does not fit a ruleset: its platform and role, and the lists the ruleset adds. */
export function checkAgainstRuleset(snapshot: Snapshot, ruleset: CompiledRuleset): Issue[] {
  const { platform, role, id, lists } = ruleset.source;
  if (snapshot.platform !== platform || snapshot.role !== role) {
    const path = snapshot.platform !== platform ? 'platform' : 'role';
    return [
      issueAt(
        'wrong-ruleset',
        path,
        phrase('for-ruleset', '"{}", which the ruleset {} is for', path === 'platform' ? platform : role, id),
        snapshot[path],
      ),
    ];
  }
  const checks = new Map<string, Check>();
  // Levels around a value: the snapshot, the list and the item.
  const room = MAX_DEPTH - 3;
  for (const [name, addition] of Object.entries(lists ?? {})) {
    const known = (snapshotLists as Record<string, { fields: object }>)[name]?.fields ?? {};
    const fields = new Map<string, Check>();
    for (const [field, kind] of Object.entries(addition.fields))
      if (!Object.hasOwn(known, field))
        fields.set(field, compileForm(kindForms[kind], snapshotDefinitions, room));
    checks.set(name, listOf(fieldsOf(fields, [], unchecked(room))));
  }
  const problems = fieldsOf(checks, [], unchecked(MAX_DEPTH - 1))(snapshot);
  return problems ? describeProblems(problems, snapshot) : [];
}
