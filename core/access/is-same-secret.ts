/** Compares two secrets in constant time, so that response times don't reveal how much of a guess is correct. */
export function isSameSecret(shown: string, known: string): boolean {
  let difference = shown.length ^ known.length;
  for (let at = 0; at < known.length; at += 1) {
    difference |= shown.charCodeAt(at) ^ known.charCodeAt(at);
  }
  return difference === 0;
}
