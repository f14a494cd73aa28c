const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Every instant of the next year at which an event leaves a rolling window of the ruleset: where a forecast by brute force would score again. */
export function expiriesOf(ruleset, snapshot) {
  const asOf = Date.parse(snapshot.asOf);
  const instants = new Set();
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    const last = node.of && node.window?.last;
    const at = node.at ?? ruleset.lists[node.of]?.at;
    if (last && at && Array.isArray(snapshot[node.of])) {
      const length = Number(last.slice(0, -1)) * UNITS[last.at(-1)];
      for (const item of snapshot[node.of]) {
        const leaves = Date.parse(item[at]) + length;
        if (leaves > asOf && leaves <= asOf + 365 * UNITS.d) instants.add(leaves);
      }
    }
    for (const part of Object.values(node)) visit(part);
  };
  for (const metric of Object.values(ruleset.source.metrics)) visit(metric.value);
  return [...instants].sort((a, b) => a - b).map((instant) => new Date(instant).toISOString());
}
