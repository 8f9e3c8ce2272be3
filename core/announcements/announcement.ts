import * as z from 'zod';
import { HotPrompt } from '../contact-center/hot-messages.ts';
import { UnitCode } from '../directory/unit.ts';
import { said } from '../messages/said.ts';

/** With its hour and offset: an announcement may begin and end within a day. */
const Moment = z.iso.datetime({ offset: true });

/** What the hotline tells everybody unasked. */
export const Announcement = z.strictObject({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/),
  title: said(150),
  /** Paragraphs with an empty line between, lists with `- `. */
  body: said(5000),
  /** An urgent one stands on top of every page while it is shown. */
  urgency: z.enum(['normal', 'urgent']),
  showFrom: Moment,
  /** Without an end it is shown until somebody ends it. */
  showUntil: Moment.nullable(),
  owner: UnitCode,
  source: z.strictObject({
    title: z.string().min(1).max(200),
    number: z.string().min(1).max(60).optional(),
    url: z.url({ protocol: /^https$/ }).optional(),
  }),
  /** The recording that callers hear before the menu while it is shown, where a supervisor has set no other. */
  hotPrompt: HotPrompt.optional(),
});
export type Announcement = z.infer<typeof Announcement>;

type Announcements = { announcements: readonly Announcement[] };

const isShownAt = (
  { showFrom, showUntil }: Pick<Announcement, 'showFrom' | 'showUntil'>,
  now: Date,
): boolean => new Date(showFrom) <= now && (showUntil === null || now < new Date(showUntil));

/** Whether an announcement with that code has begun, whether or not it has ended since. */
export const hasAnnouncementBegun = (
  { announcements }: Announcements,
  code: string | undefined,
  now: Date,
): boolean => announcements.some((one) => one.code === code && new Date(one.showFrom) <= now);

const newestFirst = (a: Announcement, b: Announcement): number =>
  Date.parse(b.showFrom) - Date.parse(a.showFrom) || (a.code < b.code ? -1 : 1);

/** What is shown now: the urgent first, the newest first among each. */
export const announcementsAt = ({ announcements }: Announcements, now: Date): Announcement[] => {
  const shown = announcements.filter((one) => isShownAt(one, now)).toSorted(newestFirst);
  return [...shown.filter(isUrgent), ...shown.filter((one) => !isUrgent(one))];
};

export const isUrgent = ({ urgency }: Pick<Announcement, 'urgency'>): boolean =>
  urgency === 'urgent';

/** What stands on top of every page now. */
export const urgentAt = (directory: Announcements, now: Date): Announcement | undefined =>
  announcementsAt(directory, now).find(isUrgent);

/** The announcement whose recording every caller hears now, where a supervisor has set no other. */
export const heardAt = (
  directory: Announcements,
  now: Date,
): (Announcement & { hotPrompt: string }) | undefined =>
  announcementsAt(directory, now)
    .flatMap(({ hotPrompt, ...rest }) => (hotPrompt === undefined ? [] : [{ ...rest, hotPrompt }]))
    .at(0);
