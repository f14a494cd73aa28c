/** The people of the design, with what each of them types, prompt by prompt, until the screen that answers them. */
export interface Story {
  readonly name: string;
  readonly about: string;
  readonly args?: readonly string[];
  readonly typed: readonly string[];
  /** What stands on the last screen, in this order. */
  readonly sees: readonly RegExp[];
}

export const STORIES: readonly Story[] = [
  {
    name: 'Anna',
    about: 'AliExpress buyer, six orders, two open disputes',
    typed: ['1', 'ali buyer', '1', '0', '0', '0', '0', '0', '2', '?', '2 of 6', '0'],
    sees: [
      /AliExpress buyer, Sat 28 Nov 2026/,
      /CLOSE TO A LIMIT/,
      /2 of 6/,
      /Do this/,
      /Not checked/,
      /Index \d+/,
    ],
  },
  {
    name: 'Boris',
    about: 'AliExpress buyer, locked today, 400 USD in open orders',
    typed: [
      '3',
      'Your account has been temporarily disabled for security reasons.',
      '',
      'ali buyer',
      '1',
      '1',
      '1',
      '2',
      '3, 400 USD',
      '1, 150',
    ],
    sees: [
      /Most likely a security lock. Try the code first/,
      /NEXT 10 MINUTES/,
      /button and the code/,
      /TODAY/,
      /THEN, from Tue 1 Dec/,
      /one appeal/,
      /WHAT NOT TO DO\s+Don't open a new account/,
      /YOUR MONEY: 400 USD IN 3 ORDERS/,
      /2 paid, no tracking number, 250 USD/,
      /1 on the way, 150 USD/,
      /ANSWER/,
    ],
  },
  {
    name: 'Carla',
    about: 'Amazon seller in the US, order defect rate 5 of 410, rating 187',
    typed: ['1', 'amazn sell', '1', '1', '0', '1', '5 of 410', '0', '187'],
    sees: [/Amazon seller/, /LIMIT OF AMAZON ITSELF IS REACHED/, /1\.22 ?%/, /187/, /Do this/, /Index \d+/],
  },
  {
    name: 'Dinh',
    about: 'Uber driver in Toronto',
    typed: ['1', 'uber', '1'],
    sees: [/Uber driver, Sat 28 Nov 2026/, /Do this/, /No index: it would be made up\./],
  },
];
