import type { OwnProblem } from '@risk-check/report/problems';

export interface Setting {
  readonly metric: string;
  readonly value: string;
}

/** What `--set METRIC=VALUE` says, or that it says nothing. */
export function readSetting(text: string): Setting | OwnProblem {
  const at = text.indexOf('=');
  const metric = text.slice(0, at).trim();
  const value = text.slice(at + 1).trim();
  return at < 1 || value === '' ? { code: 'not-a-setting', args: { value: text } } : { metric, value };
}
