import type { Moment } from './context.ts';
import type { Table } from './tables.ts';

/** Whether items may be missing of which a time lies between two instants. */
export function isShort(
  table: Table,
  field: string | undefined,
  from: number,
  to: number,
  { asOf }: Moment,
): boolean {
  return !table.known || sinceOf(table, field) > from + 1 || table.until < Math.min(to, asOf);
}

/** From when on a list holds every item by one of its times: never, where it was cut by another. */
export const sinceOf = ({ since, by }: Table, field: string | undefined): number =>
  by === undefined || by === field || since === -Infinity ? since : Infinity;
