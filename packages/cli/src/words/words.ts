import type { en } from './en.ts';

/** Every word of the frame; a further language must have them all. */
export type Words = typeof en;
