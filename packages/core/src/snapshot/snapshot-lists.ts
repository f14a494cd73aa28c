import type { FieldKind } from './field-kinds.ts';

export interface ListDeclaration {
  /** The field that holds an item's own time; a list without one describes the present state. */
  readonly at?: string;
  /** The field that identifies an item. */
  readonly key?: string;
  readonly fields: Readonly<Record<string, FieldKind>>;
}

/** The lists every snapshot knows; a ruleset may declare more. */
export const snapshotLists = {
  orders: {
    at: 'placedAt',
    key: 'id',
    fields: {
      id: 'text',
      placedAt: 'time',
      status: 'word',
      paidAt: 'time',
      shippedAt: 'time',
      deliveredAt: 'time',
      closedAt: 'time',
      cancelledAt: 'time',
      refundedAt: 'time',
      invoicedAt: 'time',
      trackedAt: 'time',
      shipBy: 'due',
      deliverBy: 'due',
      invoiceBy: 'due',
      amount: 'money',
      units: 'number',
      business: 'flag',
      cancelledBy: 'word',
      fulfilledBy: 'word',
      sellerId: 'text',
      buyerId: 'text',
      itemId: 'text',
      category: 'text',
    },
  },
  disputes: {
    at: 'openedAt',
    key: 'id',
    fields: {
      id: 'text',
      orderId: 'text',
      openedAt: 'time',
      closedAt: 'time',
      outcome: 'word',
      kind: 'word',
      sellerContactedAt: 'time',
      amount: 'money',
      buyerId: 'text',
    },
  },
  payments: { at: 'at', key: 'id', fields: { id: 'text', at: 'time', status: 'word', methodId: 'text' } },
  chargebacks: {
    at: 'filedAt',
    key: 'id',
    fields: {
      id: 'text',
      orderId: 'text',
      filedAt: 'time',
      reversedAt: 'time',
      fraud: 'flag',
      amount: 'money',
    },
  },
  logins: {
    at: 'at',
    key: 'id',
    fields: {
      id: 'text',
      at: 'time',
      ip: 'text',
      deviceId: 'text',
      country: 'text',
      newDevice: 'flag',
      newLocation: 'flag',
    },
  },
  devices: { key: 'id', fields: { id: 'text', accountIds: 'texts', household: 'flag' } },
  linkedAccounts: {
    at: 'createdAt',
    key: 'id',
    fields: { id: 'text', relation: 'word', status: 'word', createdAt: 'time' },
  },
  conduct: { at: 'at', key: 'id', fields: { id: 'text', at: 'time', kind: 'word' } },
  violations: {
    at: 'at',
    key: 'id',
    fields: {
      id: 'text',
      at: 'time',
      policy: 'word',
      kind: 'word',
      severity: 'word',
      points: 'number',
      resolvedAt: 'time',
      removedAt: 'time',
      listingId: 'text',
    },
  },
  notices: {
    at: 'at',
    key: 'id',
    fields: {
      id: 'text',
      at: 'time',
      kind: 'word',
      text: 'text',
      reason: 'text',
      acknowledgedAt: 'time',
      respondBy: 'due',
    },
  },
  appeals: {
    at: 'submittedAt',
    key: 'id',
    fields: { id: 'text', submittedAt: 'time', status: 'word', newEvidence: 'flag', decidedAt: 'time' },
  },
  defects: {
    at: 'at',
    key: 'id',
    fields: { id: 'text', at: 'time', kind: 'word', status: 'word', orderId: 'text', buyerId: 'text' },
  },
  reviews: { at: 'at', key: 'id', fields: { id: 'text', at: 'time', stars: 'number', orderId: 'text' } },
  messages: { at: 'at', key: 'id', fields: { id: 'text', at: 'time', answeredAt: 'time', first: 'flag' } },
  deliveries: { at: 'at', key: 'id', fields: { id: 'text', at: 'time', status: 'word', onTime: 'flag' } },
  settlements: {
    at: 'at',
    key: 'id',
    fields: {
      id: 'text',
      at: 'time',
      amount: 'money',
      ecommerce: 'flag',
      threeDS: 'flag',
      cardPresent: 'flag',
    },
  },
  credits: { at: 'at', key: 'id', fields: { id: 'text', at: 'time', amount: 'money' } },
  fraudReports: {
    at: 'at',
    key: 'id',
    fields: { id: 'text', at: 'time', amount: 'money', removedAt: 'time' },
  },
} as const satisfies Record<string, ListDeclaration>;

/** The field by which other lists refer to an item. */
export const keyOf = (list: ListDeclaration | undefined): string => list?.key ?? 'id';

export interface Reference {
  readonly by: string;
  readonly list: string;
}

/** Which field refers to an item of which list, and the prefix that reads it (`order.placedAt`). */
export const REFERENCES: Readonly<Record<string, Reference>> = {
  order: { by: 'orderId', list: 'orders' },
  device: { by: 'deviceId', list: 'devices' },
};
