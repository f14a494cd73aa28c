export const stripe = (has_more: boolean, ...days: number[]) => ({
  object: 'list',
  has_more,
  data: days.map((day) => ({
    id: `dp_${day}`,
    object: 'dispute',
    charge: `ch_${day}`,
    created: 1_763_000_000 - day * 86_400,
    status: 'lost',
  })),
});
const issues = (...ids: number[]) => ({
  total_item: 5,
  data_list: ids.map((id) => ({
    id: `68000000000080${id}`,
    order_id: `80000000000080${id}`,
    gmt_create: '20261014020749000-0700',
    gmt_modified: '20261014020749000-0700',
    issue_status: id === 1 ? 'FINISH' : 'ARBITRATING',
  })),
});

/** A list of Stripe's in three files whose names are not in its order. */
export const STRIPE_PAGES = {
  'stripe-1.json': stripe(true, 0, 1, 5),
  'stripe-10.json': stripe(false, 8, 9),
  'stripe-2.json': [stripe(true, 5, 7, 8)],
};

/** The disputes of AliExpress, which say how many there are on all pages. */
export const ISSUE_PAGES = {
  'issues-1.json': issues(1, 2),
  'issues-2.json': issues(3, 4),
  'issues-3.json': issues(5),
};
