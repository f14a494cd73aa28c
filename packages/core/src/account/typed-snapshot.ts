import type { CompiledRuleset } from '../evaluate/compiled.ts';
import type { Ruleset } from '../ruleset/ruleset.generated.ts';
import type { WideSnapshot } from '../ruleset/snapshot-types.generated.ts';
import type { PreparedSnapshot } from './prepare-snapshot.ts';

/** A ruleset as built, or its compiled form. */
export type AnyRuleset = Ruleset | CompiledRuleset;
type TypesOf<R extends AnyRuleset> = NonNullable<R['$types']>;

/** The snapshot that a ruleset reads: `SnapshotOf<typeof ruleset>`. */
export type SnapshotOf<R extends AnyRuleset> = TypesOf<R>['snapshot'];
/** The lists of a snapshot that a ruleset reads. */
export type ListNameOf<R extends AnyRuleset> = {
  [Name in keyof SnapshotOf<R>]-?: NonNullable<SnapshotOf<R>[Name]> extends readonly object[] ? Name : never;
}[keyof SnapshotOf<R>];
/** An item of a list: `ItemOf<typeof ruleset, 'orders'>`. As the return type of a function it refuses misspelt fields. */
export type ItemOf<R extends AnyRuleset, List extends ListNameOf<R>> =
  NonNullable<SnapshotOf<R>[List]> extends readonly (infer Item)[] ? Item : never;
/** Ids of the rules of a ruleset. */
export type RuleIdOf<R extends AnyRuleset> = TypesOf<R>['rule'];
/** Keys of the actions of a ruleset. */
export type ActionIdOf<R extends AnyRuleset> = TypesOf<R>['action'];
/** Names of the metrics of a ruleset. */
export type MetricNameOf<R extends AnyRuleset> = TypesOf<R>['metric'];

type Indexed<S> = S extends object ? (string extends keyof S ? true : never) : never;

/**
 * What only a run can check: parsed JSON, a prepared snapshot, an object whose platform is just a text. For a literal it is
 * `never`, so that the literal is held to the snapshot of the ruleset.
 */
export type Untyped<S> = unknown extends S
  ? S
  : [S] extends [PreparedSnapshot]
    ? S
    : true extends Indexed<S>
      ? S
      : S extends { readonly platform: string }
        ? string extends S['platform']
          ? WideSnapshot
          : never
        : never;
