import * as z from './zod.ts';

/**
 * Builds schemas while zod's code generation is off, as a strict Content-Security-Policy wants it,
 * and leaves the host's zod settings exactly as they were.
 */
export function withoutCodeGeneration<T>(build: () => T): T {
  const settings = z.config();
  const had = Object.hasOwn(settings, 'jitless');
  const before = settings.jitless;
  settings.jitless = true;
  try {
    return build();
  } finally {
    if (had && before !== undefined) settings.jitless = before;
    else delete settings.jitless;
    z.forgetZodSettings();
  }
}
