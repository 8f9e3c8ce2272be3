import * as z from 'zod';
import { LocalDate, toLocalDate } from '../../time/local-date.ts';
import data from '../data/hot-messages.json' with { type: 'json' };

/** Name of the recording of an urgent announcement (played to all callers before the menu). */
export const UrgentPromptKey = z.string().regex(/^hot-[a-z0-9-]{1,30}$/, 'hot-unknown');

const Name = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const UrgentAnnouncementConfig = z.strictObject({
  /** Maximum number of hours for which a supervisor can set an urgent announcement. */
  longestHours: z.number().int().positive(),
  /** `validTo` is the last day on which the announcement can be selected. */
  messages: z.array(
    z.strictObject({ key: UrgentPromptKey, name: Name, validTo: LocalDate.optional() }),
  ),
});

/** Recorded urgent announcements that supervisors can select, and their maximum duration. */
export const urgentAnnouncements = UrgentAnnouncementConfig.parse(data);

/** Returns the urgent announcements that supervisors can select on a day. */
export function listUrgentAnnouncements(on: Date): typeof urgentAnnouncements.messages {
  const date = toLocalDate(on);
  return urgentAnnouncements.messages.filter(
    ({ validTo }) => validTo === undefined || validTo >= date,
  );
}
