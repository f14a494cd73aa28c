/**
 * A share from 0 to 1 to the nearest whole percent. What is not none is never shown as none, and what is not all never as
 * all; `words.percent` itself rounds down, which coverage needs and parts of a whole do not.
 */
export const toNearestPercent = (share: number): number =>
  share < 0.01 || share >= 1 ? share : Math.min(0.99, Math.round(share * 100) / 100);
