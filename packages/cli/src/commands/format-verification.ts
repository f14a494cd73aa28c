import type { Layout } from '@risk-check/report/terminal';
import type { Words } from '@risk-check/report/words';
import type { VerifyResult } from './rules-verify.ts';

/** Whether a copy of the dataset is whole, for people at a terminal. */
export function formatVerification(result: VerifyResult, words: Words, { wrap, symbols }: Layout): string {
  const text = words.commands.rulesAtHand.verify;
  const { ok, where, datasetVersion, digest, files, rulesets, expected, isOwn } = result;
  const lines = [
    ...wrap({ text: ok ? text.ok : text.notOk, style: ok ? 'good' : 'worst' }),
    ...wrap(text.what(where, datasetVersion, rulesets, files), { first: '  ', rest: '  ' }),
    ...wrap({ text: digest, style: 'quiet' }, { first: '  ', rest: '  ' }),
  ];
  const list = (title: string, names: readonly string[]): void => {
    if (names.length === 0) return;
    lines.push('', ...wrap({ text: title, style: 'strong' }));
    for (const name of names) lines.push(...wrap(name, { first: `  ${symbols.bullet} `, rest: '    ' }));
  };
  list(text.missing, result.missing);
  list(text.changed, result.changed);
  list(text.added, result.added);
  list(
    text.digests,
    result.digests.map((id) => (id === 'dataset' ? text.whole : id)),
  );
  if (expected !== null && expected !== digest) lines.push('', ...wrap(text.otherDigest(expected)));
  lines.push('', ...wrap({ text: ok ? (isOwn ? text.own : text.another) : text.next, style: 'quiet' }));
  return `${lines.join('\n')}\n`;
}
