// Generated from the lists and the schema of the snapshot by `npm run generate`; do not edit.

/** Any word. The template in it keeps literals alive inside `rows.map(...)`, and editors offer nothing for it. */
export type Word = `${string}-${string}` | (string & Record<never, never>);
/** RFC 3339 date-time with an offset, such as `2026-02-10T08:00:00Z`; null: it has not happened; absent: unknown. */
export type TimeText = string | null | undefined;

/** An exact sum of money. */
export interface Money {
  /** Decimal text, such as "12.90". */
  readonly value: string;
  /** Three capital letters, such as "USD". */
  readonly currency: string;
}

/** A number with what is known of it; `numerator` and `denominator` where two counts are known. */
export interface Measured<Value extends number | string = number | string> {
  /** The number as the platform shows it; shares are 0 to 1. */
  readonly value?: Value | undefined;
  /** What is counted, where two counts are known. */
  readonly numerator?: number | string | undefined;
  /** Out of how many. */
  readonly denominator?: number | string | undefined;
  /** It is more than this: all that some pages say. */
  readonly above?: number | string | undefined;
  /** It is less than this. */
  readonly below?: number | string | undefined;
  /** The instant it was true at, RFC 3339 with an offset. */
  readonly asOf?: string | undefined;
  /** Length of the window in days; a figure of another window is refused. */
  readonly windowDays?: number | undefined;
  /** The platform's own limit, where it came with the number; null where it has none. */
  readonly target?: number | string | null | undefined;
  /** The platform's own verdict, such as GOOD; shown and never judged by. */
  readonly status?: string | null | undefined;
  /** Set by a what-if: the value counts instead of everything else, and a warning says so. */
  readonly assumed?: true | undefined;
}
/** The number of one period. */
export interface Periodic<Value extends number | string = number | string> extends Measured<Value> {
  /** The period it stands for: "2026-04", "2026-Q2", "2026-W15" or a day. */
  readonly period: string;
}
/** A metric given ready-made: a number, a decimal text or a label, counts, or a list by period. */
export type Given<Value extends number | string = number | string> =
  | Value
  | Measured<Value>
  | readonly Periodic<Value>[]
  | undefined;
/** How far back and forth a list reaches. */
export interface Reach {
  /** The first instant from which it is complete; null or absent: from the beginning. */
  readonly since?: TimeText;
  /** The last instant until which it is complete; null or absent: to the instant judged at. */
  readonly until?: TimeText;
}

/** Words of `account.status` that mean something on every platform. */
export type AccountStatus = 'active' | 'restricted' | 'suspended' | 'deactivated' | 'deleted' | 'terminated';
/** Words of `linkedAccounts.status` that mean something on every platform. */
export type LinkedAccountStatus =
  | 'active'
  | 'restricted'
  | 'suspended'
  | 'deactivated'
  | 'deleted'
  | 'terminated';
/** Words of `linkedAccounts.relation` that mean something on every platform. */
export type LinkedAccountRelation = 'same-owner' | 'household' | 'unknown';
/** Words of `orders.status` that mean something on every platform. */
export type OrderStatus = 'awaiting-payment' | 'paid' | 'shipped' | 'completed' | 'cancelled' | 'expired';
/** Words of `payments.status` that mean something on every platform. */
export type PaymentStatus = 'succeeded' | 'declined' | 'pending';
/** Words of `disputes.outcome` that mean something on every platform. */
export type DisputeOutcome = 'won' | 'lost' | 'partial' | 'withdrawn';
/** Words of `notices.kind` that mean something on every platform. */
export type NoticeKind = 'warning' | 'restriction' | 'suspension' | 'order' | 'other';
/** Words of `appeals.status` that mean something on every platform. */
export type AppealStatus = 'pending' | 'accepted' | 'rejected' | 'withdrawn';

/** One item of `orders`: orders placed or received. Their time is `placedAt`. An absent field is unknown; `null` has not happened. */
export interface Order<
  CancelledBy extends string = Word,
  FulfilledBy extends string = Word,
  Status extends string = OrderStatus,
