import * as z from 'zod';
import { UrgentPromptKey } from '../contact-center/urgent-announcements.ts';
import { UnitCode } from '../directory/unit.ts';
import { localizedText } from '../messages/localized-text.ts';

/** Date and time with UTC offset, because an announcement may start and end within a day. */
const Moment = z.iso.datetime({ offset: true });

/** Public announcement on the portal. */
export const Announcement = z.strictObject({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/),
  title: localizedText(150),
  /** Text of the announcement: paragraphs separated by empty lines; list items start with `- `. */
  body: localizedText(5000),
  /** Urgent announcements are shown at the top of every page. */
  urgency: z.enum(['normal', 'urgent']),
  showFrom: Moment,
  /** End of the announcement's display; null means until an administrator ends it. */
  showUntil: Moment.nullable(),
  owner: UnitCode,
  source: z.strictObject({
    title: z.string().min(1).max(200),
    number: z.string().min(1).max(60).optional(),
    url: z.url({ protocol: /^https$/ }).optional(),
  }),
  /**
   * Key of the recording that callers hear before the menu while the announcement is shown, unless a supervisor has set
   * another.
   */
  hotPrompt: UrgentPromptKey.optional(),
});
export type Announcement = z.infer<typeof Announcement>;

type Announcements = { announcements: readonly Announcement[] };

const isShownAt = (
  { showFrom, showUntil }: Pick<Announcement, 'showFrom' | 'showUntil'>,
  now: Date,
): boolean => new Date(showFrom) <= now && (showUntil === null || now < new Date(showUntil));

/** Returns whether an announcement with the code has started, even if it has ended since. */
export function hasAnnouncementBegun(
  { announcements }: Announcements,
  code: string | undefined,
  now: Date,
): boolean {
  return announcements.some((one) => one.code === code && new Date(one.showFrom) <= now);
}

const newestFirst = (a: Announcement, b: Announcement): number =>
  Date.parse(b.showFrom) - Date.parse(a.showFrom) || (a.code < b.code ? -1 : 1);

/** Returns the announcements shown at `now`: urgent ones first, then newest first. */
export function announcementsAt({ announcements }: Announcements, now: Date): Announcement[] {
  const shown = announcements.filter((one) => isShownAt(one, now)).toSorted(newestFirst);
  return [
    ...shown.filter(isUrgentAnnouncement),
    ...shown.filter((one) => !isUrgentAnnouncement(one)),
  ];
}

export function isUrgentAnnouncement({ urgency }: Pick<Announcement, 'urgency'>): boolean {
  return urgency === 'urgent';
}

/** Returns the announcement for the top of every page, if there is one. */
export function urgentAnnouncementAt(
  directory: Announcements,
  now: Date,
): Announcement | undefined {
  return announcementsAt(directory, now).find(isUrgentAnnouncement);
}

/** Returns the announcement whose recording callers hear, unless a supervisor has set another. */
export function callerAnnouncementAt(
  directory: Announcements,
  now: Date,
): (Announcement & { hotPrompt: string }) | undefined {
  return announcementsAt(directory, now)
    .flatMap(({ hotPrompt, ...rest }) => (hotPrompt === undefined ? [] : [{ ...rest, hotPrompt }]))
    .at(0);
}
