import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { packageRoot } from '../paths.js';
import { expectPlanted } from '../testing/plant.js';

const path = 'guide-common.json';
/** The real file with a change. @param {(common: any) => void} change */
const planted = (change) => ({
  [path]: () => {
    const common = JSON.parse(readFileSync(join(packageRoot, path), 'utf8'));
    change(common);
    return common;
  },
});

describe('guide-shared', () => {
  it('finds a source that is not there', () => {
    expectPlanted(
      'guide-shared',
      planted((common) => {
        delete common.sources['dsa-taskus'];
      }),
      { file: path, line: '{', message: /there is no source "dsa-taskus"/ },
    );
  });
  it('finds a source that nothing cites', () => {
    expectPlanted(
      'guide-shared',
      planted((common) => {
        common.sources.spare = common.sources['dsa-akos'];
      }),
      { file: path, line: '"spare"', message: /the source "spare" is used nowhere/ },
    );
  });
});
