/** The help of `recover` and of its options. */
export const recoverHelp = {
  about: 'suspended: the likely reason, a dated plan, what not to do',
  notice:
    'the message of the platform, as you see it, or a file that holds it; - reads it from standard input',
  noticeDate: 'when that message came (2026-12-02): its deadlines count from then',
  platform: 'the platform, such as aliexpress, instead of a file; one without rules gets common advice',
  role: 'your role there, such as buyer',
  brief: 'one screen; the default at a terminal and without a file',
  details: 'the long plan; the default in a pipe',
  saleEnds: 'when a sale or event ends (2026-11-11T23:59:00+08:00)',
  holidays: 'days without work: a JSON list, or one day on each line',
  ics: 'write the dates as a calendar file',
};

/** The same of `appeal`. */
export const appealHelp = {
  about: 'checks the text of an appeal before you send it',
  reason: 'the reason of the restriction, such as buyer-protection-abuse',
  snapshot: 'a snapshot, for the order numbers, open appeals and the likely reason',
  newEvidence: 'you have evidence that was in no appeal before',
};
