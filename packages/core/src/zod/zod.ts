// The host's settings are looked at before zod loads: keep this line first.

export type {
  ZodMiniArray,
  ZodMiniExactOptional,
  ZodMiniObject,
  ZodMiniType,
} from 'zod/mini';

// Only what core uses, by name, so that a bundle holds no more of zod than that.
export {
  array,
  boolean,
  config,
  enum,
  exactOptional,
  gt,
  gte,
  int,
  lazy,
  literal,
  looseObject,
  lt,
  lte,
  maxLength,
  meta,
  minLength,
  null,
  nullable,
  number,
  object,
  record,
  refine,
  regex,
  safeParse,
  strictObject,
  string,
  union,
  unknown,
} from 'zod/mini';
export type * as core from 'zod/v4/core';
export { forgetZodSettings } from './host-global.ts';
