import * as z from 'zod/mini';
import { offsetText, patternText } from '../form/text-forms.ts';
import { decimalText, type FieldKind, fieldSchemas, timeText } from './field-kinds.ts';
import type { Snapshot } from './snapshot.generated.ts';
import { snapshotLists } from './snapshot-lists.ts';

type ItemOf<F extends Record<string, FieldKind>> = z.ZodMiniObject<
  { -readonly [K in keyof F]: z.ZodMiniExactOptional<ReturnType<(typeof fieldSchemas)[F[K]]>> },
  z.core.$loose
>;
type Lists = typeof snapshotLists;
type ListShape = {
  -readonly [L in keyof Lists]: z.ZodMiniExactOptional<z.ZodMiniArray<ItemOf<Lists[L]['fields']>>>;
};

/** Schema of the items of one list: every field optional, further fields kept. */
export function itemSchema<F extends Record<string, FieldKind>>(fields: F): ItemOf<F> {
  const shape: Record<string, z.ZodMiniType> = {};
  for (const [name, kind] of Object.entries(fields)) shape[name] = z.exactOptional(fieldSchemas[kind]());
  return z.looseObject(shape) as unknown as ItemOf<F>;
}

function listShape(): ListShape {
  const shape: Record<string, z.ZodMiniType> = {};
  for (const [name, list] of Object.entries(snapshotLists)) {
    shape[name] = z.exactOptional(z.array(itemSchema(list.fields)));
  }
  return shape as unknown as ListShape;
}

function buildSchema() {
  const count = () => z.number().check(z.gte(0));
  const amount = () => z.union([z.number(), decimalText()]);
  const measured = {
    value: z.exactOptional(z.union([z.number(), z.string()])),
    numerator: z.exactOptional(amount()),
    denominator: z.exactOptional(amount()),
    above: z.exactOptional(amount()),
    below: z.exactOptional(amount()),
    asOf: z.exactOptional(timeText()),
    windowDays: z.exactOptional(count()),
    target: z.exactOptional(z.nullable(amount())),
    status: z.exactOptional(z.nullable(z.string())),
    assumed: z.exactOptional(z.literal(true)),
  };
  const given = z.union([
    z.number(),
    z.string(),
    z.object(measured),
    z.array(
      z.object({
        period: patternText(/^\d{4}(-\d{2}(-\d{2})?|-Q[1-4]|-W\d{2})$/, 'period'),
        ...measured,
      }),
    ),
  ]);
  const reach = z.object({
    since: z.exactOptional(z.nullable(timeText())),
    until: z.exactOptional(z.nullable(timeText())),
    by: z.exactOptional(z.string()),
    because: z.exactOptional(z.enum(['period-named', 'periods-joined', 'sorted-export', 'whole-account'])),
  });
  const fact = z.union([z.string(), z.number(), z.boolean(), z.null()]);
  return z.looseObject({
    $schema: z.exactOptional(z.string()),
    snapshotVersion: z.literal(1),
    platform: z.string().check(z.minLength(1)),
    role: z.string().check(z.minLength(1)),
    asOf: timeText(),
    timeZone: z.exactOptional(z.nullable(z.string())),
    utcOffset: z.exactOptional(z.nullable(offsetText())),
    region: z.exactOptional(z.nullable(z.string())),
    program: z.exactOptional(z.nullable(z.string())),
    account: z.exactOptional(
      z.looseObject({
        id: z.exactOptional(z.string()),
        createdAt: z.exactOptional(z.nullable(timeText())),
        emailConfirmedAt: z.exactOptional(z.nullable(timeText())),
        status: z.exactOptional(z.nullable(z.string())),
      }),
    ),
    ...listShape(),
    metrics: z.exactOptional(z.record(z.string(), given)),
    facts: z.exactOptional(z.record(z.string(), fact)),
    params: z.exactOptional(z.record(z.string(), amount())),
    observed: z.exactOptional(z.record(z.string(), reach)),
    defaults: z.exactOptional(z.record(z.string(), z.record(z.string(), fact))),
    source: z.exactOptional(z.unknown()),
  });
}

/**
 * The input, version 1: one account's activity as known at `asOf`. An absent list is unknown, an empty list means none;
 * an absent field is unknown, `null` has not happened.
 */
export const snapshotSchema = /* @__PURE__ */ buildSchema();

export type { Snapshot };

/** A value given ready-made: a number, a decimal text, counts, or a list of these by period. */
export type GivenMetric = NonNullable<Snapshot['metrics']>[string];
