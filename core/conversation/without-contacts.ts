const mail = /(?<![^\s@])[^\s@]+@[^\s@]+\.[^\s@]+/gu;
/** Matches 8 or more digits with optional separators: telephone and identity card numbers. */
const number = /\+?\p{Nd}(?:[ .\-()]{0,2}\p{Nd}){7,}/gu;

/** Replaces e-mail addresses and long numbers in a text by dots. */
export function maskContacts(text: string): string {
  return text.replace(mail, '•••').replace(number, '•••');
}
