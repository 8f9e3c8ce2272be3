/** A day as people here write it: `24/12/2021`. */
export const dayInWords = (date: string): string => date.split('-').reverse().join('/');
