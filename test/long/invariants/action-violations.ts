import { type AcceptedAction, expectedEventKinds, toExpectedKind } from '../accepted-actions.ts';
import type { StoredTicket } from './stored-ticket.ts';

/** Verifies that each accepted action left an event with its text, and that no event lacks an accepted action. */
export function findActionViolations(
  { ticket, events }: StoredTicket,
  accepted: readonly AcceptedAction[],
): string[] {
  const byPeople = events.filter(({ by }) => by.role !== 'system');
  const counts = [...expectedEventKinds].flatMap((kind) => {
    const done = byPeople.filter((event) => toExpectedKind(event) === kind).length;
    const due = accepted.filter((action) => action.kind === kind).length;
    return done === due
      ? []
      : [`${due} actions of kind ${kind} were accepted, but ${done} are stored`];
  });
  // a sealed ticket stores no texts
  const spoken = ticket.text === '' ? [] : accepted.filter(({ text }) => text !== undefined);
  const silent = spoken.filter(({ kind, text = '' }) => {
    const saying = (one: AcceptedAction) => one.kind === kind && one.text === text;
    const matchingEvents = byPeople.filter(
      (event) => toExpectedKind(event) === kind && Object.values(event).includes(text),
    );
    return matchingEvents.length < spoken.filter(saying).length;
  });
  return [...counts, ...silent.map(({ kind, text }) => `${kind} without its words: ${text}`)];
}
