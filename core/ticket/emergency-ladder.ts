import type { Ticket } from './ticket.ts';

type Marked = Pick<Ticket, 'possibleEmergency'>;
type EmergencyRung = { percent: number; at: Date };

/** In percent of the operators' time, on the wall clock: 5 and 15 minutes after the text. */
const percents = [100, 300] as const;

/** Returns the earliest escalation of a possible emergency that was not sent, due or not. */
export const nextEmergencyRung = ({ possibleEmergency }: Marked): EmergencyRung | undefined => {
  if (!possibleEmergency) return undefined;
  const { at, dueAt, rungs = [] } = possibleEmergency;
  const percent = percents.find((one) => !rungs.includes(one));
  if (percent === undefined) return undefined;
  const ms = ((dueAt.getTime() - at.getTime()) * percent) / 100;
  return { percent, at: new Date(at.getTime() + ms) };
};
