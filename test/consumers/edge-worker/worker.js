import { scoreAccount } from '@risk-check/core';
import ruleset from '@risk-check/rules-data/aliexpress/buyer';
import { reportLine } from './report-line.js';
import snapshot from './snapshot.json' with { type: 'json' };

export default {
  async fetch(request) {
    return new Response(reportLine(scoreAccount(await request.json(), ruleset)));
  },
  /** Run by `workerd test`: no port is opened. */
  async test() {
    const request = new Request('http://worker.test/', { method: 'POST', body: JSON.stringify(snapshot) });
    console.log(await (await this.fetch(request)).text());
  },
};
