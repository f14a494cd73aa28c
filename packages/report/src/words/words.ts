import type { en } from './en/index.ts';

/** Every word of the frame; a further language must have them all. */
export type Words = typeof en;
