import { testLooks } from './test-looks.ts';

testLooks([
  { colorScheme: 'light', width: 768, path: 'de/' },
  { colorScheme: 'dark', width: 768, path: '' },
]);
