import type { Issue } from '../errors.ts';
import type { CompiledRuleset } from '../ruleset/compile-ruleset.ts';
import { withoutCodeGeneration } from '../zod/without-code-generation.ts';
import * as z from '../zod/zod.ts';
import { issueAt } from './issue-words.ts';
import { describeZodIssues } from './parse-snapshot.ts';
import { snapshotLists } from './snapshot-lists.ts';
import { itemSchema, type Snapshot } from './snapshot-schema.ts';

/** What a snapshot must be for this ruleset: its platform and role, and the lists the ruleset adds. */
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
  if (!lists) return [];
  const schema = additionSchema(ruleset);
  const result = z.safeParse(schema, snapshot, { jitless: true });
  return result.success ? [] : describeZodIssues(result.error.issues, snapshot);
}

const schemas = new WeakMap<CompiledRuleset, z.ZodMiniType>();

/** Schema of the fields that only this ruleset knows. */
function additionSchema(ruleset: CompiledRuleset): z.ZodMiniType {
  let schema = schemas.get(ruleset);
  if (!schema) {
    schema = withoutCodeGeneration(() => {
      const shape: Record<string, z.ZodMiniType> = {};
      for (const [name, addition] of Object.entries(ruleset.source.lists ?? {})) {
        const known: Record<string, unknown> =
          (snapshotLists as Record<string, { fields: Record<string, unknown> }>)[name]?.fields ?? {};
        const fields = Object.fromEntries(
          Object.entries(addition.fields).filter(([field]) => !(field in known)),
        );
        shape[name] = z.exactOptional(z.array(itemSchema(fields)));
      }
      return z.looseObject(shape);
    });
    schemas.set(ruleset, schema);
  }
  return schema;
}
