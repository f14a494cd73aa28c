import type { RecoveryPlan, Ruleset, Snapshot } from '@risk-check/core';
import type { Block } from '../blocks/block.ts';
import type { Language } from '../words/base/languages.ts';
import type { Words } from '../words/words.ts';
import { appealDraft, chatWords } from './appeal-draft.ts';
import { type DraftAnswers, type DraftFacts, draftFacts } from './draft-facts.ts';

/** Platforms whose staff reads another language best, of those that there are words in. */
const OTHER_LANGUAGES: Readonly<Record<string, Language>> = { mercadolibre: 'es' };

/** The language in which a platform is written to. */
export const languageOfPlatform = (platform: string): Language => OTHER_LANGUAGES[platform] ?? 'en';

/** Which texts there are to send: words for a chat, and a draft. */
export interface SendableTexts {
  readonly chat: boolean;
  readonly draft: boolean;
}

/** Which texts these blocks hold: each has a heading. */
export const sendableTexts = (blocks: readonly Block[]): SendableTexts => {
  const headings = blocks.filter(({ kind }) => kind === 'heading').length;
  return { chat: headings > 0, draft: headings > 1 };
};

interface DraftBlocksInput {
  readonly plan: RecoveryPlan;
  readonly ruleset: Ruleset;
  readonly snapshot: Snapshot;
  /** Of `languageOfPlatform`: what is sent. */
  readonly platformWords: Words;
  /** Of the reader: for the copy. */
  readonly words: Words;
  readonly answers?: DraftAnswers;
}

/** Words for the chat and the draft of an appeal, in the platform's language, with a copy in the reader's. */
export function draftBlocks(input: DraftBlocksInput): Block[] {
  const { plan, ruleset, snapshot, platformWords, words, answers } = input;
  const isOwn = platformWords.language === words.language;
  if (plan.diagnosis.kind !== 'account-restriction' && plan.diagnosis.kind !== 'undecided') return [];
  const said = (given: Words): DraftFacts => draftFacts(plan, ruleset, snapshot, given, answers);
  const { draft: text } = words;
  const chat = (given: Words): string => chatWords(said(given), given).text;
  const isOpen = plan.state === 'pending' || plan.state === 'overdue';
  // Never a second appeal beside an open one.
  const appeal = (given: Words) => (isOpen ? null : appealDraft(said(given), given));
  const own = appeal(platformWords);
  const block = (kind: 'heading' | 'text', part: string): Block => ({ kind, text: part });
  return [
    block('heading', text.chatTitle),
    block('text', chat(platformWords)),
    ...(isOwn ? [] : [{ kind: 'text' as const, text: `${text.copyTitle}: ${chat(words)}`, quiet: true }]),
    ...(own === null
      ? []
      : [
          block('heading', said(words).kind === 'performance' ? text.planTitle : text.title),
          block('text', text.about(own.blanks.length)),
          block('text', own.text),
          ...(isOwn
            ? []
            : [
                {
                  kind: 'text' as const,
                  text: `${text.copyTitle}: ${appeal(words)?.text ?? ''}`,
                  quiet: true,
                },
              ]),
        ]),
  ];
}
