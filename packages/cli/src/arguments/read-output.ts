import { FORMAT_NAMES, type FormatName } from '@risk-check/report/formats';
import type { OwnProblem } from '@risk-check/report/problems';
import { notAChoice } from '../errors/not-a-choice.ts';

/** What `--output FORMAT=PATH` asks for, or why that cannot be done. */
export function readOutput(value: string): { readonly name: FormatName; readonly path: string } | OwnProblem {
  const at = value.indexOf('=');
  const name = value.slice(0, at);
  const path = value.slice(at + 1);
  if (at < 1 || path === '' || path === '-') return { code: 'not-an-output', args: { value } };
  const known = FORMAT_NAMES.find((format) => format === name);
  if (known) return { name: known, path };
  return notAChoice('--output', name, FORMAT_NAMES);
}
