const mail = /(?<![^\s@])[^\s@]+@[^\s@]+\.[^\s@]+/gu;
/** Eight digits or more, however they are spaced: numbers of telephones and of identity cards. */
const number = /\+?\p{Nd}(?:[ .\-()]{0,2}\p{Nd}){7,}/gu;

/** Words without what reaches or identifies somebody, for where it may not stand. */
export const withoutContacts = (text: string): string =>
  text.replace(mail, '•••').replace(number, '•••');
