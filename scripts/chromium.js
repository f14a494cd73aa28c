import { existsSync } from 'node:fs';

/** Debian's build without a window, which opens pages faster, before the whole browser. */
const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** The Chromium that tests run in: CHROMIUM, or the first that this machine has. @type {string} */
export const chromiumPath =
  process.env.CHROMIUM ?? PLACES.find((path) => existsSync(path)) ?? '/usr/bin/chromium';

/** @type {boolean} */
export const hasChromium = existsSync(chromiumPath);