> {
  /** What tells it from others of the list; the same id twice counts once. Any text of your own. */
  readonly id?: string | null | undefined;
  /** When it was ordered. */
  readonly placedAt?: TimeText;
  /** awaiting-payment, paid, shipped, completed, cancelled or expired. */
  readonly status?: Status | null | undefined;
  /** When it was paid; null: not yet. */
  readonly paidAt?: TimeText;
  /** When the shipment was confirmed; null: not yet. */
  readonly shippedAt?: TimeText;
  /** When it arrived; null: not yet. */
  readonly deliveredAt?: TimeText;
  /** When nothing could change any more; null: it is open. */
  readonly closedAt?: TimeText;
  /** When it was cancelled; null: it was not. */
  readonly cancelledAt?: TimeText;
  /** When it was refunded; null: it was not. */
  readonly refundedAt?: TimeText;
  /** When the invoice was uploaded; null: not yet. */
  readonly invoicedAt?: TimeText;
  /** When a valid tracking number was given; null: not yet. */
  readonly trackedAt?: TimeText;
  /** The last instant to ship in time; null: there is none. */
  readonly shipBy?: TimeText;
  /** The last instant to deliver in time; null: there is none. */
  readonly deliverBy?: TimeText;
  /** The last instant to invoice in time; null: there is none. */
  readonly invoiceBy?: TimeText;
  /** A sum of money. */
  readonly amount?: Money | null | undefined;
  /** How many articles. */
  readonly units?: number | null | undefined;
  /** Whether a business bought it. */
  readonly business?: boolean | null | undefined;
  /** Who cancelled it: a word of the ruleset. */
  readonly cancelledBy?: CancelledBy | null | undefined;
  /** Who ships it: a word of the ruleset. */
  readonly fulfilledBy?: FulfilledBy | null | undefined;
  /** Any text that stands for the seller. */
  readonly sellerId?: string | null | undefined;
  /** Any text that stands for the buyer. */
  readonly buyerId?: string | null | undefined;
  /** Any text that stands for the article. */
  readonly itemId?: string | null | undefined;
  /** Any text that stands for its category. */
  readonly category?: string | null | undefined;
}
/** One item of `disputes`: disputes and claims. Their time is `openedAt`. An absent field is unknown; `null` has not happened. */
export interface Dispute<Kind extends string = Word, Outcome extends string = DisputeOutcome> {
  /** What tells it from others of the list; the same id twice counts once. Any text of your own. */
  readonly id?: string | null | undefined;
  /** The `id` of the order it is about. */
  readonly orderId?: string | null | undefined;
  /** When it was opened. */
  readonly openedAt?: TimeText;
  /** When it was closed; null: it is open. */
  readonly closedAt?: TimeText;
  /** won, lost, partial or withdrawn, seen from the account; null: not decided. */
  readonly outcome?: Outcome | null | undefined;
  /** What it is about: a word of the ruleset. */
  readonly kind?: Kind | null | undefined;
  /** When the seller was written to; null: never. */
  readonly sellerContactedAt?: TimeText;
  /** A sum of money. */
  readonly amount?: Money | null | undefined;
  /** Any text that stands for the buyer. */
  readonly buyerId?: string | null | undefined;
}
/** One item of `payments`: attempts to pay. An absent field is unknown; `null` has not happened. */
export interface Payment<Status extends string = PaymentStatus> {
  /** What tells it from others of the list; the same id twice counts once. Any text of your own. */
  readonly id?: string | null | undefined;
  /** When it happened, RFC 3339 with an offset. */
  readonly at?: TimeText;
  /** succeeded, declined or pending. */
  readonly status?: Status | null | undefined;
  /** Any text that stands for the card or account; never its number. */
  readonly methodId?: string | null | undefined;
}
/** One item of `chargebacks`: chargebacks through a bank. Their time is `filedAt`. An absent field is unknown; `null` has not happened. */
export interface Chargeback {
  /** What tells it from others of the list; the same id twice counts once. Any text of your own. */
  readonly id?: string | null | undefined;
  /** The `id` of the order it is about. */
  readonly orderId?: string | null | undefined;
  /** When it was filed. */
  readonly filedAt?: TimeText;
  /** When it was taken back; null: it was not. */
  readonly reversedAt?: TimeText;
  /** Whether it was filed as fraud. */
  readonly fraud?: boolean | null | undefined;
  /** A sum of money. */
  readonly amount?: Money | null | undefined;
}
/** One item of `logins`: sign-ins. An absent field is unknown; `null` has not happened. */
export interface Login {
  /** What tells it from others of the list; the same id twice counts once. Any text of your own. */
  readonly id?: string | null | undefined;
  /** When it happened, RFC 3339 with an offset. */
  readonly at?: TimeText;
  /** The network address, as shown. */
  readonly ip?: string | null | undefined;
  /** The `id` of a device, or any text that stands for it. */
  readonly deviceId?: string | null | undefined;
  /** Where from, such as "DE". */
  readonly country?: string | null | undefined;
  /** Whether the device was seen for the first time. */
  readonly newDevice?: boolean | null | undefined;
  /** Whether the place was new. */
  readonly newLocation?: boolean | null | undefined;
}
/** One item of `devices`: devices in use at present. An absent field is unknown; `null` has not happened. */
export interface Device {
  /** What tells it from others of the list; the same id twice counts once. Any text of your own. */
  readonly id?: string | null | undefined;
  /** Every account that was signed in on it, this one included. */
  readonly accountIds?: readonly string[] | undefined;
  /** Whether all of them belong to one household. */
  readonly household?: boolean | null | undefined;
}
/** One item of `linkedAccounts`: other accounts of the same person or household. An absent field is unknown; `null` has not happened. */
export interface LinkedAccount<
  Relation extends string = LinkedAccountRelation,
  Status extends string = LinkedAccountStatus,
