import { isCancel, log, select, text } from '@clack/prompts';
import { createLayout } from '@risk-check/report/terminal';
import { showOnOneLine } from '@risk-check/report/text';
import type { Language } from '@risk-check/report/words';
import { CliError } from '../errors/cli-error.ts';
import type { Asker } from '../process/asker.ts';

/** How many choices are shown at once. */
const VISIBLE = 12;
/** Cells of the line at the left of everything. */
const MARGIN = 3;
const SHOW_CURSOR = '\u001b[?25h';

/** Asks at the terminal of this process. */
export function terminalAsker(language: Language): Asker {
  if (!process.stdin.isTTY) throw new CliError('USAGE', null, [{ code: 'init-needs-terminal', args: {} }]);
  // A question hides the cursor, and a signal ends the process in the middle of one.
  process.once('exit', () => process.stdout.write(SHOW_CURSOR));
  // At Ctrl-D nothing is left to wait for, and the question that is open would never be answered.
  const ended = new AbortController();
  const { signal } = ended;
  process.once('beforeExit', () => ended.abort());
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
        signal,
        // They are English whatever is spoken here.
        showInstructions: language === 'en',
      });
      return isCancel(answer) ? null : answer;
    },
    ask: async (message, hint, check) => {
      const answer = await text({
        message: wrap(message).join('\n   '),
        placeholder: hint,
        signal,
        validate: (value) => check(value ?? ''),
      });
      return isCancel(answer) ? null : (answer ?? '');
    },
  };
}
