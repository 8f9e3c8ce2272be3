/** As many signs whatever was there, so that they say nothing of how long it was. */
const hidden = '▇▇▇';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Takes the part out of a text wherever it stands, in capitals or not, and however its spaces are. */
export const hiding = (part: string): ((text: string) => string) => {
  const words = part.normalize('NFC').trim().split(/\s+/u);
  const pattern = new RegExp(words.map(escaped).join('\\s+'), 'giu');
  return (text) => text.normalize('NFC').replace(pattern, hidden);
};
