import { expect, it } from 'vitest';
import { runCli } from './fake-io.ts';
import { json } from './snapshots.ts';

const head = { snapshotVersion: 1, asOf: '2026-05-06T15:00:00Z' };
const inFile = (snapshot: object) => ({ columns: 400, files: { 'a.json': json({ ...head, ...snapshot }) } });

it.each([
  {
    name: 'words that a ruleset lists',
    snapshot: { platform: 'walmart', role: 'seller', region: 'USA' },
    said: 'region: "USA" is not a listed word and counts as unknown. Possible here: US, CA.',
  },
  {
    name: 'how a country is written',
    snapshot: { platform: 'mercadolibre', role: 'seller', region: 'Mexico' },
    said: 'region: "Mexico" is not a listed word and counts as unknown. Two letters, such as MX,',
  },
  {
    name: 'the first of many words of a list',
    snapshot: {
      platform: 'youtube',
      role: 'creator',
      violations: [{ at: '2026-05-01T00:00:00Z', policy: 'copyright-strike' }],
    },
    said: 'violations: "policy: copyright-strike" is not a listed word and counts as unknown. Possible here: ',
  },
  {
    name: 'the metric that was likely meant',
    snapshot: { platform: 'aliexpress', role: 'buyer', metrics: { disputeOpen: 3 } },
    said: 'metrics.disputeOpen is not looked at by any of these rules and was not used. Did you mean metrics.disputesOpen?',
  },
])('a word that means nothing is answered with $name', async ({ snapshot, said }) => {
  for (const format of ['pretty', 'markdown', 'html', 'sarif']) {
    const { stdout } = await runCli(['a.json', '--format', format], inFile(snapshot));
    const text = stdout.replaceAll('&quot;', '"').replaceAll('\\', '').replace(/\s+/g, ' ');
    expect(text, format).toContain(said);
  }
});