> {
  /** What tells it from others of the list; the same id twice counts once. Any text of your own. */
  readonly id?: string | null | undefined;
  /** same-owner, household or unknown. */
  readonly relation?: Relation | null | undefined;
  /** active, restricted, suspended, deactivated, deleted or terminated. */
  readonly status?: Status | null | undefined;
  /** When it was opened, RFC 3339 with an offset. */
  readonly createdAt?: TimeText;
}
/** One item of `conduct`: what a platform forbids, where it happened. An absent field is unknown; `null` has not happened. */
export interface Conduct<Kind extends string = Word> {
  /** What tells it from others of the list; the same id twice counts once. Any text of your own. */
  readonly id?: string | null | undefined;
  /** When it happened, RFC 3339 with an offset. */
  readonly at?: TimeText;
  /** What happened: a word of the ruleset. */
  readonly kind?: Kind | null | undefined;
}
/** One item of `violations`: violations that the platform has recorded. An absent field is unknown; `null` has not happened. */
export interface Violation<
  Policy extends string = Word,
  Kind extends string = Word,
  Severity extends string = Word,
> {
  /** What tells it from others of the list; the same id twice counts once. Any text of your own. */
  readonly id?: string | null | undefined;
  /** When it happened, RFC 3339 with an offset. */
  readonly at?: TimeText;
  /** The policy: a word of the ruleset. */
  readonly policy?: Policy | null | undefined;
  /** A kind inside the policy: a word of the ruleset. */
  readonly kind?: Kind | null | undefined;
  /** The platform's own grade: a word of the ruleset. */
  readonly severity?: Severity | null | undefined;
  /** Points that the platform counts for it. */
  readonly points?: number | null | undefined;
  /** When it was settled; null: it is open. */
  readonly resolvedAt?: TimeText;
  /** When the platform took it back; null: it did not. */
  readonly removedAt?: TimeText;
  /** Any text that stands for the listing. */
  readonly listingId?: string | null | undefined;
}
/** One item of `notices`: messages of the platform. An absent field is unknown; `null` has not happened. */
export interface Notice<Kind extends string = NoticeKind> {
  /** What tells it from others of the list; the same id twice counts once. Any text of your own. */
  readonly id?: string | null | undefined;
  /** When it happened, RFC 3339 with an offset. */
  readonly at?: TimeText;
  /** warning, restriction, suspension, order or other; further words by the ruleset. */
  readonly kind?: Kind | null | undefined;
  /** The words of the message, read for the ground they name. */
  readonly text?: string | null | undefined;
  /** The ground as the platform states it, where you know it: a reason of the ruleset. */
  readonly reason?: string | null | undefined;
  /** When you reacted to it; null: not yet. */
  readonly acknowledgedAt?: TimeText;
  /** The last instant to answer; null: there is none. */
  readonly respondBy?: TimeText;
}
/** One item of `appeals`: appeals sent. Their time is `submittedAt`. An absent field is unknown; `null` has not happened. */
export interface Appeal<Status extends string = AppealStatus> {
  /** What tells it from others of the list; the same id twice counts once. Any text of your own. */
  readonly id?: string | null | undefined;
  /** When it was sent. */
  readonly submittedAt?: TimeText;
  /** pending, accepted, rejected or withdrawn. */
  readonly status?: Status | null | undefined;
  /** Whether it held evidence that was in none before. */
  readonly newEvidence?: boolean | null | undefined;
  /** When it was answered; null: not yet. */
  readonly decidedAt?: TimeText;
}
/** One item of `defects`: faults that the platform counts against a seller. An absent field is unknown; `null` has not happened. */
export interface Defect<Kind extends string = Word, Status extends string = Word> {
  /** What tells it from others of the list; the same id twice counts once. Any text of your own. */
  readonly id?: string | null | undefined;
  /** When it happened, RFC 3339 with an offset. */
  readonly at?: TimeText;
  /** What it is: a word of the ruleset. */
  readonly kind?: Kind | null | undefined;
  /** How it stands: a word of the ruleset. */
  readonly status?: Status | null | undefined;
  /** The `id` of the order it is about. */
  readonly orderId?: string | null | undefined;
  /** Any text that stands for the buyer. */
  readonly buyerId?: string | null | undefined;
}
/** One item of `reviews`: reviews received. An absent field is unknown; `null` has not happened. */
export interface Review {
  /** What tells it from others of the list; the same id twice counts once. Any text of your own. */
  readonly id?: string | null | undefined;
  /** When it happened, RFC 3339 with an offset. */
  readonly at?: TimeText;
  /** Stars given. */
  readonly stars?: number | null | undefined;
  /** The `id` of the order it is about. */
  readonly orderId?: string | null | undefined;
}
/** One item of `messages`: messages received. An absent field is unknown; `null` has not happened. */
export interface Message {
  /** What tells it from others of the list; the same id twice counts once. Any text of your own. */
  readonly id?: string | null | undefined;
  /** When it happened, RFC 3339 with an offset. */
  readonly at?: TimeText;
  /** When it was answered; null: not yet. */
  readonly answeredAt?: TimeText;
  /** Whether it opened the conversation. */
  readonly first?: boolean | null | undefined;
}
/** One item of `deliveries`: deliveries made by the account. An absent field is unknown; `null` has not happened. */
export interface Delivery<Status extends string = Word> {
  /** What tells it from others of the list; the same id twice counts once. Any text of your own. */
  readonly id?: string | null | undefined;
  /** When it happened, RFC 3339 with an offset. */
  readonly at?: TimeText;
  /** How it ended: a word of the ruleset. */
  readonly status?: Status | null | undefined;
  /** Whether it was on time. */
  readonly onTime?: boolean | null | undefined;
}
/** One item of `settlements`: card payments settled by a merchant. An absent field is unknown; `null` has not happened. */
export interface Settlement {
  /** What tells it from others of the list; the same id twice counts once. Any text of your own. */
  readonly id?: string | null | undefined;
  /** When it happened, RFC 3339 with an offset. */
  readonly at?: TimeText;
  /** A sum of money. */
  readonly amount?: Money | null | undefined;
  /** Whether it was made online. */
  readonly ecommerce?: boolean | null | undefined;
  /** Whether the cardholder was authenticated. */
  readonly threeDS?: boolean | null | undefined;
  /** Whether the card was there. */
  readonly cardPresent?: boolean | null | undefined;
}
/** One item of `credits`: credits given to cardholders. An absent field is unknown; `null` has not happened. */
export interface Credit {
  /** What tells it from others of the list; the same id twice counts once. Any text of your own. */
  readonly id?: string | null | undefined;
  /** When it happened, RFC 3339 with an offset. */
  readonly at?: TimeText;
  /** A sum of money. */
  readonly amount?: Money | null | undefined;
}
/** One item of `fraudReports`: payments that issuers have reported as fraud. An absent field is unknown; `null` has not happened. */
export interface FraudReport {
  /** What tells it from others of the list; the same id twice counts once. Any text of your own. */
  readonly id?: string | null | undefined;
  /** When it happened, RFC 3339 with an offset. */
  readonly at?: TimeText;
  /** A sum of money. */
  readonly amount?: Money | null | undefined;
  /** When the report was taken back; null: it was not. */
  readonly removedAt?: TimeText;
}

