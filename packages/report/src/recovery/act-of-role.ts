/** What a platform's decision can be about, by the role in which an account is held. */
export type Act =
  | 'order'
  | 'listing'
  | 'payment'
  | 'trip'
  | 'booking'
  | 'post'
  | 'mailing'
  | 'app'
  | 'ad'
  | 'job'
  | 'action';

const BY_ROLE: Readonly<Record<string, Act>> = {
  buyer: 'order',
  'p2p-buyer': 'payment',
  seller: 'listing',
  supplier: 'listing',
  merchant: 'payment',
  driver: 'trip',
  rider: 'trip',
  dasher: 'trip',
  host: 'booking',
  partner: 'booking',
  creator: 'post',
  streamer: 'post',
  publisher: 'post',
  sender: 'mailing',
  developer: 'app',
  advertiser: 'ad',
  freelancer: 'job',
  tutor: 'job',
};

/** Of a role that is not listed nothing narrower is known than something that was done. */
export const actOfRole = (role: string): Act => BY_ROLE[role] ?? 'action';
