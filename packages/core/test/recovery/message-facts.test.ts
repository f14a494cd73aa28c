import guide from '@risk-check/rules-data/aliexpress/buyer/guide';
import { describe, expect, it } from 'vitest';
import { compileDemands } from '../../../rules-data/lexicon/compile-demands.js';
import written from '../../../rules-data/lexicon/demands.json' with { type: 'json' };
import { messageFacts, NO_FACTS } from '../../src/recovery/message-facts.ts';
import { zoneClock } from '../../src/recovery/zone-clock.ts';
import { ALL } from '../notices/sample-lexicon.ts';

const lexicon = { ...ALL, demands: compileDemands(written) };
const SENT = Date.parse('2026-12-02T10:00:00Z');
const clock = zoneClock(
  { snapshotVersion: 1, platform: 'x', role: 'y', asOf: '2026-12-03T00:00:00Z' },
  '+00:00',
  undefined,
);
const rules = { clock, holidays: new Set<string>() };
const read = (message: string, sentAt: number | null = SENT) =>
  messageFacts(message, lexicon, { sentAt, now: SENT, months: guide.common.months, rules });
const short = (message: string) =>
  read(message).deadlines.map(({ text, of, at }) => `${of ?? 'block'} | ${text} | ${at?.slice(0, 10)}`);
const asked = (message: string) => read(message).asks.map(({ kind }) => kind);

describe('deadlines of a message, in every language of the reader', () => {
  it.each([
    // Those of the review.
    ['Please send us the requested documents within 7 days.', 'documents | within 7 days | 2026-12-09'],
    [
      'Ihr Konto wurde gesperrt. Bitte senden Sie uns innerhalb von 14 Tagen einen Nachweis.',
      'documents | innerhalb von 14 Tagen | 2026-12-16',
    ],
    ['Envíenos los documentos en un plazo de 30 días.', 'documents | en un plazo de 30 días | 2027-01-01'],
    ['7 日以内に書類を提出してください。', 'documents | 7 日以内 | 2026-12-09'],
    // The other languages.
    [
      'Veuillez fournir les justificatifs dans un délai de 10 jours.',
      'documents | dans un délai de 10 jours | 2026-12-12',
    ],
    ['Invia i documenti richiesti entro 5 giorni.', 'documents | entro 5 giorni | 2026-12-07'],
    ['Envie os documentos solicitados no prazo de 15 dias.', 'documents | prazo de 15 dias | 2026-12-17'],
    ['Prosimy o przesłanie dokumentów w ciągu 7 dni.', 'documents | w ciągu 7 dni | 2026-12-09'],
    ['Пожалуйста, предоставьте документы в течение 3 дней.', 'documents | в течение 3 дней | 2026-12-05'],
    ['Lütfen belgelerinizi 7 gün içinde gönderin.', 'documents | 7 gün içinde | 2026-12-09'],
    ['请在7天内提交相关资料。', 'documents | 请在7天内 | 2026-12-09'],
    // Units, and numbers in words.
    ['You have 48 hours to verify your identity.', 'confirmation | You have 48 hours | 2026-12-04'],
    [
      'Please upload your passport within seven (7) business days.',
      'documents | within seven (7) business days | 2026-12-11',
    ],
    ['Reply to this email within two weeks.', 'answer | within two weeks | 2026-12-16'],
    ['You can appeal within 6 months.', 'appeal | within 6 months | 2027-06-02'],
    ['Responda en un plazo de 5 días hábiles.', 'answer | en un plazo de 5 días hábiles | 2026-12-09'],
    ['Sie haben 14 Tage Zeit, Einspruch einzulegen.', 'appeal | Sie haben 14 Tage | 2026-12-16'],
    // Days.
    ['Please send the invoices by 9 December.', 'documents | by 9 December | 2026-12-09'],
    ['Please pay the balance before December 12, 2026.', 'payment | before December 12 | 2026-12-11'],
    [
      'Bitte reichen Sie die Unterlagen bis zum 10. Dezember ein.',
      'documents | bis zum 10. Dezember | 2026-12-10',
    ],
    [
      'Pague el saldo pendiente antes del 12 de diciembre.',
      'payment | antes del 12 de diciembre | 2026-12-11',
    ],
    ['Оплатите задолженность до 15 декабря.', 'payment | до 15 декабря | 2026-12-15'],
    ['12月7日までに書類を提出してください。', 'documents | 12月7日まで | 2026-12-07'],
    // What is asked for stands in the sentence before.
    [
      'Please upload a copy of your ID. The deadline is 7 days.',
      'documents | deadline is 7 days | 2026-12-09',
    ],
    [
      'If you do not send the documents within 7 days, your account will be closed.',
      'documents | within 7 days | 2026-12-09',
    ],
  ])('%s', (message, expected) => {
    expect(short(message)).toEqual([expected]);
  });

  it.each([
    'We will respond within 48 hours.',
    'Our team reviews appeals within 3 business days.',
    'You cancelled 5 orders within 30 days.',
    'Your account has been suspended for 90 days.',
    'We have received the documents you sent within 7 days.',
    'Wir werden Ihnen innerhalb von 3 Tagen antworten.',
    'Your funds will be held for 180 days.',
    'Refunds take 3-5 business days.',
    'Responderemos en un plazo de 5 días.',
    'Your account is locked because your dues were not received by 31 March.',
  ])('none: %s', (message) => {
    expect(short(message)).toEqual([]);
  });

  it('counts in calendar days, working days and hours from the message, and leaves the date open where that is unknown', () => {
    const [deadline] = read('Please send the documents within 7 days.', null).deadlines;
    expect(deadline).toMatchObject({ amount: { value: 7, unit: 'days' }, from: 'message-date', at: null });
    const [dated] = read('Please send the documents by 9 December.', null).deadlines;
    expect(dated).toMatchObject({ day: '2026-12-09', from: 'absolute', at: '2026-12-09T23:59:00Z' });
  });

  it('lists the soonest first', () => {
    expect(short('Please pay the balance within 10 days. Send us the invoices within 3 days.')).toEqual([
      'documents | within 3 days | 2026-12-05',
      'payment | within 10 days | 2026-12-12',
    ]);
  });
});

