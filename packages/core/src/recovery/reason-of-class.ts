import type { NoticeClass } from '../notices/lexicon.ts';
import type { Guide, Ruleset } from '../ruleset/ruleset.generated.ts';

/**
 * The reason of a ruleset that stands for what a message is about: the one that its guide gives the class, else the first
 * of those common to all rulesets that it has.
 *
 * @param named - Of `readNotice`.
 * @param guide - Of the platform and role that the message is of.
 * @param ruleset - The same one's.
 * @returns The id of a reason; null where the ruleset has none for it, or no class was named.
 *
 * @example
 * const { class: about } = readNotice(message, lexicon);
 * const reason = reasonOfClass(about, guide, ruleset);
 */
export function reasonOfClass(
  named: NoticeClass | null,
  guide: Guide,
  { reasons }: Pick<Ruleset, 'reasons'>,
): string | null {
  if (!named) return null;
  const own = guide.classes?.[named];
  const candidates = own === undefined ? (guide.common.classes[named]?.reasons ?? []) : [own];
  return candidates.find((reason) => reason !== null && Object.hasOwn(reasons, reason)) ?? null;
}
