import { testLooks } from './test-looks.ts';

testLooks('de/', [
  ['dark', 390],
  ['light', 768],
  ['dark', 1280],
]);
