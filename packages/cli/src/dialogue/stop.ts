/** Thrown where the person wants to stop: Ctrl-C, or nobody types any more. */
export class Stopped extends Error {}
