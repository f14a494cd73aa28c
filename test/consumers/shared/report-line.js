/**
 * One line that every consumer must print alike: the verdict and a digest (32-bit FNV-1a) over all findings.
 * Written in plain ECMAScript, since a bare engine has nothing else.
 */
export function reportLine({ score, worstCase, band, coverage, findings }) {
  let digest = 0x811c9dc5;
  for (const character of JSON.stringify([coverage, findings])) {
    digest = Math.imul(digest ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `score=${score} worstCase=${worstCase} band=${band} findings=${findings.length} digest=${digest.toString(16)}`;
}
