import { testLooks } from './test-looks.ts';

testLooks('ru/', [
  ['dark', 390],
  ['light', 1024],
]);
