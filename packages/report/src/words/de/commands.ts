import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { caseWords } from './case.ts';
import { imports } from './imports.ts';
import { init } from './init.ts';
import { terminalCommands } from './terminal-commands.ts';
import { courseWords } from './terminal-course.ts';
import { timelineWords } from './timeline.ts';
import { traceWords } from './trace.ts';
import { trackWords } from './track.ts';

export const commands: Partly<Words['commands']> = {
  // Descriptions, options and examples belong to the help, which is in English.
  ...en.commands,
  ...terminalCommands,
  timeline: { ...en.commands.timeline, ...timelineWords, ...courseWords },
  track: trackWords,
  trace: traceWords,
  case: caseWords,
  import: imports,
  init,
};
