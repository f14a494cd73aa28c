/**
 * Messages written for the tests, by ruleset: the wording of the guide that each must be recognised by, and the
 * message. A wording without a message here fails `notice-patterns.test.ts`.
 */
export const PLATFORM_NOTICES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'airbnb.host': [
    ['ratings', 'Because of low ratings your listing may be removed.'],
    ['ratings', 'Your listing has been suspended: its overall ratings stayed under our standards.'],
    ['ratings', 'We suspended your listing after several poor reviews from guests.'],
    ['ratings', 'You repeatedly cancelled confirmed bookings, so your listing was deactivated.'],
  ],
  'aliexpress.seller': [
    ['ip', 'An intellectual property violation was recorded for your store.'],
    ['ip', 'This is a serious infringement and counts for 365 days.'],
    ['ip', 'Infringement: 6 points were added to your store.'],
    ['points', 'The violation points of your store reached 12.'],
    ['points', 'Your store is frozen for 7 days because 24 points were reached.'],
    // Points are how every violation is counted; the right that was infringed is the reason.
    ['ip', 'Intellectual property violation: 6 violation points were added to your store.'],
  ],
  'amazon.buyer': [
    ['returns', 'We closed your account because of the number of returns.'],
    ['returns', 'Your account has been closed: too many refunds were asked for.'],
    ['returns', 'There is an unusual number of returns on your orders.'],
    ['returns', 'We noticed excessive returns.'],
  ],
  'amazon.seller': [
    ['order-metrics', 'Your Order Defect Rate is above 1%, so your selling account was deactivated.'],
    ['order-metrics', 'Your account is deactivated: the Late Shipment Rate went over 4%.'],
    ['order-metrics', 'Pre-fulfilment cancellation rate too high; seller-fulfilled offers are deactivated.'],
    ['order-metrics', 'Listings deactivated, because the Valid Tracking Rate is below 95%.'],
    ['order-metrics', 'Your account was suspended for its order defect rate.'],
    ['order-metrics', 'On-Time Delivery Rate below 90%: seller-fulfilled listings are deactivated.'],
    ['section-3', 'Your account has been deactivated in accordance with section 3 of our agreement.'],
    ['section-3', 'We refer to section 3 of the Business Solutions Agreement.'],
    ['related-account', 'A related account was deactivated before yours.'],
    ['related-account', 'Deactivated: your account is linked to one that was closed.'],
    ['related-account', 'Your account is related to an account that may not be used to sell on our store.'],
    ['policy', 'A listing infringes intellectual property; the account is deactivated.'],
    ['policy', 'After several policy violations your account was deactivated.'],
    ['policy', 'Your Account Health Rating fell under 100 and the store was deactivated.'],
    ['review', 'We temporarily review your selling activity.'],
    ['review', 'Your account is under review; disbursements wait until it ends.'],
    // The reference to the agreement stands in most letters, whatever the reason.
    [
      'order-metrics',
      'Your account was deactivated in accordance with section 3, because its Order Defect Rate is above 1%.',
    ],
    [
      'related-account',
      'Deactivated in accordance with section 3: it is related to an account that may not be used to sell.',
    ],
    [
      'policy',
      'In accordance with section 3 the account was deactivated for a policy violation that was not answered.',
    ],
  ],
  'bol.seller': [
    ['policy-points', 'Policy points were taken from your account.'],
    ['policy-points', 'We have deducted 20 policy points.'],
    ['policy-points-nl', 'Er zijn beleidspunten afgeschreven.'],
    ['strike', 'You received a strike for your service of last week.'],
    ['strike', 'Strike: fewer than 95% of your items came on time.'],
  ],
  'bricklink.buyer': [
    ['alerts', 'A Non-Paying Buyer alert was filed against you.'],
    ['alerts', 'You have three NPB alerts.'],
    ['alerts', 'Your buying privileges were revoked.'],
  ],
  'bricklink.seller': [
    ['alerts', 'A Non-Shipping Seller alert was filed against you.'],
    ['alerts', 'You have three NSS alerts.'],
    ['alerts', 'Your store is closed because of open alerts.'],
  ],
  'discogs.seller': [
    ['no-response', 'Your marketplace access is suspended.'],
    ['no-response', 'The buyer says: seller not responding.'],
    ['no-response', 'You did not respond to the order in four days.'],
  ],
  'doordash.dasher': [
    ['deactivated', 'Your Dasher account has been deactivated.'],
    ['deactivated', 'You were deactivated because your customer rating is under 4.2.'],
    ['deactivated', 'Deactivated: completion rate under 80%.'],
  ],
  'ebay.buyer': [
    ['unpaid', 'An unpaid item was recorded on your account.'],
    ['unpaid', 'One more unpaid cancellation stands on your account.'],
    ['unpaid', 'You have several unpaid items, so buying is restricted.'],
    ['unpaid', 'You have not paid for your items; buying is limited.'],
  ],
  'ebay.seller': [
    ['below-standard', 'You are now Below Standard.'],
    ['below-standard', 'Your seller level fell below the minimum.'],
    ['below-standard', 'Selling limits were set because of your performance.'],
  ],
  'etsy.seller': [
    ['service-standards', 'Your shop does not meet our customer service standards.'],
    ['service-standards', 'This is a customer service warning.'],
    ['service-standards', 'The Order Dissatisfaction Rate of your shop is 2%.'],
    ['service-standards', 'You repeatedly missed the standards for messages.'],
  ],
  'google-ads.advertiser': [
    ['strike', 'Your Google Ads account got a strike.'],
    ['strike', 'Account on temporary hold after a first strike.'],
    ['strike', 'A repeat violation of the same policy led to a second strike.'],
    ['strike', 'Account suspended after three strikes.'],
  ],
  'google-play.developer': [
    ['related', 'The account is associated with a previously terminated one.'],
    ['related', 'A related account was terminated.'],
    ['related', 'Terminated for prior violations by this or associated accounts.'],
    ['related', 'Your account is associated with accounts that were terminated.'],
    ['terminated', 'Your developer account has been terminated.'],
    ['terminated', 'Your Google Play Publisher account has been terminated.'],
    ['terminated', 'Your Play Console account was terminated.'],
    ['app', 'Your app has been suspended and removed from Google Play.'],
    ['app', 'The app was removed for a policy violation.'],
    ['app', 'Your app was suspended as a policy strike.'],
    // What a message about one app warns of has not happened.
    [
      'app',
      'Your app was suspended as a policy strike. With further strikes your developer account may be terminated.',
    ],
    // Letters about related accounts speak of a developer account that was terminated, too.
    [
      'related',
      'Your developer account remains terminated because of this or an associated, previously terminated account.',
    ],
  ],
  'lazada.seller': [
    ['points', 'Your shop received 8 non-compliance points.'],
    ['points', 'Shop deactivated: 48 points were reached.'],
    ['order-limit', 'An order volume limit applies to your shop this week.'],
  ],
  'mastercard.merchant': [
    ['ecp', 'You were identified in the Excessive Chargeback Program.'],
    ['ecp', 'Identified as an Excessive Chargeback Merchant for May.'],
    ['ecp', 'You are an excessive fraud merchant this month.'],
    ['ecp', 'Your account entered the chargeback programme of Mastercard.'],
    ['ecp', 'Mastercard finds your chargebacks excessive.'],
    ['match', 'Your previous acquirer put you as a merchant on the MATCH list.'],
    ['match', 'You stand in the Terminated Merchant File.'],
    // The reason for a listing is no programme that one leaves by three quiet months.
    ['match', 'Merchant added to the Mastercard MATCH list for excessive chargebacks.'],
  ],
  'mercadolibre.seller': [
    ['reputation', 'Your reputation is red.'],
    ['reputation', 'Your reputation is now orange.'],
    ['reputation', 'You lost the green reputation.'],
    ['reputation-es', 'Tu reputación está en roja.'],
    ['reputation-es', 'Tu reputación pasó a naranja.'],
  ],
  'meta.user': [
    ['strike', 'Your account is restricted: a post broke our Community Standards.'],
    ['strike', 'Your account is restricted from posting for 3 days.'],
    ['strike', 'You got a strike under the Community Standards.'],
    ['disabled', 'Your account is disabled; it broke our Community Standards.'],
    ['disabled', 'We have disabled your account.'],
    [
      'strike',
      'Your account is restricted: a post broke our Community Standards. If it happens again, your account may be disabled.',
    ],
  ],
  'shopee.seller': [
    ['penalty-points', 'Your shop received penalty points.'],
    ['penalty-points', 'You have 6 penalty points, which is tier 2.'],
    ['penalty-points', 'Your account is frozen: 15 penalty points.'],
    ['fulfilment-points', 'Your shop received 2 penalty points for its late shipment rate.'],
    ['fulfilment-points', '3 penalty points for non-fulfilment of orders.'],
    ['fulfilment-points', 'Your shop received 2 penalty points for its non-fulfillment rate.'],
  ],
  'tiktok-shop.seller': [
    ['violation', 'Violation points were added to your shop.'],
    ['violation', 'Your Account Health Rating fell to 90; features are restricted.'],
    ['violation', 'Your shop was deactivated after a severe violation.'],
    ['violation', 'Your listing rights are suspended for 7 days.'],
    ['order-limit', 'Order limit: your late dispatch rate is 12%.'],
  ],
  'uber.driver': [
    ['rating', 'Your account was deactivated because of your rating.'],
    ['rating', 'You lost access to the app: your ratings are too low.'],
    ['rating', 'Your rating is below the minimum of your city.'],
    ['deactivated', 'Your driver account has been deactivated.'],
  ],
  'visa.merchant': [
    ['vamp', 'You were identified in the Visa Acquirer Monitoring Program.'],
    ['vamp', 'Your VAMP ratio is 2.4%.'],
    ['vamp', 'You are in the Visa Dispute Monitoring Program.'],
    ['vamp', 'Visa: excessive number of disputes.'],
    ['vamp', 'Visa Acquirer Monitoring Programme: your fraud and dispute ratio is 2.3%.'],
    ['enumeration', 'Visa saw enumeration attacks at your checkout.'],
    ['enumeration', 'Enumeration under VAMP: 400,000 tries in May.'],
    ['vfmp', 'You are in the Visa Fraud Monitoring Program.'],
    ['vfmp', 'Merchant identified in the VFMP for April.'],
    // Disputes and fraud are named beside each other in both programmes' letters.
    ['vfmp', 'Visa Fraud Monitoring Program: fraud, not every dispute, is counted here.'],
    ['enumeration', 'The enumeration ratio of the Visa Acquirer Monitoring Program (VAMP) was passed.'],
  ],
  'walmart.seller': [
    ['suppression', 'We suppressed your seller-fulfilled items.'],
    ['suppression', 'Your listings are suppressed.'],
    ['suppression', 'Items were unpublished because of your performance.'],
    // What may come later is no suspension yet.
    [
      'suppression',
      'Your listings are suppressed. Without a better performance your seller account may be suspended, and at last your Marketplace account may be terminated.',
    ],
    ['suspension', 'Your Marketplace account has been suspended.'],
    ['suspension', 'Your seller account is suspended.'],
    ['suspension', 'You are suspended under the performance standards.'],
    ['termination', 'Your Marketplace account has been terminated.'],
    ['termination', 'We have terminated the Marketplace agreement.'],
  ],
  'whop.merchant': [
    ['fraud', 'We detected fraudulent activity on your account.'],
    ['fraud', 'The balance is held until all signs of fraud are resolved.'],
    ['fraud', 'A full reserve was set.'],
    ['reserve', 'A reserve was placed on your account.'],
    ['reserve', 'Your balance has a reserve of 90 days.'],
    ['reserve', 'A percentage of each transaction is held for 90 days.'],
    ['suspended', 'Your Whop account is suspended.'],
    // A full reserve is no matter of disputes, though it is a reserve.
    ['fraud', 'Because of fraudulent activity a reserve was placed on your whole balance.'],
  ],
  'youtube.creator': [
    ['guidelines', 'Your channel got a Community Guidelines strike.'],
    ['guidelines', 'Your channel was terminated for breaking the guidelines.'],
    ['guidelines', 'We removed a video that breaks our Community Guidelines.'],
    ['copyright', 'Your channel got a copyright strike.'],
    ['copyright', 'A copyright removal request was filed for your video.'],
    ['copyright', 'Your channel is terminated after three copyright claims.'],
    // A channel that goes for copyright is no matter of the guidelines, whatever else the letter names.
    ['copyright', 'Channel terminated for copyright; see our guidelines on how to counter.'],
  ],
};
