import { BAND_NAMES } from '../words/base/band-names.ts';
import type { BaselineReport } from './compare-with-baseline.ts';

/** Whether a value is a report of a version that is known here, as far as a comparison reads it. */
export function isReport(value: unknown): value is BaselineReport & { readonly input?: unknown } {
  const { reportVersion, score, worstCase, band, ruleset, findings } = (value ?? {}) as Record<
    string,
    unknown
  >;
  return (
    reportVersion === 1 &&
    typeof score === 'number' &&
    typeof worstCase === 'number' &&
    BAND_NAMES.includes(band as never) &&
    typeof (ruleset as { id?: unknown } | null)?.id === 'string' &&
    Array.isArray(findings) &&
    findings.every((finding) => typeof (finding as { ruleId?: unknown } | null)?.ruleId === 'string')
  );
}
