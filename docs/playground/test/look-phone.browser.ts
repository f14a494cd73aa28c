import { testLooks } from './test-looks.ts';

testLooks([
  { colorScheme: 'light', width: 390, path: '' },
  { colorScheme: 'dark', width: 390, path: 'de/' },
]);
