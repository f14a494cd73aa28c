// Generated from the zod schema by `npm run generate`; do not edit.

/**
 * One account's activity as known at `asOf`, version 1. An absent list is unknown, an empty list means none; an absent field is unknown, `null` has not happened.
 */
export interface Snapshot {
  /**
   * The address or path of this schema, for editors; never read.
   */
  $schema?: string;
  /**
   * The version of this format.
   */
  snapshotVersion: 1;
  /**
   * The platform, such as "aliexpress"; with `role` it chooses the ruleset.
   */
  platform: string;
  /**
   * In which capacity the account is held, such as "buyer".
   */
  role: string;
  /**
   * The instant the account is judged at, RFC 3339 with an offset. What lies after it is left out, with a warning.
   */
  asOf: string;
  /**
   * The owner's zone by its IANA name, such as "Europe/Berlin": for working days.
   */
  timeZone?: string | null;
  /**
   * The owner's fixed offset, such as "+01:00", where no zone is given.
   */
  utcOffset?: string | null;
  /**
   * Selects rules of a region; null is a known none.
   */
  region?: string | null;
  /**
   * Selects rules of a programme; null is a known none.
   */
  program?: string | null;
  /**
   * The account itself.
   */
  account?: {
    /**
     * Any text that stands for the account.
     */
    id?: string;
    /**
     * When it was opened, RFC 3339 with an offset.
     */
    createdAt?: string | null;
    /**
     * When the e-mail address was confirmed; null: it is not.
     */
    emailConfirmedAt?: string | null;
    /**
     * active, restricted, suspended, deactivated, deleted or terminated; suspended and terminated score 100.
     */
    status?:
      | 'active'
      | 'restricted'
      | 'suspended'
      | 'deactivated'
      | 'deleted'
      | 'terminated'
      | (string & Record<never, never>)
      | null;
    [k: string]: unknown;
  };
  /**
   * Orders placed or received. Their time is `placedAt`.
   */
  orders?: {
    /**
     * What tells it from others of the list; the same id twice counts once. Any text of your own.
     */
    id?: string | null;
    /**
     * When it was ordered.
     */
    placedAt?: string | null;
    /**
     * awaiting-payment, paid, shipped, completed, cancelled or expired.
     */
    status?:
      | 'awaiting-payment'
      | 'paid'
      | 'shipped'
      | 'completed'
      | 'cancelled'
      | 'expired'
      | (string & Record<never, never>)
      | null;
    /**
     * When it was paid; null: not yet.
     */
    paidAt?: string | null;
    /**
     * When the shipment was confirmed; null: not yet.
     */
    shippedAt?: string | null;
    /**
     * When it arrived; null: not yet.
     */
    deliveredAt?: string | null;
    /**
     * When nothing could change any more; null: it is open.
     */
    closedAt?: string | null;
    /**
     * When it was cancelled; null: it was not.
     */
    cancelledAt?: string | null;
    /**
     * When it was refunded; null: it was not.
     */
    refundedAt?: string | null;
    /**
     * When the invoice was uploaded; null: not yet.
     */
    invoicedAt?: string | null;
    /**
     * When a valid tracking number was given; null: not yet.
     */
    trackedAt?: string | null;
    /**
     * The last instant to ship in time; null: there is none.
     */
    shipBy?: string | null;
    /**
     * The last instant to deliver in time; null: there is none.
     */
    deliverBy?: string | null;
    /**
     * The last instant to invoice in time; null: there is none.
     */
    invoiceBy?: string | null;
    /**
     * A sum of money.
     */
    amount?: {
      /**
       * Decimal text, such as "12.90".
       */
      value: string;
      /**
       * Three capital letters, such as "USD".
       */
      currency: string;
      [k: string]: unknown;
    } | null;
    /**
     * How many articles.
     */
    units?: number | null;
    /**
     * Whether a business bought it.
     */
    business?: boolean | null;
    /**
     * Who cancelled it: a word of the ruleset.
     */
    cancelledBy?: string | null;
    /**
     * Who ships it: a word of the ruleset.
     */
    fulfilledBy?: string | null;
    /**
     * Any text that stands for the seller.
     */
    sellerId?: string | null;
    /**
     * Any text that stands for the buyer.
     */
    buyerId?: string | null;
    /**
     * Any text that stands for the article.
     */
    itemId?: string | null;
    /**
     * Any text that stands for its category.
     */
    category?: string | null;
    [k: string]: unknown;
  }[];
  /**
   * Disputes and claims. Their time is `openedAt`.
   */
  disputes?: {
    /**
     * What tells it from others of the list; the same id twice counts once. Any text of your own.
     */
    id?: string | null;
    /**
     * The `id` of the order it is about.
     */
    orderId?: string | null;
    /**
     * When it was opened.
     */
    openedAt?: string | null;
    /**
     * When it was closed; null: it is open.
     */
    closedAt?: string | null;
    /**
     * won, lost, partial or withdrawn, seen from the account; null: not decided.
     */
    outcome?: 'won' | 'lost' | 'partial' | 'withdrawn' | (string & Record<never, never>) | null;
    /**
     * What it is about: a word of the ruleset.
     */
    kind?: string | null;
    /**
     * When the seller was written to; null: never.
     */
    sellerContactedAt?: string | null;
    /**
     * A sum of money.
     */
    amount?: {
      /**
       * Decimal text, such as "12.90".
       */
      value: string;
      /**
       * Three capital letters, such as "USD".
       */
      currency: string;
      [k: string]: unknown;
    } | null;
    /**
     * Any text that stands for the buyer.
     */
    buyerId?: string | null;
    [k: string]: unknown;
  }[];
  /**
   * Attempts to pay.
   */
  payments?: {
    /**
     * What tells it from others of the list; the same id twice counts once. Any text of your own.
     */
    id?: string | null;
    /**
     * When it happened, RFC 3339 with an offset.
     */
    at?: string | null;
    /**
     * succeeded, declined or pending.
     */
    status?: 'succeeded' | 'declined' | 'pending' | (string & Record<never, never>) | null;
    /**
     * Any text that stands for the card or account; never its number.
     */
    methodId?: string | null;
    [k: string]: unknown;
  }[];
  /**
   * Chargebacks through a bank. Their time is `filedAt`.
   */
  chargebacks?: {
    /**
     * What tells it from others of the list; the same id twice counts once. Any text of your own.
     */
    id?: string | null;
    /**
     * The `id` of the order it is about.
     */
    orderId?: string | null;
    /**
     * When it was filed.
     */
    filedAt?: string | null;
    /**
     * When it was taken back; null: it was not.
     */
    reversedAt?: string | null;
    /**
     * Whether it was filed as fraud.
     */
    fraud?: boolean | null;
    /**
     * A sum of money.
     */
    amount?: {
      /**
       * Decimal text, such as "12.90".
       */
      value: string;
      /**
       * Three capital letters, such as "USD".
       */
      currency: string;
      [k: string]: unknown;
    } | null;
    [k: string]: unknown;
  }[];
  /**
   * Sign-ins.
   */
  logins?: {
    /**
     * What tells it from others of the list; the same id twice counts once. Any text of your own.
     */
    id?: string | null;
    /**
     * When it happened, RFC 3339 with an offset.
     */
    at?: string | null;
    /**
     * The network address, as shown.
     */
    ip?: string | null;
    /**
     * The `id` of a device, or any text that stands for it.
     */
    deviceId?: string | null;
    /**
     * Where from, such as "DE".
     */
    country?: string | null;
    /**
     * Whether the device was seen for the first time.
     */
    newDevice?: boolean | null;
    /**
     * Whether the place was new.
     */
    newLocation?: boolean | null;
    [k: string]: unknown;
  }[];
  /**
   * Devices in use at present.
   */
  devices?: {
    /**
     * What tells it from others of the list; the same id twice counts once. Any text of your own.
     */
    id?: string | null;
    /**
     * Every account that was signed in on it, this one included.
     */
    accountIds?: string[];
    /**
     * Whether all of them belong to one household.
     */
    household?: boolean | null;
    [k: string]: unknown;
  }[];
  /**
   * Other accounts of the same person or household.
   */
  linkedAccounts?: {
    /**
     * What tells it from others of the list; the same id twice counts once. Any text of your own.
     */
    id?: string | null;
    /**
     * same-owner, household or unknown.
     */
    relation?: 'same-owner' | 'household' | 'unknown' | (string & Record<never, never>) | null;
    /**
     * active, restricted, suspended, deactivated, deleted or terminated.
     */
    status?:
      | 'active'
      | 'restricted'
      | 'suspended'
      | 'deactivated'
      | 'deleted'
      | 'terminated'
      | (string & Record<never, never>)
      | null;
    /**
     * When it was opened, RFC 3339 with an offset.
     */
    createdAt?: string | null;
    [k: string]: unknown;
  }[];
  /**
   * What a platform forbids, where it happened.
   */
  conduct?: {
    /**
     * What tells it from others of the list; the same id twice counts once. Any text of your own.
     */
    id?: string | null;
    /**
     * When it happened, RFC 3339 with an offset.
     */
    at?: string | null;
    /**
     * What happened: a word of the ruleset.
     */
    kind?: string | null;
    [k: string]: unknown;
  }[];
  /**
   * Violations that the platform has recorded.
   */
  violations?: {
    /**
     * What tells it from others of the list; the same id twice counts once. Any text of your own.
     */
    id?: string | null;
    /**
     * When it happened, RFC 3339 with an offset.
     */
    at?: string | null;
    /**
     * The policy: a word of the ruleset.
     */
    policy?: string | null;
    /**
     * A kind inside the policy: a word of the ruleset.
     */
    kind?: string | null;
    /**
     * The platform's own grade: a word of the ruleset.
     */
    severity?: string | null;
    /**
     * Points that the platform counts for it.
     */
    points?: number | null;
    /**
     * When it was settled; null: it is open.
     */
    resolvedAt?: string | null;
    /**
     * When the platform took it back; null: it did not.
     */
    removedAt?: string | null;
    /**
     * Any text that stands for the listing.
     */
    listingId?: string | null;
    [k: string]: unknown;
  }[];
  /**
   * Messages of the platform.
   */
  notices?: {
    /**
     * What tells it from others of the list; the same id twice counts once. Any text of your own.
     */
    id?: string | null;
    /**
     * When it happened, RFC 3339 with an offset.
     */
    at?: string | null;
    /**
     * warning, restriction, suspension, order or other; further words by the ruleset.
     */
    kind?:
      | 'warning'
      | 'restriction'
      | 'suspension'
      | 'order'
      | 'other'
      | (string & Record<never, never>)
      | null;
    /**
     * The words of the message, read for the ground they name.
     */
    text?: string | null;
    /**
     * The ground as the platform states it, where you know it: a reason of the ruleset.
     */
    reason?: string | null;
    /**
     * When you reacted to it; null: not yet.
     */
    acknowledgedAt?: string | null;
    /**
     * The last instant to answer; null: there is none.
     */
    respondBy?: string | null;
    [k: string]: unknown;
  }[];
  /**
   * Appeals sent. Their time is `submittedAt`.
   */
  appeals?: {
    /**
     * What tells it from others of the list; the same id twice counts once. Any text of your own.
     */
    id?: string | null;
    /**
     * When it was sent.
     */
    submittedAt?: string | null;
    /**
     * pending, accepted, rejected or withdrawn.
     */
    status?: 'pending' | 'accepted' | 'rejected' | 'withdrawn' | (string & Record<never, never>) | null;
    /**
     * Whether it held evidence that was in none before.
     */
    newEvidence?: boolean | null;
    /**
     * When it was answered; null: not yet.
     */
    decidedAt?: string | null;
    [k: string]: unknown;
  }[];
  /**
   * Faults that the platform counts against a seller.
   */
  defects?: {
    /**
     * What tells it from others of the list; the same id twice counts once. Any text of your own.
     */
    id?: string | null;
    /**
     * When it happened, RFC 3339 with an offset.
     */
    at?: string | null;
    /**
     * What it is: a word of the ruleset.
     */
    kind?: string | null;
    /**
     * How it stands: a word of the ruleset.
     */
    status?: string | null;
    /**
     * The `id` of the order it is about.
     */
    orderId?: string | null;
    /**
     * Any text that stands for the buyer.
     */
    buyerId?: string | null;
    [k: string]: unknown;
  }[];
  /**
   * Reviews received.
   */
  reviews?: {
    /**
     * What tells it from others of the list; the same id twice counts once. Any text of your own.
     */
    id?: string | null;
    /**
     * When it happened, RFC 3339 with an offset.
     */
    at?: string | null;
    /**
     * Stars given.
     */
    stars?: number | null;
    /**
     * The `id` of the order it is about.
     */
    orderId?: string | null;
    [k: string]: unknown;
  }[];
  /**
   * Messages received.
   */
  messages?: {
    /**
     * What tells it from others of the list; the same id twice counts once. Any text of your own.
     */
    id?: string | null;
    /**
     * When it happened, RFC 3339 with an offset.
     */
    at?: string | null;
    /**
     * When it was answered; null: not yet.
     */
    answeredAt?: string | null;
    /**
     * Whether it opened the conversation.
     */
    first?: boolean | null;
    [k: string]: unknown;
  }[];
  /**
   * Deliveries made by the account.
   */
  deliveries?: {
    /**
     * What tells it from others of the list; the same id twice counts once. Any text of your own.
     */
    id?: string | null;
    /**
     * When it happened, RFC 3339 with an offset.
     */
    at?: string | null;
    /**
     * How it ended: a word of the ruleset.
     */
    status?: string | null;
    /**
     * Whether it was on time.
     */
    onTime?: boolean | null;
    [k: string]: unknown;
  }[];
  /**
   * Card payments settled by a merchant.
   */
  settlements?: {
    /**
     * What tells it from others of the list; the same id twice counts once. Any text of your own.
     */
    id?: string | null;
    /**
     * When it happened, RFC 3339 with an offset.
     */
    at?: string | null;
    /**
     * A sum of money.
     */
    amount?: {
      /**
       * Decimal text, such as "12.90".
       */
      value: string;
      /**
       * Three capital letters, such as "USD".
       */
      currency: string;
      [k: string]: unknown;
    } | null;
    /**
     * Whether it was made online.
     */
    ecommerce?: boolean | null;
    /**
     * Whether the cardholder was authenticated.
     */
    threeDS?: boolean | null;
    /**
     * Whether the card was there.
     */
    cardPresent?: boolean | null;
    [k: string]: unknown;
  }[];
  /**
   * Credits given to cardholders.
   */
  credits?: {
    /**
     * What tells it from others of the list; the same id twice counts once. Any text of your own.
     */
    id?: string | null;
    /**
     * When it happened, RFC 3339 with an offset.
     */
    at?: string | null;
    /**
     * A sum of money.
     */
    amount?: {
      /**
       * Decimal text, such as "12.90".
       */
      value: string;
      /**
       * Three capital letters, such as "USD".
       */
      currency: string;
      [k: string]: unknown;
    } | null;
    [k: string]: unknown;
  }[];
  /**
   * Payments that issuers have reported as fraud.
   */
  fraudReports?: {
    /**
     * What tells it from others of the list; the same id twice counts once. Any text of your own.
     */
    id?: string | null;
    /**
     * When it happened, RFC 3339 with an offset.
     */
    at?: string | null;
    /**
     * A sum of money.
     */
    amount?: {
      /**
       * Decimal text, such as "12.90".
       */
      value: string;
      /**
       * Three capital letters, such as "USD".
       */
      currency: string;
      [k: string]: unknown;
    } | null;
    /**
     * When the report was taken back; null: it was not.
     */
    removedAt?: string | null;
    [k: string]: unknown;
  }[];
  /**
   * Numbers given ready-made, by the name of the metric: a number, a decimal text, counts, or a list by period. Shares are 0 to 1.
   */
  metrics?: {
    [k: string]:
      | number
      | string
      | {
          /**
           * The number as the platform shows it; shares are 0 to 1.
           */
          value?: number | string;
          /**
           * What is counted, where two counts are known.
           */
          numerator?: number | string;
          /**
           * Out of how many.
           */
          denominator?: number | string;
          /**
           * It is more than this: all that some pages say.
           */
          above?: number | string;
          /**
           * It is less than this.
           */
          below?: number | string;
          /**
           * The instant it was true at, RFC 3339 with an offset.
           */
          asOf?: string;
          /**
           * Length of the window in days; a figure of another window is refused.
           */
          windowDays?: number;
          /**
           * The platform's own limit, where it came with the number; null where it has none.
           */
          target?: (number | string) | null;
          /**
           * The platform's own verdict, such as GOOD; shown and never judged by.
           */
          status?: string | null;
          /**
           * Set by a what-if: the value counts instead of everything else, and a warning says so.
           */
          assumed?: true;
          [k: string]: unknown;
        }
      | {
          /**
           * The period it stands for: "2026-04", "2026-Q2", "2026-W15" or a day.
           */
          period: string;
          /**
           * The number as the platform shows it; shares are 0 to 1.
           */
          value?: number | string;
          /**
           * What is counted, where two counts are known.
           */
          numerator?: number | string;
          /**
           * Out of how many.
           */
          denominator?: number | string;
          /**
           * It is more than this: all that some pages say.
           */
          above?: number | string;
          /**
           * It is less than this.
           */
          below?: number | string;
          /**
           * The instant it was true at, RFC 3339 with an offset.
           */
          asOf?: string;
          /**
           * Length of the window in days; a figure of another window is refused.
           */
          windowDays?: number;
          /**
           * The platform's own limit, where it came with the number; null where it has none.
           */
          target?: (number | string) | null;
          /**
           * The platform's own verdict, such as GOOD; shown and never judged by.
           */
          status?: string | null;
          /**
           * Set by a what-if: the value counts instead of everything else, and a warning says so.
           */
          assumed?: true;
          [k: string]: unknown;
        }[];
  };
  /**
   * Facts that a ruleset asks for, by their names.
   */
  facts?: {
    [k: string]: string | number | boolean | null;
  };
  /**
   * Settings that a ruleset asks for, by their names.
   */
  params?: {
    [k: string]: number | string;
  };
  /**
   * How far a list reaches, by the name of the list; shorter than a window makes a count a lower bound.
   */
  observed?: {
    [k: string]: {
      /**
       * From this instant on the list is complete; null or absent: from the beginning.
       */
      since?: string | null;
      /**
       * Up to this instant; null or absent: up to `asOf`.
       */
      until?: string | null;
      /**
       * The time field that `since` and `until` are about; absent: every one.
       */
      by?: string;
      /**
       * What proves that the list is complete between the two.
       */
      because?: 'period-named' | 'periods-joined' | 'sorted-export' | 'whole-account';
      [k: string]: unknown;
    };
  };
  /**
   * What holds for every item of a list that does not say it itself, by list and field: `{ "orders": { "cancelledAt": null } }`.
   */
  defaults?: {
    [k: string]: {
      [k: string]: string | number | boolean | null;
    };
  };
  /**
   * Where the snapshot comes from; never scored.
   */
  source?: unknown;
  [k: string]: unknown;
}
