import * as z from 'zod';

const Time = z.object({ Hours: z.coerce.number(), Minutes: z.coerce.number() });
const Day = z.enum(['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY']);
const Slot = z.object({ Day, StartTime: Time, EndTime: Time });
const OverrideSlot = z.object({ Day, StartTime: Time, EndTime: Time }).partial();

const Pattern = z.object({
  Frequency: z.enum(['WEEKLY', 'MONTHLY', 'YEARLY']).optional(),
  Interval: z.coerce.number().optional(),
  ByMonth: z.array(z.coerce.number()).optional(),
  ByMonthDay: z.array(z.coerce.number()).optional(),
});

/** Schema of the properties of an `AWS::Connect::HoursOfOperation` resource. */
export const HoursOfOperationProperties = z.object({
  TimeZone: z.string(),
  Config: z.array(Slot),
  HoursOfOperationOverrides: z
    .array(
      z.object({
        OverrideName: z.string(),
        EffectiveFrom: z.string(),
        EffectiveTill: z.string(),
        OverrideConfig: z.array(OverrideSlot).default([]),
        OverrideType: z.enum(['STANDARD', 'OPEN', 'CLOSED']).default('STANDARD'),
        RecurrenceConfig: z.object({ RecurrencePattern: Pattern }).optional(),
      }),
    )
    .default([]),
});
export type HoursOfOperationProperties = z.infer<typeof HoursOfOperationProperties>;

type Override = HoursOfOperationProperties['HoursOfOperationOverrides'][number];
type LocalTime = { date: string; day: z.infer<typeof Day>; minute: number };

/**
 * Returns true when the contact center is open at the instant; overrides take precedence over the weekly hours of operation.
 */
export function isWithinHours(hours: HoursOfOperationProperties, instant: Date): boolean {
  const wall = toLocalTime(instant, hours.TimeZone);
  const overrides = hours.HoursOfOperationOverrides.filter((each) =>
    doesOverrideApply(each, wall.date),
  );
  const covers = (each: Override) => isInSlots(each.OverrideConfig, wall);
  const ofType = (type: Override['OverrideType']) =>
    overrides.filter(({ OverrideType }) => OverrideType === type);
  if (ofType('CLOSED').some(covers)) return false;
  if (ofType('OPEN').some(covers)) return true;
  const standard = ofType('STANDARD');
  return standard.length > 0 ? standard.some(covers) : isInSlots(hours.Config, wall);
}

function toLocalTime(instant: Date, timeZone: string): LocalTime {
  const [date = '', time = ''] = getTimeFormat(timeZone).format(instant).split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return {
    date,
    day: Day.options[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'SUNDAY',
    minute: hours * 60 + minutes,
  };
}

const timeFormats = new Map<string, Intl.DateTimeFormat>();

/** Returns the date formatter of a time zone from a cache, because creating a formatter is far slower than using it. */
const getTimeFormat = (timeZone: string): Intl.DateTimeFormat => {
  const format =
    timeFormats.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  timeFormats.set(timeZone, format);
  return format;
};

const minuteOf = (time: z.infer<typeof Time> | undefined): number =>
  time === undefined ? 0 : time.Hours * 60 + time.Minutes;

/**
 * Returns true when the local time is in one of the contact center's opening slots. A slot that ends before it begins
 * continues into the next day; 00:00 to 00:00 is a whole day.
 */
function isInSlots(slots: z.infer<typeof OverrideSlot>[], { day, minute }: LocalTime): boolean {
  return slots.some((slot) => {
    const start = minuteOf(slot.StartTime);
    const end = minuteOf(slot.EndTime);
    const isToday = slot.Day === undefined || slot.Day === day;
    if (end > start) return isToday && minute >= start && minute < end;
    const isYesterday = slot.Day === undefined || slot.Day === dayBefore(day);
    return (isToday && minute >= start) || (isYesterday && minute < end);
  });
}

const dayBefore = (day: z.infer<typeof Day>) =>
  Day.options[(Day.options.indexOf(day) + 6) % 7] ?? 'SUNDAY';

const milliseconds = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`);

/**
 * Returns true when an override of the hours of operation applies on a date: the date is in the override's period and matches
 * its recurrence pattern, if any.
 */
function doesOverrideApply(override: Override, date: string): boolean {
  const { EffectiveFrom, EffectiveTill, RecurrenceConfig } = override;
  const from = EffectiveFrom.slice(0, 10);
  const till = EffectiveTill.slice(0, 10);
  if (date < from || date > till) return false;
  const pattern = RecurrenceConfig?.RecurrencePattern;
  if (pattern === undefined) return true;
  const [, month = 0, monthDay = 0] = date.split('-').map(Number);
  const isMonth = pattern.ByMonth?.includes(month) ?? true;
  const isMonthDay = pattern.ByMonthDay?.includes(monthDay) ?? true;
  return isMonth && isMonthDay && isRecurrenceDate(pattern, from, date);
}

/**
 * Returns true when the date is in a week, month or year in which a recurring override applies, for example every second
 * week from the first date on.
 */
function isRecurrenceDate(
  { Frequency, Interval = 1 }: z.infer<typeof Pattern>,
  from: string,
  date: string,
): boolean {
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  switch (Frequency) {
    case 'YEARLY':
      return (Number(date.slice(0, 4)) - Number(from.slice(0, 4))) % Interval === 0;
    case 'MONTHLY':
      return (months(date) - months(from)) % Interval === 0;
    case 'WEEKLY':
      return (
        Math.floor((milliseconds(date) - milliseconds(from)) / (7 * 86_400_000)) % Interval === 0
      );
    case undefined:
      return true;
  }
}
