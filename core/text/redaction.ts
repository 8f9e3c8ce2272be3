/** Replacement for redacted text. Its fixed length does not disclose the length of the original. */
export const redactionMark = '▇▇▇';

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Returns a pattern that matches all occurrences of a passage. The pattern ignores case and the amount of white space. */
const buildPassagePattern = (part: string): RegExp =>
  new RegExp(part.normalize('NFC').trim().split(/\s+/u).map(escapeRegExp).join('\\s+'), 'giu');

/** Returns a function that redacts all occurrences of a passage, ignoring case and the amount of white space. */
export function buildPassageRedactor(part: string): (text: string) => string {
  const pattern = buildPassagePattern(part);
  return (text) => text.normalize('NFC').replace(pattern, redactionMark);
}

/** Returns a function that redacts all occurrences of several passages. Overlapping occurrences are hidden completely. */
export function buildPassagesRedactor(parts: readonly string[]) {
  return (given: string): string => {
    const text = given.normalize('NFC');
    const spans = parts
      .flatMap((part) => [...text.matchAll(buildPassagePattern(part))])
      .map(({ 0: found, index }) => ({ from: index, to: index + found.length }))
      .toSorted((a, b) => a.from - b.from);
    let shown = '';
    let at = 0;
    for (const { from, to } of spans) {
      if (from >= at) shown += `${text.slice(at, from)}${redactionMark}`;
      at = Math.max(at, to);
    }
    return shown + text.slice(at);
  };
}
