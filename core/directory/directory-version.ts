const prime = 0x01000193;

/**
 * A version that follows from the content: FNV-1a over both halves of its text's code units. It tells versions apart
 * and protects nothing.
 */
export const directoryVersion = (content: object): string => {
  const text = JSON.stringify(content);
  let low = 0x811c9dc5;
  let high = 0x01234567;
  for (let index = 0; index < text.length; index += 1) {
    low = Math.imul(low ^ text.charCodeAt(index), prime);
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - index), prime);
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
};
