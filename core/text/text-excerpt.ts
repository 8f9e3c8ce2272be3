const maxCharacters = 80;

/** Returns the first words of a text, at most 80 characters plus an ellipsis if the text is longer. */
export function getTextExcerpt({ text }: { text: string }): string {
  const characters = Array.from(text);
  if (characters.length <= maxCharacters) return text;
  const cut = characters.slice(0, maxCharacters + 1).join('');
  const words = cut.replace(/\s+\S*$/, '');
  // a text without spaces, such as one in Khmer, is cut within a word
  const shown = words === cut ? characters.slice(0, maxCharacters).join('') : words;
  return `${shown}…`;
}
