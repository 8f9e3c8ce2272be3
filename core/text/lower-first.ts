/** Lowers the first letter, for a name inside a sentence: "nay là phường 3". */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