/** The account itself. */
export interface Account {
  /** Any text that stands for the account. */
  readonly id?: string | undefined;
  /** When it was opened, RFC 3339 with an offset. */
  readonly createdAt?: TimeText;
  /** When the e-mail address was confirmed; null: it is not. */
  readonly emailConfirmedAt?: TimeText;
  /** active, restricted, suspended, deactivated, deleted or terminated; suspended and terminated score 100. */
  readonly status?: AccountStatus | null | undefined;
}

/** What every snapshot begins with. */
export interface SnapshotHead<Platform extends string = string, Role extends string = string> {
  /** The address or path of this schema, for editors; never read. */
  readonly $schema?: string | undefined;
  /** The version of this format. */
  readonly snapshotVersion: 1;
  /** The platform, such as "aliexpress"; with `role` it chooses the ruleset. */
  readonly platform: Platform;
  /** In which capacity the account is held, such as "buyer". */
  readonly role: Role;
  /** The instant the account is judged at, RFC 3339 with an offset. What lies after it is left out, with a warning. */
  readonly asOf: string;
  /** The owner's zone by its IANA name, such as "Europe/Berlin": for working days. */
  readonly timeZone?: string | null | undefined;
  /** The owner's fixed offset, such as "+01:00", where no zone is given. */
  readonly utcOffset?: string | null | undefined;
  /** Selects rules of a region; null is a known none. */
  readonly region?: string | null | undefined;
  /** Selects rules of a programme; null is a known none. */
  readonly program?: string | null | undefined;
  /** The account itself. */
  readonly account?: Account | undefined;
  /** Where the snapshot comes from; never scored. */
  readonly source?: unknown;
}

