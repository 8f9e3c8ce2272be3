/** Compares in the same time wherever the two differ: nobody learns by the clock how much of a guess was right. */
export const isSameSecret = (shown: string, known: string): boolean => {
  let difference = shown.length ^ known.length;
  for (let at = 0; at < known.length; at += 1) {
    difference |= shown.charCodeAt(at) ^ known.charCodeAt(at);
  }
  return difference === 0;
};
