/**
 * Unit codes and other constants (`SO_YT`), names with underscores (`due_at`), and identifiers with a date or a number
 * (`commune-2025`, `area-rule-8`).
 */
const codeNamePattern =
  /\b[A-Z]{2,}(?:_[A-Z0-9]+)+(?::\d+)?\b|\b[a-z]+(?:_[a-z0-9]+)+\b|\b[a-z]+(?:-[a-z]+)*-20\d\d(?:-\d\d)?\b|\b[a-z]+(?:-[a-z]+)+-\d+\b/g;

/** Returns the identifiers of code or data in a text for readers. Web addresses may contain them. */
export function findCodeNames(text: string): string[] {
  const plain = text.replace(/(?:https?:\/\/|\/)\S+/g, ' ');
  return [...new Set(plain.match(codeNamePattern))];
}
