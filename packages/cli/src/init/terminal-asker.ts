import { isCancel, log, select, text } from '@clack/prompts';
import { createLayout } from '../formats/pretty/layout.ts';
import { showOnOneLine } from '../output/show-on-one-line.ts';
import type { Language } from '../words/languages.ts';
import type { Asker } from './asker.ts';

/** How many choices are shown at once. */
const VISIBLE = 12;
/** Cells of the line at the left of everything. */
const MARGIN = 3;

/** Asks at the terminal of this process. */
export function terminalAsker(language: Language): Asker {
  const wrap = (message: string): string[] => {
    const columns = (process.stdout.columns || 80) - MARGIN;
    return createLayout({ columns: Math.max(20, columns), isColored: false, isUnicode: true }).wrap(message);
  };
  return {
    say: (message) => log.message(wrap(message).join('\n')),
    choose: async (message, options) => {
      const shown = options.map(({ value, label }) => ({ value, label: showOnOneLine(label) }));
      const answer = await select<string>({
        message,
        options: shown,
        maxItems: VISIBLE,
        // They are English whatever is spoken here.
        showInstructions: language === 'en',
      });
      return isCancel(answer) ? null : answer;
    },
    ask: async (message, hint, check) => {
      const answer = await text({
        message: wrap(message).join('\n   '),
        placeholder: hint,
        validate: (value) => check(value ?? ''),
      });
      return isCancel(answer) ? null : (answer ?? '');
    },
  };
}
