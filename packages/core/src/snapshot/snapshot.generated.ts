// Generated from the zod schema by `npm run generate`; do not edit.

export interface Snapshot {
  $schema?: string;
  snapshotVersion: 1;
  platform: string;
  role: string;
  asOf: string;
  timeZone?: string | null;
  utcOffset?: string | null;
  region?: string | null;
  program?: string | null;
  account?: {
    id?: string;
    createdAt?: string | null;
    emailConfirmedAt?: string | null;
    status?: string | null;
    [k: string]: unknown;
  };
  orders?: {
    id?: string | null;
    placedAt?: string | null;
    status?: string | null;
    paidAt?: string | null;
    shippedAt?: string | null;
    deliveredAt?: string | null;
    closedAt?: string | null;
    cancelledAt?: string | null;
    refundedAt?: string | null;
    invoicedAt?: string | null;
    trackedAt?: string | null;
    shipBy?: string | null;
    deliverBy?: string | null;
    invoiceBy?: string | null;
    amount?: {
      value: string;
      currency: string;
      [k: string]: unknown;
    } | null;
    units?: number | null;
    business?: boolean | null;
    cancelledBy?: string | null;
    fulfilledBy?: string | null;
    sellerId?: string | null;
    buyerId?: string | null;
    itemId?: string | null;
    category?: string | null;
    [k: string]: unknown;
  }[];
  disputes?: {
    id?: string | null;
    orderId?: string | null;
    openedAt?: string | null;
    closedAt?: string | null;
    outcome?: string | null;
    kind?: string | null;
    sellerContactedAt?: string | null;
    amount?: {
      value: string;
      currency: string;
      [k: string]: unknown;
    } | null;
    buyerId?: string | null;
    [k: string]: unknown;
  }[];
  payments?: {
    id?: string | null;
    at?: string | null;
    status?: string | null;
    methodId?: string | null;
    [k: string]: unknown;
  }[];
  chargebacks?: {
    id?: string | null;
    orderId?: string | null;
    filedAt?: string | null;
    reversedAt?: string | null;
    fraud?: boolean | null;
    amount?: {
      value: string;
      currency: string;
      [k: string]: unknown;
    } | null;
    [k: string]: unknown;
  }[];
  logins?: {
    id?: string | null;
    at?: string | null;
    ip?: string | null;
    deviceId?: string | null;
    country?: string | null;
    newDevice?: boolean | null;
    newLocation?: boolean | null;
    [k: string]: unknown;
  }[];
  devices?: {
    id?: string | null;
    accountIds?: string[];
    household?: boolean | null;
    [k: string]: unknown;
  }[];
  linkedAccounts?: {
    id?: string | null;
    relation?: string | null;
    status?: string | null;
    createdAt?: string | null;
    [k: string]: unknown;
  }[];
  conduct?: {
    id?: string | null;
    at?: string | null;
    kind?: string | null;
    [k: string]: unknown;
  }[];
  violations?: {
    id?: string | null;
    at?: string | null;
    policy?: string | null;
    kind?: string | null;
    severity?: string | null;
    points?: number | null;
    resolvedAt?: string | null;
    removedAt?: string | null;
    listingId?: string | null;
    [k: string]: unknown;
  }[];
  notices?: {
    id?: string | null;
    at?: string | null;
    kind?: string | null;
    text?: string | null;
    reason?: string | null;
    acknowledgedAt?: string | null;
    respondBy?: string | null;
    [k: string]: unknown;
  }[];
  appeals?: {
    id?: string | null;
    submittedAt?: string | null;
    status?: string | null;
    newEvidence?: boolean | null;
    decidedAt?: string | null;
    [k: string]: unknown;
  }[];
  defects?: {
    id?: string | null;
    at?: string | null;
    kind?: string | null;
    status?: string | null;
    orderId?: string | null;
    buyerId?: string | null;
    [k: string]: unknown;
  }[];
  reviews?: {
    id?: string | null;
    at?: string | null;
    stars?: number | null;
    orderId?: string | null;
    [k: string]: unknown;
  }[];
  messages?: {
    id?: string | null;
    at?: string | null;
    answeredAt?: string | null;
    first?: boolean | null;
    [k: string]: unknown;
  }[];
  deliveries?: {
    id?: string | null;
    at?: string | null;
    status?: string | null;
    onTime?: boolean | null;
    [k: string]: unknown;
  }[];
  settlements?: {
    id?: string | null;
    at?: string | null;
    amount?: {
      value: string;
      currency: string;
      [k: string]: unknown;
    } | null;
    ecommerce?: boolean | null;
    threeDS?: boolean | null;
    cardPresent?: boolean | null;
    [k: string]: unknown;
  }[];
  credits?: {
    id?: string | null;
    at?: string | null;
    amount?: {
      value: string;
      currency: string;
      [k: string]: unknown;
    } | null;
    [k: string]: unknown;
  }[];
  fraudReports?: {
    id?: string | null;
    at?: string | null;
    amount?: {
      value: string;
      currency: string;
      [k: string]: unknown;
    } | null;
    removedAt?: string | null;
    [k: string]: unknown;
  }[];
  metrics?: {
    [k: string]:
      | number
      | string
      | {
          value?: number | string;
          numerator?: number | string;
          denominator?: number | string;
          asOf?: string;
          windowDays?: number;
          target?: (number | string) | null;
          status?: string | null;
          assumed?: true;
          [k: string]: unknown;
        }
      | {
          period: string;
          value?: number | string;
          numerator?: number | string;
          denominator?: number | string;
          asOf?: string;
          windowDays?: number;
          target?: (number | string) | null;
          status?: string | null;
          assumed?: true;
          [k: string]: unknown;
        }[];
  };
  facts?: {
    [k: string]: string | number | boolean | null;
  };
  params?: {
    [k: string]: number | string;
  };
  observed?: {
    [k: string]: {
      since?: string | null;
      until?: string | null;
      [k: string]: unknown;
    };
  };
  source?: unknown;
  [k: string]: unknown;
}
