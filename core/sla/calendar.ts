import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { LocalDate } from '../time/local-date.ts';
import { validity } from '../time/validity.ts';

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

const Slots = z.array(z.tuple([TimeOfDay, TimeOfDay]));

const Week = z.strictObject({
  mon: Slots,
  tue: Slots,
  wed: Slots,
  thu: Slots,
  fri: Slots,
  sat: Slots,
  sun: Slots,
});

const OfficeHours = z.strictObject({ week: Week, ...validity });
export type OfficeHours = z.infer<typeof OfficeHours>;

const DayOff = z.strictObject({
  date: LocalDate,
  name: z.string().min(1),
  kind: z.enum(['public-holiday', 'compensatory', 'swap']),
});
export type DayOff = z.infer<typeof DayOff>;

/** A day of rest that is worked, by the hours of the weekday that was given off for it. */
const WorkedDay = z.strictObject({
  date: LocalDate,
  insteadOf: LocalDate,
  reason: z.string().min(1),
});
export type WorkedDay = z.infer<typeof WorkedDay>;

/** When offices work. Edited by the administrator: swaps are announced as late as a week before. */
export const Calendar = z.strictObject({
  /** The last day that official notices cover; days off after it are provisional, and count like confirmed ones. */
  officialTo: LocalDate,
  officeHours: z.array(OfficeHours).min(1),
  /** Hours of single units, before the common ones. */
  unitHours: z.array(z.strictObject({ unit: UnitRef, ...OfficeHours.shape })),
  daysOff: z.array(DayOff),
  workedDays: z.array(WorkedDay),
  /** Proposed holidays without a law: offered to the administrator, never counted. */
  proposedDaysOff: z.array(
    z.strictObject({ date: LocalDate, name: z.string().min(1), why: z.string().min(1) }),
  ),
  /** Days of Khmer officials only: they change the duty roster, not a deadline. */
  khmerFestivals: z.array(
    z.strictObject({
      festival: z.enum(['chol-chnam-thmay', 'sene-dolta', 'ok-om-bok']),
      date: LocalDate,
    }),
  ),
});
export type Calendar = z.infer<typeof Calendar>;

/** The calendar as it is for a unit: its own hours where it has some, the common ones otherwise. */
export const calendarFor = (unit: UnitRef, calendar: Calendar): Calendar => {
  const own = calendar.unitHours.filter((hours) => hours.unit === unit);
  if (own.length === 0) return calendar;
  return {
    ...calendar,
    officeHours: [
      ...own.map(({ week, validFrom, validTo }) => ({ week, validFrom, validTo })),
      ...calendar.officeHours,
    ],
  };
};
