import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('file-set', () => {
  it('finds a missing NOT-INCLUDED.md', () => {
    expectPlanted(
      'file-set',
      { 'rules/example-market/seller/NOT-INCLUDED.md': null },
      { file: 'rules/example-market/seller/NOT-INCLUDED.md', line: '', message: /has no NOT-INCLUDED\.md/ },
    );
  });
  it('finds a file that nothing reads', () => {
    expectPlanted(
      'file-set',
      { 'rules/example-market/seller/NOTES.md': '# Notes' },
      { file: 'rules/example-market/seller/NOTES.md', line: '# Notes', message: /nothing reads/ },
    );
  });
  it.each([
    'rules/notes.txt',
    'rules/example-market/notes.txt',
    'rules/example-market/seller/notes.txt',
    'rules/example-market/seller/open-disputes.json.orig',
    'rules/example-market/seller/old/notes.txt',
  ])('finds %s, whatever its ending and wherever it lies', (file) => {
    expectPlanted(
      'file-set',
      { [file]: '{}\n' },
      { file, line: '{}', message: /^nothing reads (notes|open-disputes)/ },
    );
  });
});
