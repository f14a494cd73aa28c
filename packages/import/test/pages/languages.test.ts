import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/index.ts';
import { LAYOUTS, type Page, pageOf, RIDDLES, VALUES } from './page-layouts.ts';

/** The names of one platform by language, in the order of its metrics; behind the language the country. */
type Names = Readonly<Record<string, Pick<Page, 'title' | 'names'>>>;

const AMAZON: Names = {
  en: {
    title: 'Account Health',
    names: ['Late Shipment Rate', 'Pre-fulfillment Cancel Rate', 'Valid Tracking Rate'],
  },
  de: {
    title: 'Kontostatus',
    names: [
      'Rate verspäteter Lieferungen',
      'Stornorate vor Erfüllung',
      'Rate gültiger Sendungsverfolgungsnummern',
    ],
  },
  es: {
    title: 'Estado de la cuenta',
    names: [
      'Porcentaje de envíos con retraso',
      'Porcentaje de cancelaciones antes de la gestión logística',
      'Porcentaje de número de seguimiento válido',
    ],
  },
  fr: {
    title: 'État du compte',
    names: ['Taux d’expédition en retard', 'Taux d’annulation avant traitement', 'Taux de suivi valide'],
  },
  it: {
    title: 'Stato account',
    names: [
      'Percentuale di spedizioni in ritardo',
      'Percentuale di cancellazione',
      'Percentuale di tracciabilità valida',
    ],
  },
  pl: {
    title: 'Kondycja konta',
    names: ['Wskaźnik opóźnionych wysyłek', 'Wskaźnik anulowań', 'Wskaźnik prawidłowego śledzenia'],
  },
  pt: {
    title: 'Saúde da conta',
    names: ['Taxa de envios com atraso', 'Taxa de cancelamento', 'Taxa de rastreamento válido'],
  },
  ru: {
    title: 'Состояние аккаунта',
    names: ['Доля поздних отправок', 'Доля отмен', 'Доля действительных трек-номеров'],
  },
  tr: {
    title: 'Hesap sağlığı',
    names: ['Geç gönderim oranı', 'İptal oranı', 'Geçerli takip oranı'],
  },
  zh: {
    title: '账户状况',
    names: ['迟发货率', '配送前取消率', '有效追踪率'],
  },
  ja: {
    title: 'アカウント健全性',
    names: ['出荷遅延率', '出荷前キャンセル率', '追跡可能率'],
  },
};

const EBAY: Names = {
  en: {
    title: 'Seller level',
    names: ['Late shipment rate', 'Cases closed without seller resolution', 'Transaction defect rate'],
  },
  'en-GB': {
    title: 'Seller level',
    names: ['Late dispatch rate', 'Cases closed without seller resolution', 'Transaction defect rate'],
  },
  'en-IE': {
    title: 'Seller standards dashboard',
    names: ['Late delivery rate', 'Cases closed without seller resolution', 'Defect rate'],
  },
  de: {
    title: 'Servicestatus',
    names: [
      'Quote nicht fristgemäß verschickter Artikel',
      'Fälle, die ohne Klärung durch den Verkäufer geschlossen wurden',
      'Mängelquote',
    ],
  },
  'de-AT': {
    title: 'Verkäufer-Cockpit',
    names: [
      'Nicht fristgemäß verschickte Artikel',
      'Ohne Klärung durch den Verkäufer geschlossene Fälle',
      'Quote der Transaktionsmängel',
    ],
  },
  fr: {
    title: 'Niveau de vendeur',
    names: [
      'Taux d’expédition tardive',
      'Litiges clos sans résolution par le vendeur',
      'Taux de défauts des transactions',
    ],
  },
  'fr-CA': {
    title: 'Niveau de vendeur',
    names: ['Taux d’expédition en retard', 'Litiges clos sans action du vendeur', 'Taux d’insatisfaction'],
  },
  es: {
    title: 'Nivel del vendedor',
    names: [
      'Tasa de envíos tardíos',
      'Casos cerrados sin resolución del vendedor',
      'Tasa de defectos de transacción',
    ],
  },
  it: {
    title: 'Livello del venditore',
    names: [
      'Transazioni con spedizione in ritardo',
      'Casi chiusi senza la risoluzione del venditore',
      'Tasso di difettosità delle transazioni',
    ],
  },
};

const ETSY: Names = {
  en: {
    title: 'Customer service stats',
    names: ['Case rate', 'Message response rate', 'On-time shipping & tracking'],
  },
  'en-AU': {
    title: 'Customer service stats',
    names: ['Case rate', 'Message response rate', 'On-time dispatch & tracking'],
  },
  de: {
    title: 'Kundenservice-Statistik',
    names: ['Fallquote', 'Antwortrate', 'Pünktlicher Versand & Sendungsverfolgung'],
  },
  fr: {
    title: 'Statistiques du service client',
    names: ['Taux de litiges', 'Taux de réponse aux messages', 'Expédition dans les délais et suivi'],
  },
  es: {
    title: 'Estadísticas de atención al cliente',
    names: ['Tasa de casos', 'Índice de respuesta a mensajes', 'Envíos puntuales y con seguimiento'],
  },
};

const WALMART: Names = {
  en: {
    title: 'Walmart Seller Performance Standards',
    names: ['Cancellation Rate', 'Refund Rate', 'Valid Tracking Rate (VTR)'],
  },
  'en-CA': {
    title: 'Order & Fulfillment',
    names: ['Cancel Rate', 'Refund Rate', 'Valid Tracking Rate (VTR)'],
  },
};

