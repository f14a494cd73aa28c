/** What the dialogue says, in the terminal and on the page. */
export const dialogueWords = {
  title: 'Is your account in danger?',
  privacy: 'Nothing you type leaves this computer.',
  door: 'What brings you here?',
  doors: {
    worried: 'I am worried. The account still works.',
    message: 'I got a message.',
    closed: 'My account is closed or locked.',
  },
  file: 'Have a file or an export? risk-check FILE',
  platform: 'Which platform? Type a few letters.',
  notListed: (text: string): string =>
    `"${text}" is not in the list yet. Type other letters, or press Enter for steps that help everywhere.`,
  everywhere: [
    'Open the platform by typing its name, not by a link in a message.',
    'Take a picture of every message and of every number that you can still see.',
    'Write to support once, with facts and dates. Do not open a new account.',
    'Your bank can tell you about money that is on hold.',
  ] as readonly string[],
  topics: (n: number): string =>
    `${n === 1 ? 'One short topic' : `${n} short topics`}. Enter or ? = I don't know, < = back, c = change, r = result.`,
  progress: (number: number, of: number): string => `${number} of ${of}`,
  none: 'None of these',
  unknown: "I don't know",
  yes: 'Yes',
  no: 'No',
  wanted: {
    ticks: 'Type the numbers of what is true, for example 1 3. 0 = none of these, ? = I don’t know.',
    number: (n: number): string => `Type a number from 1 to ${n}.`,
    choice: (n: number): string => `Type a number from 1 to ${n}, or ? for I don't know.`,
    answer: (expected: string): string => `Please type ${expected}, or ? for I don't know.`,
    /** Where the question is how many of how many. */
    counts: (typed: string): string =>
      `${typed} of how many? Type the other number, or ${typed}% if that is your percentage.`,
    doubt: (typed: string, other: string): string =>
      `${typed}? Or did you mean ${other}? Type it again with the sign %.`,
  },
  percent: 'In percent, as the page shows it: 0.5 means 0.5 %. Or the counts, for example 5 of 410.',
  /** What was understood. */
  understood: (value: string): string => `= ${value}`,
  /** What was understood of a message, in sentences. */
  messageRead: (sentences: string): string => `Understood: ${sentences}`,
  menu: {
    details: 'd details',
    more: (n: number): string => `m ${n} more ${n === 1 ? 'topic' : 'topics'}`,
    change: 'c change',
    save: 's save',
    drafts: 'a words for the chat, and a draft',
    chat: 'a words for the chat',
    calendar: 'k calendar',
    quit: 'q quit',
  },
  change: 'Which answer do you want to change?',
  nothingToChange: 'No topic was answered.',
  stop: (answers: number, file: string): string =>
    `Stop. Keep your ${answers === 1 ? 'answer' : `${answers} answers`} in ${file}? y/N`,
  saved: (file: string): string => `Saved in ${file}.`,
  notOurs: (file: string): string =>
    `${file} was not written here. It stays as it is; rename it, or use --save.`,
  notSaved: 'Nothing was saved.',
  resume: (day: string): string => `Answers of ${day}:`,
  resumeChoices: ['continue', 'start again'] as readonly string[],
  paste: 'Paste the message or the whole e-mail, then press Enter twice. (None? Press Enter.)',
  readFile: (file: string): string => `Read the file ${file}? Y/n`,
  fits: (account: string): string => `The words fit ${account}. Right? Y/n`,
  byName: 'If it came by e-mail: open the site by typing its name, not by the link.',
  /** Keys that work at each question of the way back. */
  keys: "Enter or ? = I don't know, < = back, c = change an answer.",
  since: 'Since when?',
  sinceChoices: ['today', 'yesterday', 'another day'] as readonly string[],
  sinceDay: 'Which day? Type it like this: 2026-02-10',
  day: 'a day such as 2026-02-10',
  appeal: 'Have you sent an appeal?',
  appealChoices: ['no', 'yes, no answer yet', 'yes, refused'] as readonly string[],
  justBefore: 'Just before it: what was new?',
  before: {
    newLocationLogins3d: 'a journey',
    newDeviceLogins3d: 'a new phone or computer',
    distinctIps3d: 'many networks',
    disputesOpen: 'many disputes',
    chargebacks: 'a chargeback',
    unpaidOrders: 'orders that I did not pay',
  } as Readonly<Record<string, string>>,
  money:
    "Money: how many open orders, and how much in all? Such as 3, 400 USD. (0 = none, Enter = I don't know)",
  moneyExpected: 'a number and an amount, for example 3, 400 USD',
  onTheWay: (orders: number): string =>
    `How many of the ${orders} have a tracking number, and what are they worth? Such as 1, 150. (0 = none, Enter = I don't know)`,
  /** Numbers of orders with what they are worth. */
  moneyRead: (way: number, worth: string, waiting: number, rest: string): string =>
    `= ${way} on the way, ${worth}; ${waiting} paid, no tracking number, ${rest}`,
  /** Where nobody knows which were sent. */
  moneyUnknown: (open: number, worth: string): string =>
    `= ${open} paid, ${worth}; whether they were sent isn't known`,
};
