/**
 * Kinds of metrics that can stand on one axis, whatever the platform. A share that is better when higher is drawn by what is
 * missing: 95 % on time stands where 5 % late does.
 * @typedef {object} MetricKind
 * @property {string} slug
 * @property {string} title
 * @property {string} about
 * @property {string} axis - What the axis measures, and where it gets worse.
 * @property {'share' | 'missing-share' | 'stars' | 'count' | 'hours'} scale - `missing-share`: shares by what is missing to all.
 * @property {RegExp} units
 * @property {RegExp} names - In the name or the title of a metric.
 * @property {RegExp} [not]
 */

/** In the order in which a metric is looked for: the first kind that fits. @type {readonly MetricKind[]} */
export const METRIC_KINDS = [
  {
    slug: 'mail',
    title: 'Bounces and spam complaints',
    about:
      'How many mails may bounce, be reported as spam or be unsubscribed before a mail service stops a sender.',
    axis: 'Share of the mails; further right is worse.',
    scale: 'share',
    units: /^share$/,
    names: /bounce|complaintRate|spam|unsubscrib/i,
    not: /chargeback|dispute/i,
  },
  {
    slug: 'chargebacks',
    title: 'Chargebacks, disputes and fraud',
    about:
      'The share of chargebacks, disputes or fraud reports at which card schemes and payment services act. They count different things over different sales: the table says which.',
    axis: 'Share of the sales or payments; further right is worse.',
    scale: 'share',
    units: /^share$/,
    names: /chargeback|dispute|vamp|fraud|ctrMonth|enumeration|vdmp|vfmp/i,
    // What a buyer disputes is another thing.
    not: /disputeRatio/,
  },
  {
    slug: 'valid-tracking',
    title: 'Valid tracking',
    about: 'How many parcels must have tracking that works.',
    axis: 'Share of the orders without valid tracking; further right is worse.',
    scale: 'missing-share',
    units: /^share$/,
    names: /tracking|buyShipping|scanned/i,
  },
  {
    slug: 'late-shipment',
    title: 'Late shipment and delivery',
    about:
      'How many orders may be sent or delivered late. Where a platform asks for a share on time, the rest is drawn.',
    axis: 'Share of the orders that are late; further right is worse.',
    scale: 'missing-share',
    units: /^share$/,
    names: /late|onTime|on time|on-time|delay|dispatch|overdue|deliveryRating/i,
  },
  {
    slug: 'cancellations',
    title: 'Cancellations and orders not completed',
    about:
      'How many orders may be cancelled, declined or left undone. Where a platform asks for a share that is accepted or completed, the rest is drawn.',
    axis: 'Share of the orders that were not completed; further right is worse.',
    scale: 'missing-share',
    units: /^share$/,
    names: /cancel|void|non-?fulfil|acceptance|accepted|completion|completed|unshipped|failed/i,
  },
  {
    slug: 'answers',
    title: 'Messages answered',
    about: 'How many messages of customers must be answered in time.',
    axis: 'Share of the messages that were not answered in time; further right is worse.',
    scale: 'missing-share',
    units: /^share$/,
    names: /response|answered/i,
  },
  {
    slug: 'defects',
    title: 'Defects, claims, returns and complaints',
    about: 'How many orders may go wrong: defects, claims, returns, refunds, bad feedback.',
    axis: 'Share of the orders that went wrong; further right is worse.',
    scale: 'missing-share',
    units: /^share$/,
    names: /./,
    not: /coupon|threeDS|flag|penaltyPoint|discount/i,
  },
  {
    slug: 'ratings',
    title: 'Ratings',
    about: 'Below which average rating a platform acts.',
    axis: 'Average rating in stars; further left is worse.',
    scale: 'stars',
    units: /^stars$/,
    names: /./,
  },
  {
    slug: 'strikes',
    title: 'Strikes, points and violations',
    about: 'At which number of strikes, penalty points or violations a platform acts.',
    axis: 'Strikes, points or violations, on a scale that grows tenfold; further right is worse.',
    scale: 'count',
    units:
      /^(strikes|points|violations|infringements|findings|warnings|complaints|notices|reports|suspensions|flags|alerts|penalties|bans|breaches|months|reviews)$/,
    names: /./,
    not: /accountHealthRating|rating|policyPoints|left|balance|score|qualityIndex/i,
  },
  {
    slug: 'times',
    title: 'Time to accept, answer or act',
    about: 'How long an order, a message or a debt may wait.',
    axis: 'Hours, on a scale that grows tenfold; further right is worse.',
    scale: 'hours',
    units: /^(hours|days)$/,
    names: /./,
    not: /guardDays|accountAge|since steam/i,
  },
  {
    slug: 'counts',
    title: 'Orders, disputes and other counts',
    about: 'Counts of single events: cancelled orders, open disputes, networks, requests.',
    axis: 'Number of events, on a scale that grows tenfold; further right is worse.',
    scale: 'count',
    units: /^(?!share$|stars$|hours$|days$|money:|label$).+/,
    names: /./,
    not: /accountHealthRating|rating|policyPoints|left|balance|score|qualityIndex|units|sample|sales|ordersLast|recipients/i,
  },
];

/** @param {string} name @param {{ title?: string, unit?: string }} metric */
export const kindOfMetric = (name, { title = '', unit = '' }) =>
  METRIC_KINDS.find(
    ({ units, names, not }) =>
      units.test(unit) && names.test(`${name} ${title}`) && !(not?.test(`${name} ${title}`) ?? false),
  ) ?? null;
