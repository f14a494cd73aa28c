import type { CommonFlags } from '../arguments/command-definition.ts';
import { usageError } from '../errors/cli-error.ts';
import type { Session } from '../process/session.ts';
import { rulesetsAtHand } from '../rulesets/rulesets-at-hand.ts';
import { indexDocuments } from '../rulesets/search-documents.ts';
import { formatRulesSearch } from './format-rules-search.ts';
import type { RulesAnswer } from './rules-answer.ts';

/** `risk-check rules search WORDS`: rules, and messages of platforms, by what they say. */
export async function rulesSearch(
  terms: readonly string[],
  flags: CommonFlags,
  { io, words }: Session,
): Promise<RulesAnswer> {
  const query = terms.join(' ').trim();
  if (query === '') throw usageError({ code: 'no-query', args: {} });
  const { entries, datasetVersion, own } = await rulesetsAtHand(flags, io);
  const index = await indexDocuments(entries, words, flags.format === 'json' ? 'english' : 'words');
  const results = index(query);
  return {
    json: { datasetVersion, query, results },
    own,
    pretty: (layout) => formatRulesSearch(query, results, words, layout),
  };
}
