/** `1 h 20 min`, `5 min 3 s` or `12 s`, with the units of a language. */
export function showSeconds(
  seconds: number,
  [hour, minute, second]: readonly [hour: string, minute: string, second: string],
): string {
  const whole = Math.max(0, Math.round(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  if (hours > 0) return `${hours} ${hour} ${minutes} ${minute}`;
  return minutes > 0 ? `${minutes} ${minute} ${whole % 60} ${second}` : `${whole} ${second}`;
}
