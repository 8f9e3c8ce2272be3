const emailPattern = /(?<![^\s@])[^\s@]+@[^\s@]+\.[^\s@]+/gu;
/** Pattern for numbers of 8 or more digits with optional separators, such as telephone and identity card numbers. */
const longNumberPattern = /\+?\p{Nd}(?:[ .\-()]{0,2}\p{Nd}){7,}/gu;

/** Replaces e-mail addresses and long digit sequences in a text by three dots (•••). */
export function maskContactDetails(text: string): string {
  return text.replace(emailPattern, '•••').replace(longNumberPattern, '•••');
}
