import { loadDataset } from '../scripts/load-dataset.js';

/** The whole dataset, read once for all tests of a worker, which share it: nobody changes it. */
export const sharedDataset = loadDataset();
