import { expect, it } from 'vitest';
import { openPlayground } from './open-playground.ts';

const HEALTH = [
  'Account Health',
  'Order Defect Rate',
  'Target: under 1%',
  '1.32%',
  'Late Shipment Rate',
  'Target: under 4%',
  '5.2%',
].join('\n');
const MESSAGE =
  'Hello from Amazon. Your Amazon seller account has been deactivated because your late shipment rate exceeds our policy. Please send a plan of action.';
const SNAPSHOT = JSON.stringify({
  snapshotVersion: 1,
  platform: 'amazon',
  role: 'seller',
  asOf: '2026-01-05T00:00:00Z',
  region: 'US',
});

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

it('takes a page, a message, a snapshot and a file of no use together, as the terminal does', async () => {
  const { page, said, close } = await openPlayground();
  await page
    .locator('.toolbar input[type=file]')
    .setInputFiles([
      file('health.txt', HEALTH),
      file('message.txt', MESSAGE),
      file('mine.json', SNAPSHOT),
      file('poem.txt', 'roses are red'),
    ]);
  const notes = page.locator('.notes');
  await notes.getByText('health.txt: ').waitFor();
  for (const name of ['message.txt', 'mine.json', 'poem.txt'])
    expect(await notes.textContent()).toContain(name);
  // The list of all known exports would push the answer off a phone's screen.
  expect(await notes.textContent()).not.toContain('Airbnb');
  expect(await page.locator('.way-back textarea').first().inputValue()).toBe(MESSAGE);
  await page.locator('#tab-json').click();
  const snapshot = JSON.parse(await page.locator('.json textarea').inputValue());
  expect(snapshot).toMatchObject({ platform: 'amazon', role: 'seller', region: 'US' });
  expect(snapshot.metrics.lateShipmentRate30d.value).toBe('0.052');
  expect(said).toEqual([]);
  await close();
});

it('shows the way back of a message alone', async () => {
  const { page, close } = await openPlayground();
  await page.locator('.toolbar input[type=file]').setInputFiles(file('message.txt', MESSAGE));
  await page.locator('.notes').getByText('message.txt').waitFor();
  expect(await page.locator('.way-back textarea').first().inputValue()).toBe(MESSAGE);
  await page.locator('#tab-json').click();
  expect(JSON.parse(await page.locator('.json textarea').inputValue())).toMatchObject({
    platform: 'amazon',
    role: 'seller',
  });
  await close();
});
