import type { en } from './en/index.ts';

/** Every word of the frame. */
export type Words = typeof en;

/** The words of a further language; English stands in for what is missing. */
export type Translation = Partly<Words>;

/** Some of a group of words. */
export type Partly<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends readonly unknown[]
    ? T
    : T extends object
      ? { readonly [K in keyof T]?: Partly<T[K]> | undefined }
      : T;
