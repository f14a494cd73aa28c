import type { AppealFinding } from '@risk-check/core';

export interface MarkedPart {
  readonly text: string;
  /** What was found there, empty for a part without marks. */
  readonly codes: readonly string[];
  readonly level: AppealFinding['level'];
}

/** Cuts a text where findings begin and end; those about the whole text mark nothing. */
export function markText(text: string, findings: readonly AppealFinding[]): MarkedPart[] {
  const placed = findings.filter(({ start, end }) => end > start && !(start === 0 && end >= text.length));
  const cuts = [...new Set([0, text.length, ...placed.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const parts: MarkedPart[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i] as number, cuts[i + 1] as number];
    const here = placed.filter(({ start, end }) => start <= from && end >= to);
    parts.push({
      text: text.slice(from, to),
      codes: [...new Set(here.map(({ code }) => code))],
      level: here.some(({ level }) => level === 'problem') ? 'problem' : 'advice',
    });
  }
  return parts;
}
