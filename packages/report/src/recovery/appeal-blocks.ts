import type { AppealFinding, AppealReview, AppealRules, Guide } from '@risk-check/core';
import type { Block } from '../blocks/block.ts';
import { createPositions } from '../text/create-positions.ts';
import type { Words } from '../words/words.ts';
import { checklistBlocks } from './checklist-blocks.ts';

interface Draft {
  readonly text: string;
  readonly rules: AppealRules;
  /** Title of the reason the text was checked for. */
  readonly reason: string | null;
  /** What the platform wants attached, where the snapshot says which platform. */
  readonly checklist: Guide['checklist'] | null;
}

const MOST_QUOTED = 60;
const CARD_NUMBER = 'card-number';

/** All digits but the last four as dots: the review of a draft is forwarded more easily than the draft itself. */
const hideDigits = (number: string): string => number.replaceAll(/\d(?=(?:[ -]?\d){4})/g, '•');

/** The review of a draft: what to fix with its place, why, and what is better. */
export function appealBlocks(
  review: AppealReview,
  { text, rules, reason, checklist }: Draft,
  words: Words,
): Block[] {
  const { appeal } = words.recovery;
  const positionOf = createPositions(text);
  const problems = review.findings.filter(({ level }) => level === 'problem');
  const place = ({ code, start, end }: AppealFinding): string => {
    if (start === 0 && end >= text.length) return appeal.whole;
    const { line, column } = positionOf(start);
    const matched = text.slice(start, end).replaceAll(/\s+/g, ' ');
    const quoted = code === CARD_NUMBER ? hideDigits(matched) : matched;
    return appeal.at(
      line,
      column,
      quoted.length > MOST_QUOTED ? `${quoted.slice(0, MOST_QUOTED)}...` : quoted,
    );
  };
  const block = (code: string): Block => {
    const same = review.findings.filter((finding) => finding.code === code);
    const [first] = same as [AppealFinding];
    const places = same.map(place).filter((where) => where !== appeal.whole);
    return {
      kind: 'item',
      text: `${first.level === 'problem' ? appeal.problem : appeal.advice}: ${first.message} (${code})`,
      tone: 'strong',
      lines: [...places.map((where) => ({ text: where })), { text: appeal.better(first.better) }],
    };
  };
  const codes = [...new Set(review.findings.map(({ code }) => code))];
  return [
    { kind: 'title', text: appeal.title },
    { kind: 'text', text: appeal.words(review.words, rules.length.aim, rules.length.most) },
    { kind: 'text', text: reason === null ? appeal.noReason : appeal.forReason(reason) },
    {
      kind: 'heading',
      text: review.ok ? appeal.ok : appeal.notOk(new Set(problems.map(({ code }) => code)).size),
    },
    ...codes.map(block),
    ...checklistBlocks(checklist, words),
    { kind: 'text', text: appeal.honest, quiet: true },
  ];
}
