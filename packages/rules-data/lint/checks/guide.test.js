import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';
import { RULES } from '../testing/sample-dataset.js';

const path = `${RULES}/_guide.json`;
const SOURCE = [{ source: 'policy' }];

/** A small guide that is in order, but for the change. @param {(guide: any) => void} change */
const planted = (change) => ({
  [path]: () => {
    const guide = {
      id: 'example-market.seller',
      doNot: { 'no-hurry': { text: 'Do not hurry.' } },
      steps: {
        appeal: {
          title: 'Send one appeal',
          do: ['Send it once.'],
          expected: { max: 3, unit: 'days' },
          doNot: ['no-hurry'],
          then: [{ when: 'it was rejected', go: 'stop' }],
          sources: SOURCE,
        },
        stop: { title: 'Stop here', do: ['Stop, and settle what is left.'], sources: SOURCE },
      },
      lines: { fresh: ['appeal', 'stop'] },
    };
    change(guide);
    return guide;
  },
});

describe('guide', () => {
  it('finds a step that does not exist', () => {
    expectPlanted(
      'guide',
      planted(({ lines }) => lines.fresh.push('nowhere')),
      {
        file: path,
        line: '"fresh"',
        message: /there is no step "nowhere"/,
      },
    );
  });
  it('finds a step that nobody takes', () => {
    expectPlanted(
      'guide',
      planted((guide) => {
        guide.steps.spare = { title: 'Spare step', do: ['Nothing.'] };
      }),
      { file: path, line: '"spare"', message: /the step "spare" is used nowhere/ },
    );
  });
  it('finds a warning that does not exist', () => {
    expectPlanted(
      'guide',
      planted(({ steps }) => steps.appeal.doNot.push('nowhere')),
      {
        file: path,
        line: '"doNot"',
        message: /there is no warning "nowhere"/,
      },
    );
  });
  it('finds an outcome that leads nowhere', () => {
    expectPlanted(
      'guide',
      planted(({ steps }) => {
        steps.appeal.then[0].go = 'nowhere';
      }),
      { file: path, line: '"go": "nowhere"', message: /there is no step "nowhere"/ },
    );
  });
  it('finds times that are said twice', () => {
    expectPlanted(
      'guide',
      planted(({ steps }) => {
        steps.stop.sameTimesAs = 'appeal';
        steps.stop.expected = { max: 1, unit: 'days' };
      }),
      { file: path, line: '"expected"', message: /said twice/ },
    );
  });
  it('finds a path for a reason that does not exist', () => {
    expectPlanted(
      'guide',
      planted((guide) => {
        guide.paths = [{ reasons: ['nowhere'], sources: SOURCE }];
      }),
      { file: path, line: '"reasons"', message: /there is no reason "nowhere"/ },
    );
  });
  it('finds an explanation of a level that does not exist', () => {
    expectPlanted(
      'guide',
      planted((guide) => {
        guide.explains = [
          { rule: 'example-market.seller.nowhere', step: 'gone', text: 'It explains it.', sources: SOURCE },
        ];
      }),
      { file: path, line: '"rule"', message: /there is no rule example-market.seller.nowhere/ },
    );
    expectPlanted(
      'guide',
      planted((guide) => {
        guide.explains = [
          {
            rule: 'example-market.seller.late-shipments',
            step: 'gone',
            text: 'It explains it.',
            sources: SOURCE,
          },
        ];
      }),
      { file: path, line: '"step": "gone"', message: /there is no step "gone"/ },
    );
  });
});