/** The lists that every snapshot may have. */
export interface CommonLists {
  /** Orders placed or received. Their time is `placedAt`. Read by no rule of a ruleset that does not declare it itself. */
  readonly orders?: readonly Order[] | undefined;
  /** Disputes and claims. Their time is `openedAt`. Read by no rule of a ruleset that does not declare it itself. */
  readonly disputes?: readonly Dispute[] | undefined;
  /** Attempts to pay. Read by no rule of a ruleset that does not declare it itself. */
  readonly payments?: readonly Payment[] | undefined;
  /** Chargebacks through a bank. Their time is `filedAt`. Read by no rule of a ruleset that does not declare it itself. */
  readonly chargebacks?: readonly Chargeback[] | undefined;
  /** Sign-ins. Read by no rule of a ruleset that does not declare it itself. */
  readonly logins?: readonly Login[] | undefined;
  /** Devices in use at present. Read by no rule of a ruleset that does not declare it itself. */
  readonly devices?: readonly Device[] | undefined;
  /** Other accounts of the same person or household. Read by no rule of a ruleset that does not declare it itself. */
  readonly linkedAccounts?: readonly LinkedAccount[] | undefined;
  /** What a platform forbids, where it happened. Read by no rule of a ruleset that does not declare it itself. */
  readonly conduct?: readonly Conduct[] | undefined;
  /** Violations that the platform has recorded. Read by no rule of a ruleset that does not declare it itself. */
  readonly violations?: readonly Violation[] | undefined;
  /** Messages of the platform. Read by no rule of a ruleset that does not declare it itself. */
  readonly notices?: readonly Notice<Word>[] | undefined;
  /** Appeals sent. Their time is `submittedAt`. Read by no rule of a ruleset that does not declare it itself. */
  readonly appeals?: readonly Appeal[] | undefined;
  /** Faults that the platform counts against a seller. Read by no rule of a ruleset that does not declare it itself. */
  readonly defects?: readonly Defect[] | undefined;
  /** Reviews received. Read by no rule of a ruleset that does not declare it itself. */
  readonly reviews?: readonly Review[] | undefined;
  /** Messages received. Read by no rule of a ruleset that does not declare it itself. */
  readonly messages?: readonly Message[] | undefined;
  /** Deliveries made by the account. Read by no rule of a ruleset that does not declare it itself. */
  readonly deliveries?: readonly Delivery[] | undefined;
  /** Card payments settled by a merchant. Read by no rule of a ruleset that does not declare it itself. */
  readonly settlements?: readonly Settlement[] | undefined;
  /** Credits given to cardholders. Read by no rule of a ruleset that does not declare it itself. */
  readonly credits?: readonly Credit[] | undefined;
  /** Payments that issuers have reported as fraud. Read by no rule of a ruleset that does not declare it itself. */
  readonly fraudReports?: readonly FraudReport[] | undefined;
}
/** How far the lists reach: shorter than a window makes a count a lower bound. */
export interface Observed {
  readonly orders?: Reach | undefined;
  readonly disputes?: Reach | undefined;
  readonly payments?: Reach | undefined;
  readonly chargebacks?: Reach | undefined;
  readonly logins?: Reach | undefined;
  readonly devices?: Reach | undefined;
  readonly linkedAccounts?: Reach | undefined;
  readonly conduct?: Reach | undefined;
  readonly violations?: Reach | undefined;
  readonly notices?: Reach | undefined;
  readonly appeals?: Reach | undefined;
  readonly defects?: Reach | undefined;
  readonly reviews?: Reach | undefined;
  readonly messages?: Reach | undefined;
  readonly deliveries?: Reach | undefined;
  readonly settlements?: Reach | undefined;
  readonly credits?: Reach | undefined;
  readonly fraudReports?: Reach | undefined;
}
/** What can be stated for all items of a list at once. */
export interface Defaults {
  readonly orders?: object | undefined;
  readonly disputes?: object | undefined;
  readonly payments?: object | undefined;
  readonly chargebacks?: object | undefined;
  readonly logins?: object | undefined;
  readonly devices?: object | undefined;
  readonly linkedAccounts?: object | undefined;
  readonly conduct?: object | undefined;
  readonly violations?: object | undefined;
  readonly notices?: object | undefined;
  readonly appeals?: object | undefined;
  readonly defects?: object | undefined;
  readonly reviews?: object | undefined;
  readonly messages?: object | undefined;
  readonly deliveries?: object | undefined;
  readonly settlements?: object | undefined;
  readonly credits?: object | undefined;
  readonly fraudReports?: object | undefined;
  readonly account?: Account | undefined;
}

