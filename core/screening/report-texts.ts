import type { Ticket } from '../ticket/ticket.ts';

/** A place or an answer is mostly a name or a time; one with so many words may be a sentence. */
const minSentenceWords = 8;

/** Returns the texts of a report in which its sender can complain about an office. */
export const reportTexts = ({
  text,
  place = '',
  answers = {},
}: Pick<Ticket, 'text' | 'place' | 'answers'>): string[] => [
  text,
  ...[place, ...Object.values(answers)].flatMap((part) =>
    typeof part === 'string' && part.split(/\s+/).length >= minSentenceWords ? [part] : [],
  ),
];
