import type { NamedFile, RulesFrom } from '@risk-check/report/formats';
import { SUPPRESSIONS_FILE } from '../files/own-files.ts';
import type { Session } from '../process/session.ts';

interface FileFlags {
  readonly rules?: string;
  readonly suppressions?: string;
}

/** The files of a run that change the rules of an account. @param isOwn - Whether the rules of `--rules` judged it. */
export function rulesFrom(
  { rules, suppressions = SUPPRESSIONS_FILE }: FileFlags,
  { named }: Pick<Session, 'named'>,
  isOwn: boolean,
): RulesFrom {
  const fileOf = (file: string): NamedFile => {
    const by = named?.get(file);
    return by === undefined ? { file } : { file, by };
  };
  return {
    ...(isOwn && rules !== undefined ? { rules: fileOf(rules) } : {}),
    suppressions: fileOf(suppressions),
  };
}
