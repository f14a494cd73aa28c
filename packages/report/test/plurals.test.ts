import { describe, expect, it } from 'vitest';
import { loadWords } from '../src/words/load/load-words.generated.ts';

const title = (name: string): string => name;

describe('one of a thing', () => {
  it('in English', async () => {
    const { commands, document, recovery } = await loadWords('en');
    expect(commands.whatIf.points(1)).toBe('+1 point');
    expect(commands.whatIf.points(-1)).toBe('-1 point');
    expect(commands.whatIf.points(2)).toBe('+2 points');
    expect(document.sumText([1], 1)).toBe('One reason gives the only point.');
    expect(recovery.recover.written('x.ics', 1)).toBe('1 date written to x.ics.');
    expect(commands.import.messages['count-differs']?.({ stated: 1, found: 3 }, title)).toContain(
      '1 record ',
    );
  });

  it('in German', async () => {
    const { commands, document } = await loadWords('de');
    expect(document.sumText([1], 1)).toBe('Ein Grund ergibt den einzigen Punkt.');
    expect(commands.batch.refused(1, 57, 'x', 1)).toBe(
      '1 von 57 Datensätzen ließ sich nicht bewerten; x sagt, welcher.',
    );
    expect(commands.batch.resumed(57)).toBe('Weiter nach 57 Datensätzen.');
    expect(commands.import.messages['count-differs']?.({ stated: 1, found: 3 }, title)).toContain(
      '1 Eintrag ',
    );
  });

  it('in Spanish', async () => {
    const { commands, document } = await loadWords('es');
    expect(document.sumText([1], 1)).toBe('Un solo motivo da el único punto.');
    expect(commands.batch.refused(1, 57, 'x', 1)).toBe('No se pudo evaluar 1 de 57 registros; x dice cuál.');
    expect(commands.batch.summary.done(1, 0)).toBe('1 registro: evaluado.');
    expect(commands.import.rows(2, 1)).toBe('2 entradas leídas, 1 usada, 1 dejada fuera:');
    expect(commands.import.messages['count-differs']?.({ stated: 1, found: 3 }, title)).toContain(
      '1 registro ',
    );
  });

  it('in Russian', async () => {
    const { commands } = await loadWords('ru');
    expect(commands.batch.refused(1, 57, 'x', 1)).toBe(
      'Не удалось оценить: 1 из 57 записей; какие, сказано в x.',
    );
    expect(commands.import.messages['list-only-older']?.({ list: 'orders', asOf: 'x' }, title)).not.toContain(
      'событий нет',
    );
  });

  it.each([
    ['de', '1 strike mehr', '2 strikes mehr', /^1 weitere Stufe, zu der sich /, /Ereignisse/],
    ['es', '1 strike más', '2 strikes más', /^1 nivel más del que no /, /hechos/],
    ['ru', 'ещё 1 strike', 'ещё 2 strikes', /^Ещё 1 ступень, о которой /, /событий/],
  ] as const)('of units and levels in %s', async (language, one, two, silent, good) => {
    const { commands, value } = await loadWords(language);
    expect(value.more('1', 'strikes', false)).toBe(one);
    expect(value.more('2', 'strikes', false)).toBe(two);
    expect(commands.headroom.silent(1)).toMatch(silent);
    // What leads out can be orders, messages or payments.
    expect(commands.headroom.leadsOut(5)).toMatch(good);
  });
});