const TIKTOK: Names = {
  en: {
    title: 'Shop Health',
    names: ['Late Dispatch Rate (LDR)', 'Seller-Fault Cancellation Rate (SFCR)', 'Valid Tracking Rate (VTR)'],
  },
  id: {
    title: 'Kesehatan Toko',
    names: [
      'Tingkat Keterlambatan Pengiriman (LDR)',
      'Tingkat Pembatalan karena Kesalahan Penjual (SFCR)',
      'Tingkat Pelacakan Valid (VTR)',
    ],
  },
  vi: {
    title: 'TikTok Shop',
    names: [
      'Tỷ lệ giao hàng trễ (LDR)',
      'Tỷ lệ hủy do lỗi của người bán (SFCR)',
      'Tỷ lệ theo dõi hợp lệ (VTR)',
    ],
  },
  th: {
    title: 'TikTok Shop',
    names: ['อัตราการจัดส่งล่าช้า (LDR)', 'อัตราการยกเลิก (SFCR)', 'อัตราการติดตาม (VTR)'],
  },
  es: {
    title: 'TikTok Shop',
    names: [
      'Tasa de envíos tardíos (LDR)',
      'Tasa de cancelaciones (SFCR)',
      'Tasa de seguimiento válido (VTR)',
    ],
  },
  de: {
    title: 'TikTok Shop',
    names: ['Verspäteter Versand (LDR)', 'Stornierungen (SFCR)', 'Gültige Sendungsnummern (VTR)'],
  },
  fr: {
    title: 'TikTok Shop',
    names: ['Expéditions tardives (LDR)', 'Annulations (SFCR)', 'Suivi valide (VTR)'],
  },
  it: {
    title: 'TikTok Shop',
    names: ['Spedizioni in ritardo (LDR)', 'Annullamenti (SFCR)', 'Tracciamento valido (VTR)'],
  },
  pt: {
    title: 'Integridade da conta',
    names: ['Taxa de envios com atraso', 'Taxa de cancelamento por falha do vendedor', 'Rastreamento (VTR)'],
  },
  zh: { title: '店铺健康', names: ['延迟履约率', '商责取消率', '有效跟踪率'] },
};

const MERCADO: Names = {
  es: { title: 'Reputación', names: ['Reclamos', 'Canceladas por vos', 'Despachos demorados'] },
  'es-MX': {
    title: 'Reputación',
    names: ['Ventas con reclamos', 'Canceladas por ti', 'Despachaste con demora'],
  },
  pt: { title: 'Reputação', names: ['Reclamações', 'Canceladas por você', 'Envios atrasados'] },
};

/** The metrics of each page in the order of the names, and those of which more is better. */
const PLATFORMS: Readonly<
  Record<
    string,
    { readonly metrics: readonly string[]; readonly over: readonly number[]; readonly names: Names }
  >
> = {
  'amazon-health-page': {
    metrics: ['lateShipmentRate30d', 'cancellationRate7d', 'validTrackingRate30d'],
    over: [2],
    names: AMAZON,
  },
  'ebay-standards-page': {
    metrics: ['lateShipmentRate', 'unresolvedCaseRate', 'transactionDefectRate'],
    over: [],
    names: EBAY,
  },
  'etsy-service-page': {
    metrics: ['refundedCaseShare3mo', 'messageResponseRate24h3mo', 'trackedOnTimeRate3mo'],
    over: [1, 2],
    names: ETSY,
  },
  'walmart-scorecard-page': {
    metrics: ['dashboardCancelRate', 'dashboardRefundRate', 'dashboardValidTrackingRate'],
    over: [2],
    names: WALMART,
  },
  'tiktok-shop-health-page': {
    metrics: ['lateDispatchRate7d', 'sellerFaultCancellationRate', 'validTrackingRate'],
    over: [2],
    names: TIKTOK,
  },
  'mercadolibre-reputation-page': {
    metrics: ['claimsRate', 'sellerCancelRate', 'lateDispatchRate'],
    over: [],
    names: MERCADO,
  },
};
const PAGES = Object.entries(PLATFORMS).flatMap(([from, { metrics, over, names }]) =>
  Object.entries(names).map(([place, given]) => ({
    from,
    metrics,
    place,
    page: { ...given, over, language: place.split('-')[0] ?? place },
  })),
);
const AS_OF = '2026-11-28T00:00:00Z';
const shownValue = (given: unknown): unknown =>
  typeof given === 'object' && given !== null && 'value' in given ? given.value : given;

describe.each(PAGES)('$from in $place', ({ from, metrics, page }) => {
  const read = (text: string) => importFile(text, { from, asOf: AS_OF });
  const valuesOf = (text: string): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(read(text).snapshot.metrics ?? {}).map(([name, given]) => [name, shownValue(given)]),
    );
  const truth = Object.fromEntries(metrics.map((metric, i) => [metric, VALUES[i]?.value]));

  it.each(Object.entries(LAYOUTS))('is read: %s', (_, layout) => {
    expect(valuesOf(pageOf(page, layout))).toEqual(truth);
  });

  it.each(Object.entries(LAYOUTS))('is recognised: %s', (_, layout) => {
    expect(importFile(pageOf(page, layout), { asOf: AS_OF }).importer).toBe(from);
  });

  it.each(Object.entries(LAYOUTS))('gives no number where there is none: %s', (_, layout) => {
    for (const [i, metric] of metrics.entries()) {
      const { [metric]: _none, ...others } = truth;
      expect(valuesOf(pageOf(page, layout, i))).toEqual(others);
    }
  });

  it.each(Object.entries(RIDDLES))('is asked about two numbers: %s', (_, layout) => {
    const { snapshot, notes } = read(pageOf(page, layout));
    expect(snapshot.metrics).toBeUndefined();
    expect(
      notes.messages
        .filter(({ code }) => code === 'two-numbers')
        .map(({ args }) => args.metric)
        .sort(),
    ).toEqual([...metrics].sort());
  });
});
