import { testLooks } from './test-looks.ts';

testLooks('', [
  ['light', 390],
  ['dark', 768],
  ['light', 1280],
]);
