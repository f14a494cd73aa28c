/**
 * The one function of d3-scale that the drawings use, with the same arithmetic: a test holds it against the library. The
 * whole of d3-scale brings colours, dates and number formats, a tenth of what the page may weigh.
 */
export interface LinearScale {
  (value: number): number;
  clamp(isClamped: boolean): LinearScale;
}

export function scaleLinear(domain: readonly number[], range: readonly number[]): LinearScale {
  return linear(domain, range, false);
}

function linear(domain: readonly number[], range: readonly number[], isClamped: boolean): LinearScale {
  const last = Math.min(domain.length, range.length) - 1;
  const at = (list: readonly number[], i: number): number => list[i] ?? Number.NaN;
  const scale = (value: number): number => {
    const inside = isClamped ? Math.max(at(domain, 0), Math.min(at(domain, last), value)) : value;
    let i = 1;
    while (i < last && inside >= at(domain, i)) i++;
    const [from, to] = [at(domain, i - 1), at(domain, i)];
    const share = to === from ? 0.5 : (inside - from) / (to - from);
    return at(range, i - 1) * (1 - share) + at(range, i) * share;
  };
  return Object.assign(scale, { clamp: (wanted: boolean) => linear(domain, range, wanted) });
}
