import * as z from 'zod';
import {
  type CallFigureStore,
  CallFlow,
  CallHour,
  callFlowOf,
  callsByHour,
} from '../contact-center/call-figures.ts';
import { dateOfDay, dayNumberOf, type LocalDate } from '../time/local-date.ts';
import { reportHour } from './tally.ts';

/** Call statistics of a daily report, in total and by hour. */
export const ReportCalls = z.object({ total: CallFlow, byHour: z.array(CallHour) });
export type ReportCalls = z.infer<typeof ReportCalls>;

/** Returns the call statistics of the 24 hours up to the report hour of the given date. */
export const callsUntil = async (
  date: LocalDate,
  { on }: CallFigureStore,
): Promise<ReportCalls> => {
  const [eve, day] = await Promise.all([on(dateOfDay(dayNumberOf(date) - 1)), on(date)]);
  const began = [
    ...eve.filter(({ hour }) => hour >= reportHour),
    ...day.filter(({ hour }) => hour < reportHour),
  ];
  return { total: callFlowOf(began), byHour: callsByHour(began) };
};
