import { testLooks } from './test-looks.ts';

testLooks('es/', [
  ['light', 390],
  ['light', 1024],
]);
