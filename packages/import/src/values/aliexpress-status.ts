/**
 * What AliExpress writes on an order, in its own words and in those of the page, by language; lower case.
 * A word that is not here leaves the status unknown.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'awaiting-payment': [
    'awaiting payment',
    'to pay',
    'place_order_success',
    'ожидается оплата',
    'zahlung ausstehend',
    'pago pendiente',
    'en attente de paiement',
    'in attesa di pagamento',
    'aguardando pagamento',
    'oczekuje na płatność',
  ],
  paid: [
    'awaiting shipment',
    'to ship',
    'wait_seller_send_goods',
    'seller_part_send_goods',
    'risk_control',
    'ожидается отправка',
    'wartet auf versand',
    'pendiente de envío',
    "en attente d'expédition",
    'in attesa di spedizione',
    'aguardando envio',
    'oczekuje na wysyłkę',
  ],
  shipped: [
    'awaiting delivery',
    'shipped',
    'wait_buyer_accept_goods',
    'ожидается доставка',
    'wartet auf lieferung',
    'pendiente de entrega',
    'en attente de livraison',
    'in attesa di consegna',
    'aguardando entrega',
    'oczekuje na dostawę',
  ],
  completed: [
    'completed',
    'finished',
    'finish',
    'завершён',
    'завершен',
    'abgeschlossen',
    'finalizado',
    'completado',
    'terminé',
    'terminée',
    'completato',
    'concluído',
    'zakończone',
  ],
  cancelled: [
    'cancelled',
    'canceled',
    'in_cancel',
    'отменён',
    'отменен',
    'storniert',
    'cancelado',
    'annulé',
    'annulée',
    'annullato',
    'anulowane',
  ],
  expired: ['expired', 'истёк', 'abgelaufen', 'caducado', 'expiré', 'scaduto', 'expirado', 'wygasłe'],
};

const BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([status, words]) => words.map((word) => [word, status] as const)),
);

export const aliexpressStatus = (text: string): string | undefined =>
  BY_WORD.get(text.normalize('NFC').trim().toLowerCase());