/** The snapshot of any ruleset: what its words and names are, only a ruleset says. */
export interface AnySnapshot extends SnapshotHead {
  /** Orders placed or received. Their time is `placedAt`. Absent: unknown; empty: none. */
  readonly orders?: readonly Order<Word, Word, Word>[] | undefined;
  /** Disputes and claims. Their time is `openedAt`. Absent: unknown; empty: none. */
  readonly disputes?: readonly Dispute<Word, Word>[] | undefined;
  /** Attempts to pay. Absent: unknown; empty: none. */
  readonly payments?: readonly Payment<Word>[] | undefined;
  /** Chargebacks through a bank. Their time is `filedAt`. Absent: unknown; empty: none. */
  readonly chargebacks?: readonly Chargeback[] | undefined;
  /** Sign-ins. Absent: unknown; empty: none. */
  readonly logins?: readonly Login[] | undefined;
  /** Devices in use at present. Absent: unknown; empty: none. */
  readonly devices?: readonly Device[] | undefined;
  /** Other accounts of the same person or household. Absent: unknown; empty: none. */
  readonly linkedAccounts?: readonly LinkedAccount<Word, Word>[] | undefined;
  /** What a platform forbids, where it happened. Absent: unknown; empty: none. */
  readonly conduct?: readonly Conduct<Word>[] | undefined;
  /** Violations that the platform has recorded. Absent: unknown; empty: none. */
  readonly violations?: readonly Violation<Word, Word, Word>[] | undefined;
  /** Messages of the platform. Absent: unknown; empty: none. */
  readonly notices?: readonly Notice<Word>[] | undefined;
  /** Appeals sent. Their time is `submittedAt`. Absent: unknown; empty: none. */
  readonly appeals?: readonly Appeal<Word>[] | undefined;
  /** Faults that the platform counts against a seller. Absent: unknown; empty: none. */
  readonly defects?: readonly Defect<Word, Word>[] | undefined;
  /** Reviews received. Absent: unknown; empty: none. */
  readonly reviews?: readonly Review[] | undefined;
  /** Messages received. Absent: unknown; empty: none. */
  readonly messages?: readonly Message[] | undefined;
  /** Deliveries made by the account. Absent: unknown; empty: none. */
  readonly deliveries?: readonly Delivery<Word>[] | undefined;
  /** Card payments settled by a merchant. Absent: unknown; empty: none. */
  readonly settlements?: readonly Settlement[] | undefined;
  /** Credits given to cardholders. Absent: unknown; empty: none. */
  readonly credits?: readonly Credit[] | undefined;
  /** Payments that issuers have reported as fraud. Absent: unknown; empty: none. */
  readonly fraudReports?: readonly FraudReport[] | undefined;
  /** Numbers given ready-made, by the name of the metric: a number, a decimal text, counts, or a list by period. Shares are 0 to 1. */
  readonly metrics?: object | undefined;
  /** Facts that a ruleset asks for, by their names. */
  readonly facts?: object | undefined;
  /** Settings that a ruleset asks for, by their names. */
  readonly params?: object | undefined;
  /** How far a list reaches, by the name of the list; shorter than a window makes a count a lower bound. */
  readonly observed?: object | undefined;
  /** What holds for every item of a list that does not say it itself, by list and field: `{ "orders": { "cancelledAt": null } }`. */
  readonly defaults?: object | undefined;
}

