import type { Sign } from '../../../first-screen/screen-state.ts';

/** Paths in a box of 24. */
const SHAPES: Readonly<Record<Sign, string>> = {
  calm: '<circle cx="12" cy="12" r="9"/><path d="m8 12.3 2.8 2.8L16 9.6"/>',
  near: '<path d="M12 4 21 19.5H3z"/><path d="M12 10v4.2M12 16.9v.1"/>',
  signs: '<path d="M12 4 21 19.5H3z"/>',
  reached: '<path d="M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7z"/><path d="M12 8v5M12 16v.1"/>',
  stopped: '<rect x="4.5" y="10.5" width="15" height="10" rx="2.5"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/>',
  open: '<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.3c-.7.3-1.1.8-1.1 1.6M12 16.5v.1"/>',
};

/** The sign of a verdict; the words beside it say the same. */
export const signIcon = (sign: Sign): string =>
  `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${SHAPES[sign]}</svg>`;
