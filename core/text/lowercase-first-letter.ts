/** Converts the first letter to lower case, for a name inside a sentence: "nay là phường 3". */
export function lowercaseFirstLetter(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
