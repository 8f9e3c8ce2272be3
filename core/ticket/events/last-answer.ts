import type { TicketEvent } from './event.ts';

type AnsweredEvent = Extract<TicketEvent, { kind: 'answered' }>;
type SupplementedEvent = Extract<TicketEvent, { kind: 'supplemented' }>;

/** Answer to the citizen, with the additions that the unit made later, oldest first. */
type AnswerWithAdditions = AnsweredEvent & { additions: SupplementedEvent[] };

/** Returns the ticket's latest answer; after a reopening there may be several answers. */
export function findLastTicketAnswer(
  events: readonly TicketEvent[],
): AnswerWithAdditions | undefined {
  const answer = events.filter((event) => event.kind === 'answered').at(-1);
  if (!answer) return undefined;
  const additions = events
    .filter((event) => event.kind === 'supplemented')
    .filter(({ version }) => version > answer.version);
  return { ...answer, additions };
}

/** Returns the text of an answer and its additions, as paragraphs. */
export function joinAnswerTexts(answer: {
  text: string;
  additions: readonly { text: string }[];
}): string {
  return [answer, ...answer.additions].map(({ text }) => text).join('\n\n');
}
