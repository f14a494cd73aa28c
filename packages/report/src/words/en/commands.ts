import { importWords } from './import.ts';
import { initWords } from './init.ts';
import { terminalCommands } from './terminal-commands.ts';
import { courseWords } from './terminal-course.ts';
import { timelineWords } from './timeline.ts';

/** Words of the single commands. */
export const commands = {
  import: importWords,
  init: initWords,
  // Pages draw it, too.
  timeline: { ...timelineWords, ...courseWords },
  ...terminalCommands,
  /** Where no rule can be checked whatever is known. */
  noLimit: 'There is no limit here that could be checked, so nothing to ask. That is no all-clear.',
};
