/** Converts the first letter to upper case, for a name at the beginning of a label. */
export function capitalizeFirstLetter(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
