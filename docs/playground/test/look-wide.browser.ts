import { testLooks } from './test-looks.ts';

testLooks([
  { colorScheme: 'light', width: 1280, path: '' },
  { colorScheme: 'dark', width: 1280, path: 'de/' },
]);
