/** As many signs whatever was there, so that they say nothing of how long it was. */
export const hidden = '▇▇▇';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The part wherever it stands, in capitals or not, and however its spaces are. */
const patternOf = (part: string): RegExp =>
  new RegExp(part.normalize('NFC').trim().split(/\s+/u).map(escaped).join('\\s+'), 'giu');

/** Takes the part out of a text wherever it stands, in capitals or not, and however its spaces are. */
export const hiding = (part: string): ((text: string) => string) => {
  const pattern = patternOf(part);
  return (text) => text.normalize('NFC').replace(pattern, hidden);
};

/** Takes all of the parts out, also where one begins within another: nothing of either is left. */
export const hidingAll =
  (parts: readonly string[]) =>
  (given: string): string => {
    const text = given.normalize('NFC');
    const spans = parts
      .flatMap((part) => [...text.matchAll(patternOf(part))])
      .map(({ 0: found, index }) => ({ from: index, to: index + found.length }))
      .toSorted((a, b) => a.from - b.from);
    let shown = '';
    let at = 0;
    for (const { from, to } of spans) {
      if (from >= at) shown += `${text.slice(at, from)}${hidden}`;
      at = Math.max(at, to);
    }
    return shown + text.slice(at);
  };
