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
});
