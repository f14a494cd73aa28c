import type { CompiledRuleset } from '../evaluate/compiled.ts';
import type { Issue } from '../issues/errors.ts';
import { issueAt } from '../issues/issue-words.ts';
import { phrase } from '../issues/phrase.ts';
import { checkOf, issuesFrom } from '../snapshot/parse-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.generated.ts';

/** Why a snapshot does not fit a ruleset: its platform and role, and the lists the ruleset adds. */
export function checkAgainstRuleset(snapshot: Snapshot, ruleset: CompiledRuleset): Issue[] {
  const { platform, role, id } = ruleset.source;
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
  return issuesFrom(checkOf(ruleset.lists), snapshot);
}
