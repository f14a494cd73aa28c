import { isCancel, log, select, text } from '@clack/prompts';
import { showOnOneLine } from '../output/show-on-one-line.ts';
import type { Asker } from './asker.ts';

/** How many choices are shown at once. */
const VISIBLE = 12;

/** Asks at the terminal of this process. */
export function terminalAsker(): Asker {
  return {
    say: (message) => log.message(message),
    choose: async (message, options) => {
      const shown = options.map(({ value, label }) => ({ value, label: showOnOneLine(label) }));
      const answer = await select<string>({ message, options: shown, maxItems: VISIBLE });
      return isCancel(answer) ? null : answer;
    },
    ask: async (message, hint, check) => {
      const answer = await text({ message, placeholder: hint, validate: (value) => check(value ?? '') });
      return isCancel(answer) ? null : (answer ?? '');
    },
  };
}
