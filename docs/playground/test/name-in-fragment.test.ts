import { expect, it } from 'vitest';
import { nameInFragment } from '../src/live/name-in-fragment.ts';

it.each([
  ['', ''],
  ['#limits', 'limits'],
  ['#%C3%BCber', 'über'],
  ['#%E0%A4%A', ''],
  ['#%', ''],
])('%s names %j', (fragment, name) => {
  expect(nameInFragment(fragment)).toBe(name);
});
