import type { NoticeClass, NoticeLexicon } from '../../src/notices/lexicon.ts';
import type { Hit, Hits } from '../../src/notices/pattern-index.ts';

/** The parts of a lexicon that a test needs, as the build writes them. */
export const lexiconWith = (parts: {
  classes?: Partial<Record<NoticeClass, string>>;
  frames?: Record<string, string>;
  phishing?: Record<string, string>;
  codes?: NoticeLexicon['codes'];
}): NoticeLexicon =>
  ({ classes: {}, frames: {}, phishing: {}, codes: {}, ...parts }) as unknown as NoticeLexicon;

/** Where a group stands: the words `from` to `to`, each taken to be ten letters long. */
export const hit = (from: number, to = from, more: Partial<Hit> = {}): Hit => ({
  start: from * 10,
  end: to * 10 + 9,
  from,
  to,
  isRemedy: false,
  isProven: true,
  size: to - from + 1,
  ...more,
});

/** Groups with their places; a place is an index, or the first and the last one. */
export const hitsOf = (groups: Record<string, readonly (number | readonly [number, number] | Hit)[]>): Hits =>
  new Map(
    Object.entries(groups).map(([group, places]) => [
      group,
      places.map((place) =>
        typeof place === 'number' ? hit(place) : 'from' in place ? place : hit(...place),
      ),
    ]),
  );
