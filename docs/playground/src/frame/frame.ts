import type { en } from './en.ts';

/** Every word of the page's own frame; a further language must have them all. */
export type Frame = typeof en;
