import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { imports } from './imports.ts';
import { init } from './init.ts';
import { terminalCommands } from './terminal-commands.ts';
import { timelineWords } from './timeline.ts';
import { trackWords } from './track.ts';

export const commands: Partly<Words['commands']> = {
  // Descriptions, options and examples belong to the help, which is in English.
  ...en.commands,
  ...terminalCommands,
  timeline: timelineWords,
  track: trackWords,
  import: imports,
  init,
};
