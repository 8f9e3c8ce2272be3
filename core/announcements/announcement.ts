import * as z from 'zod';
import { UrgentPromptKey } from '../contact-center/model/urgent-announcements.ts';
import { UnitCode } from '../directory/model/organization/unit.ts';
import { buildLocalizedTextSchema } from '../messages/localized-text.ts';
import { type LocalDate, toLocalDate } from '../time/local-date.ts';

/** Date and time with UTC offset, because an announcement may start and end within one day. */
const Moment = z.iso.datetime({ offset: true });

/** Public announcement on the portal. */
export const Announcement = z.strictObject({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/),
  title: buildLocalizedTextSchema(150),
  /** Text of the announcement, with an empty line between paragraphs and `- ` before list items. */
  body: buildLocalizedTextSchema(5000),
  /** Urgency of the announcement. Urgent announcements appear at the top of every page. */
  urgency: z.enum(['normal', 'urgent']),
  showFrom: Moment,
  /** Time until which the announcement is displayed; null if an administrator ends it manually. */
  showUntil: Moment.nullable(),
  owner: UnitCode,
  source: z.strictObject({
    title: z.string().min(1).max(200),
    number: z.string().min(1).max(60).optional(),
    url: z.url({ protocol: /^https$/ }).optional(),
  }),
  /**
   * Name of the recording that callers hear before the menu while the announcement is displayed, unless a supervisor has set
   * another recording.
   */
  hotPrompt: UrgentPromptKey.optional(),
});
export type Announcement = z.infer<typeof Announcement>;

type Announcements = { announcements: readonly Announcement[] };

const isShownAt = (
  { showFrom, showUntil }: Pick<Announcement, 'showFrom' | 'showUntil'>,
  now: Date,
): boolean => new Date(showFrom) <= now && (showUntil === null || now < new Date(showUntil));

/**
 * Returns the last day on which an announcement with the given code was displayed. Undefined if none with this code has ended.
 */
export function findAnnouncementEnd(
  { announcements }: Announcements,
  code: string | undefined,
  now: Date,
): LocalDate | undefined {
  const ends = announcements.flatMap(({ code: other, showUntil }) =>
    other === code && showUntil !== null && new Date(showUntil) <= now ? [showUntil] : [],
  );
  const [last] = ends.toSorted((a, b) => Date.parse(b) - Date.parse(a));
  return last === undefined ? undefined : toLocalDate(new Date(last));
}

const compareNewestFirst = (a: Announcement, b: Announcement): number =>
  Date.parse(b.showFrom) - Date.parse(a.showFrom) || (a.code < b.code ? -1 : 1);

/**
 * Returns the announcements that are displayed at the given time: urgent announcements first, and within each group the
 * newest first.
 */
export function listAnnouncementsAt({ announcements }: Announcements, now: Date): Announcement[] {
  const shown = announcements.filter((one) => isShownAt(one, now)).toSorted(compareNewestFirst);
  return [
    ...shown.filter(isUrgentAnnouncement),
    ...shown.filter((one) => !isUrgentAnnouncement(one)),
  ];
}

export function isUrgentAnnouncement({ urgency }: Pick<Announcement, 'urgency'>): boolean {
  return urgency === 'urgent';
}

/** Returns the urgent announcement for the top of every page, or undefined if there is none. */
export function findUrgentAnnouncementAt(
  directory: Announcements,
  now: Date,
): Announcement | undefined {
  return listAnnouncementsAt(directory, now).find(isUrgentAnnouncement);
}

/** Returns the announcement whose recording callers hear unless a supervisor has set another recording. */
export function findCallerAnnouncementAt(
  directory: Announcements,
  now: Date,
): (Announcement & { hotPrompt: string }) | undefined {
  return listAnnouncementsAt(directory, now)
    .flatMap(({ hotPrompt, ...rest }) => (hotPrompt === undefined ? [] : [{ ...rest, hotPrompt }]))
    .at(0);
}
