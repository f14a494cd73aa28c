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
};
