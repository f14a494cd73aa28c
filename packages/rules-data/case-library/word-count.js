/**
 * Words of a text; a Chinese or Japanese character counts as half a word, since these languages set no blanks.
 * @param {string} text
 */
export function wordCount(text) {
  const characters = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const others = text.replaceAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' ');
  return others.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length + characters / 2;
}
