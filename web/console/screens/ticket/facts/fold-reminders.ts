import { escalationEventKinds } from '../../../../../core/ticket/events/kinds/escalation-event-fields.ts';

const reminderKinds: ReadonlySet<string> = new Set(escalationEventKinds);

/** Line of a ticket's history: one event, or several automatic reminders in a row. */
type HistoryLine<Event> = [Event, ...Event[]];

/** Joins automatic reminders that follow each other, so that they don't hide what people did. */
export function foldReminders<Event extends { kind: string }>(
  events: readonly Event[],
): HistoryLine<Event>[] {
  const lines: HistoryLine<Event>[] = [];
  for (const event of events) {
    const last = lines.at(-1);
    const isNext = last && [last[0], event].every(({ kind }) => reminderKinds.has(kind));
    if (isNext) last.push(event);
    else lines.push([event]);
  }
  return lines;
}