describe('requests of a message', () => {
  it.each([
    ['Please send us the requested documents within 7 days.', ['documents']],
    ['Please pay the outstanding balance.', ['payment']],
    ['Please verify your identity.', ['confirmation']],
    ['Please call us.', ['call']],
    ['Bitte laden Sie Ihren Ausweis hoch.', ['documents']],
    ['Por favor, envíe una factura y responda a este correo.', ['documents']],
    ['If you believe this is a mistake, send us proof.', []],
    ['Do not send documents by email.', []],
    ['We have received your documents.', []],
    ['Your account was closed because of a chargeback.', []],
    ['The moderators have confirmed that you have been sending spam.', []],
    ['Your account is restricted until we can further verify your account.', []],
    ['We take action against accounts that encourage travelers to pay outside.', []],
    ['Pay within 24 hours or your account will be suspended.', ['payment']],
    ['Failure to complete the verification within 30 days may result in termination.', ['confirmation']],
    ['Su cuenta será bloqueada si no confirma sus datos en 24 horas.', ['confirmation']],
  ] as const)('%s', (message, kinds) => {
    expect(asked(message)).toEqual(kinds);
  });
});

describe('permanence', () => {
  it.each([
    ['Your account has been permanently suspended.', 'permanent', null],
    ['Ihr Konto wurde dauerhaft gesperrt.', 'permanent', null],
    ['Su cuenta ha sido suspendida de forma permanente.', 'permanent', null],
    ['Votre compte a été définitivement fermé.', 'permanent', null],
    ['Ваш аккаунт заблокирован навсегда.', 'permanent', null],
    ['您的账户已被永久封禁。', 'permanent', null],
    ['Your account has been temporarily restricted.', 'temporary', null],
    ['Ihr Konto wurde vorübergehend gesperrt.', 'temporary', null],
    ['Your account has been suspended for 90 days.', 'temporary', '2027-03-02'],
    ['Ihr Konto wurde für 7 Tage gesperrt.', 'temporary', '2026-12-09'],
    ['Your account is suspended until 9 December.', 'temporary', '2026-12-09'],
    ['Your account may be permanently closed.', undefined, undefined],
    ['If this happens again, your account will be permanently closed.', undefined, undefined],
    ['Your account has been suspended.', undefined, undefined],
    ['Due to inactivity for over 60 days, your privileges have been suspended.', undefined, undefined],
    ['该微信号被限制登录，若后续仍继续使用将永久限制登录。', undefined, undefined],
    ['您的账号因异常数据行为，封禁7天。', 'temporary', '2026-12-09'],
  ] as const)('%s', (message, kind, until) => {
    const { permanence } = read(message);
    expect(permanence?.kind).toBe(kind);
    expect(permanence?.until?.slice(0, 10)).toBe(until ?? undefined);
  });
});

it('reads nothing without the wordings', () => {
  const options = { sentAt: SENT, now: SENT, months: guide.common.months, rules };
  expect(messageFacts('Please send documents within 7 days.', ALL, options)).toEqual({
    ...NO_FACTS,
    isGiven: true,
  });
});

it('takes time linear in the length of a hostile message', () => {
  const time = (n: number): number => {
    const message = 'Please send documents within 7 days by 9 December before 7 days. '.repeat(n);
    const start = performance.now();
    read(message);
    return performance.now() - start;
  };
  time(50);
  expect(time(2000)).toBeLessThan(20 * Math.max(5, time(400)));
});
