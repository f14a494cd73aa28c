import { NOTICE_CLASSES, type NoticeClass, type NoticeLexicon } from '../../src/notices/lexicon.ts';
import type { NoticeMatch, NoticeRead } from '../../src/recovery/match-notices.ts';
import type { Notice, Pattern, Threat } from '../../src/ruleset/guide-language.generated.ts';

/** A wording that closes the account and names no reason, but for what is given. */
export const wording = (id: string, match: readonly Pattern[], more: Partial<Notice> = {}): Notice => ({
  id,
  lang: 'en',
  match: [...match],
  scope: 'account',
  stage: 'block',
  reasons: {},
  says: `what ${id} means`,
  ...more,
});

/** The same as it was found in a text. */
export const foundAs = (id: string, words: string, more: Partial<NoticeRead> = {}): NoticeMatch => ({
  notice: { ...wording(id, []), ...more },
  words,
  start: 0,
  end: words.length,
  numbers: [],
  token: 0,
});

/** How an announcement is made. */
export const THREATS: readonly Threat[] = [
  {
    lang: 'en',
    words: ['may', 'if', 'going to'],
    links: ['be', 'or', 'to', 'account', 'soon'],
    deeds: ['suspend*', 'clos*', 'under review'],
  },
];

/** Words of some classes: "replica" is borne out by no real message. */
const CLASSES: Partial<Record<NoticeClass, string>> = {
  chargeback: 'chargeback',
  ip: 'counterfeit||replica',
  'money-owed': 'unpaid',
  identity: 'passport',
  policy: 'nudity|gambling',
  security: 'stranger',
  rules: 'agreement|section 3',
  review: 'review',
};

/** A reader of messages that knows a few words. */
export const lexicon: NoticeLexicon = {
  classes: Object.fromEntries(NOTICE_CLASSES.map((name) => [name, CLASSES[name] ?? ''])) as Record<
    NoticeClass,
    string
  >,
  frames: {
    account: 'account',
    any: 'anybody',
    because: 'because',
    block: 'suspend',
    content: 'listing',
    future: 'will',
    lift: 'reinstat',
    or: 'or',
    order: 'order',
    signin: 'signin',
    verify: 'upload',
  },
  phishing: { urgent: 'hours', link: 'click', threat: 'forever' },
  codes: {
    E_LOCKED: { kind: 'restriction', class: null, says: 'The account is locked.' },
    E_BACK: { kind: 'restriction', class: 'chargeback', says: 'A payment was taken back.' },
  },
};
