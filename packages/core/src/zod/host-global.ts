/**
 * What the host had under zod's one global before our copy of zod loaded. Imported before zod, on purpose:
 * zod keeps its settings on `globalThis`, shared with the host's own zod, and core changes no global.
 */
const KEY = '__zod_globalConfig';
const globals = globalThis as Record<string, unknown>;

export const hostHadZodSettings = KEY in globals;

/** Removes the settings object if the host had none. */
export function forgetZodSettings(): void {
  if (!hostHadZodSettings) delete globals[KEY];
}
