const ROWS = 28;
const COLUMNS = 80;
const LINE = 17;
const CELL = 7.8;
const PAD = 14;
/** How long what a person types is looked at, and what answers them. */
const SECONDS = { prompt: 1.6, answer: 9 };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * A recording of a terminal as a drawing that moves by itself; where motion is not wanted it stands still at the end.
 *
 * @param title - What it shows, for who cannot see it.
 * @param frames - What was on the screen, one after the other.
 */
export function drawRecording(title: string, frames: readonly string[]): string {
  const lengths = frames.map((_, i) => (i === frames.length - 1 ? SECONDS.answer : SECONDS.prompt));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const percent = (seconds: number): string => `${Number(((seconds / total) * 100).toFixed(2))}%`;
  const width = Math.round(COLUMNS * CELL + 2 * PAD);
  const height = ROWS * LINE + 2 * PAD;
  let from = 0;
  const styles: string[] = [];
  const drawn = frames.map((frame, i) => {
    const to = from + (lengths[i] ?? 0);
    const isLast = i === frames.length - 1;
    const before = from === 0 ? '' : `0%,${percent(from - 0.01)}{opacity:0}`;
    const after = isLast ? '100%{opacity:1}' : `${percent(to)},100%{opacity:0}`;
    styles.push(
      `@keyframes f${i}{${before}${percent(from)},${percent(isLast ? total : to - 0.01)}{opacity:1}${after}}`,
    );
    styles.push(`.f${i}{animation-name:f${i}}`);
    from = to;
    const lines = frame.split('\n').slice(-ROWS);
    const texts = lines.flatMap((line, row) => {
      if (line.trim() === '') return [];
      const kind = /^ {2}> /.test(line) ? ' class="t"' : '';
      return [
        `<text${kind} x="${PAD}" y="${PAD + (row + 0.75) * LINE}" xml:space="preserve">${escaped(line)}</text>`,
      ];
    });
    return `<g class="f f${i}${isLast ? ' last' : ''}">\n${texts.join('\n')}\n</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">
<style>
rect{fill:#10151c}
text{fill:#dfe6ee;font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
.t{fill:#7db4ff}
.f{opacity:0;animation-duration:${Number(total.toFixed(1))}s;animation-iteration-count:infinite}
${styles.join('\n')}
@media (prefers-reduced-motion:reduce){.f{animation:none}.last{opacity:1}}
</style>
<rect width="${width}" height="${height}" rx="10"/>
${drawn.join('\n')}
</svg>
`;
}
