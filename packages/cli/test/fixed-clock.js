/** Loaded before a program (`node --import`): its clock begins at `RISK_CHECK_TEST_NOW` and goes on from there. */
const RealDate = Date;
const begun = RealDate.now();
const first = RealDate.parse(process.env.RISK_CHECK_TEST_NOW ?? '');

globalThis.Date = class extends RealDate {
  /** @param {[]} given */
  constructor(...given) {
    if (given.length === 0) super(globalThis.Date.now());
    else super(...given);
  }
  static now() {
    return first + RealDate.now() - begun;
  }
};
