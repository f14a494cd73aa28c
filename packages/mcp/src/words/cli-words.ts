import { en as terminalWords } from '@risk-check/report/words/en';

const { notes, commands, recovery } = terminalWords;

/** The words of the command line, but for those that speak of its options: an assistant gives arguments. */
export const cliWords: typeof terminalWords = {
  ...terminalWords,
  notes: { ...notes, useExperimental: 'With "includeExperimental": true, such rules count as well.' },
  recovery: {
    ...recovery,
    notes: {
      ...recovery.notes,
      'nothing-says-restricted': () =>
        'Nothing in the snapshot says that the account is restricted. If a message stops its owner, give it as "notice", or set "account.status".',
    },
  },
  commands: {
    ...commands,
    whatIf: { ...commands.whatIf, choose: (action) => `{ "action": "${action}" }` },
  },
};
