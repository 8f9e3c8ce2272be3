/** Maximum length of a search text in characters. Further characters are ignored. */
const maxSearchCharacters = 60;

/** Returns a search text in lower case, without superfluous spaces, and cut to 60 characters. Undefined if it is empty. */
export function normalizeSearchText(text: string | undefined): string | undefined {
  const normalized = (text ?? '').normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  return normalized.slice(0, maxSearchCharacters).trim().toWellFormed() || undefined;
}
