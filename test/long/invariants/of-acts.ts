import { type AcceptedAct, kindOf, known } from '../accepted-acts.ts';
import type { StoredTicket } from './ticket-items.ts';

/** Each act that was accepted has left its event with its words; and there is none that nobody was told of. */
export const brokenActs = (
  { ticket, events }: StoredTicket,
  accepted: readonly AcceptedAct[],
): string[] => {
  const byPeople = events.filter(({ by }) => by.role !== 'system');
  const counts = [...known].flatMap((kind) => {
    const done = byPeople.filter((event) => kindOf(event) === kind).length;
    const due = accepted.filter((act) => act.kind === kind).length;
    return done === due ? [] : [`${due} acts were accepted as ${kind}, and ${done} are there`];
  });
  // a sealed ticket keeps nobody’s words
  const spoken = ticket.text === '' ? [] : accepted.filter(({ words }) => words !== undefined);
  const silent = spoken.filter(({ kind, words = '' }) => {
    const saying = (one: AcceptedAct) => one.kind === kind && one.words === words;
    const kept = byPeople.filter(
      (event) => kindOf(event) === kind && Object.values(event).includes(words),
    );
    return kept.length < spoken.filter(saying).length;
  });
  return [...counts, ...silent.map(({ kind, words }) => `${kind} without its words: ${words}`)];
};