/** A snapshot whose words have widened to texts, as in an imported JSON file or a variable: only a run can check it. */
export interface WideSnapshot {
  readonly $schema?: string | undefined;
  readonly snapshotVersion: number;
  readonly platform: string;
  readonly role: string;
  readonly asOf: string;
  readonly timeZone?: string | null | undefined;
  readonly utcOffset?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly program?: string | null | undefined;
  readonly orders?: readonly object[] | undefined;
  readonly disputes?: readonly object[] | undefined;
  readonly payments?: readonly object[] | undefined;
  readonly chargebacks?: readonly object[] | undefined;
  readonly logins?: readonly object[] | undefined;
  readonly devices?: readonly object[] | undefined;
  readonly linkedAccounts?: readonly object[] | undefined;
  readonly conduct?: readonly object[] | undefined;
  readonly violations?: readonly object[] | undefined;
  readonly notices?: readonly object[] | undefined;
  readonly appeals?: readonly object[] | undefined;
  readonly defects?: readonly object[] | undefined;
  readonly reviews?: readonly object[] | undefined;
  readonly messages?: readonly object[] | undefined;
  readonly deliveries?: readonly object[] | undefined;
  readonly settlements?: readonly object[] | undefined;
  readonly credits?: readonly object[] | undefined;
  readonly fraudReports?: readonly object[] | undefined;
  readonly account?: object | undefined;
  readonly metrics?: object | undefined;
  readonly facts?: object | undefined;
  readonly params?: object | undefined;
  readonly observed?: object | undefined;
  readonly defaults?: object | undefined;
  readonly source?: unknown;
}
