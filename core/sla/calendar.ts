import * as z from 'zod';
import { UnitRef } from '../directory/model/organization/unit.ts';
import { LocalDate } from '../time/local-date.ts';
import { validityFields } from '../time/validity.ts';

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

const OfficeHours = z.strictObject({ week: Week, ...validityFields });
export type OfficeHours = z.infer<typeof OfficeHours>;

const DayOff = z.strictObject({
  date: LocalDate,
  name: z.string().min(1),
  kind: z.enum(['public-holiday', 'compensatory', 'swap']),
});
export type DayOff = z.infer<typeof DayOff>;

/** Weekend day or holiday on which offices work in exchange for a weekday off. The office hours of that weekday apply. */
const SwappedWorkingDay = z.strictObject({
  date: LocalDate,
  insteadOf: LocalDate,
  reason: z.string().min(1),
});
export type SwappedWorkingDay = z.infer<typeof SwappedWorkingDay>;

/**
 * Working calendar of the offices. Administrators edit it, because the government sometimes announces swapped working days
 * only a week ahead.
 */
export const WorkingCalendar = z.strictObject({
  /** Last day covered by official notices about holidays. Later days off are provisional, but count like confirmed ones. */
  officialTo: LocalDate,
  officeHours: z.array(OfficeHours).min(1),
  /** Office hours of individual units. They replace the common office hours. */
  unitHours: z.array(z.strictObject({ unit: UnitRef, ...OfficeHours.shape })),
  daysOff: z.array(DayOff),
  workedDays: z.array(SwappedWorkingDay),
  /** Proposed holidays without a legal basis. They are displayed to administrators but don't count as days off. */
  proposedDaysOff: z.array(
    z.strictObject({ date: LocalDate, name: z.string().min(1), why: z.string().min(1) }),
  ),
  /** Khmer festivals, on which only Khmer officials have leave. They affect the duty roster, not deadlines. */
  khmerFestivals: z.array(
    z.strictObject({
      festival: z.enum(['chol-chnam-thmay', 'sene-dolta', 'ok-om-bok']),
      date: LocalDate,
    }),
  ),
});
export type WorkingCalendar = z.infer<typeof WorkingCalendar>;

/**
 * Returns the working calendar for a unit, with the unit's own office hours if it has any and the common office hours
 * otherwise.
 */
export function getUnitCalendar(unit: UnitRef, calendar: WorkingCalendar): WorkingCalendar {
  const own = calendar.unitHours.filter((hours) => hours.unit === unit);
  if (own.length === 0) return calendar;
  return {
    ...calendar,
    officeHours: [
      ...own.map(({ week, validFrom, validTo }) => ({ week, validFrom, validTo })),
      ...calendar.officeHours,
    ],
  };
}
