import { validityPage, version } from '../../text/version.ts';
import type { Section } from './section.ts';

/** The notice that every report carries, and which data it was made from. */
export const noticeSection: Section = ({ report, ruleset, words, layout }) => {
  const { datasetVersion, digest, id, house } = report.ruleset;
  const made = words.notice.made(version, datasetVersion, ruleset.datasetDate, id, short(digest));
  const quiet = (text: string): string[] => layout.wrap({ text, style: 'quiet' });
  return [
    ...quiet(words.notice.text),
    ...quiet(words.notice.validity(validityPage)),
    ...quiet(words.notice.more(`${ruleset.site}/rules/`)),
    ...quiet(made),
    ...(house
      ? quiet(words.notice.house(house.version ?? null, house.base.title, short(house.base.digest)))
      : []),
  ];
};

const short = (digest: string): string => digest.slice(0, 'sha256:'.length + 8);
