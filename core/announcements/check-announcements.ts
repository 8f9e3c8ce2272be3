import { urgentAnnouncements } from '../contact-center/model/urgent-announcements.ts';
import { checkNamesExist, type DirectoryProblem } from '../directory/model/problem.ts';
import type { Announcement } from './announcement.ts';

type AnnouncementTables = {
  announcements: readonly Announcement[];
  units: readonly { code: string }[];
};

const hourMs = 3_600_000;
const recordedPromptKeys = new Set<string>(urgentAnnouncements.messages.map(({ key }) => key));

/**
 * Validates an announcement with a telephone recording, which callers hear before the menu. The announcement must be urgent
 * and must end within the maximum number of hours, so that a forgotten recording doesn't delay all calls.
 */
const listTelephoneRecordingFaults = ({
  hotPrompt,
  urgency,
  showFrom,
  showUntil,
}: Announcement): string[] => {
  if (hotPrompt === undefined) return [];
  const hours =
    showUntil === null ? Infinity : (Date.parse(showUntil) - Date.parse(showFrom)) / hourMs;
  return [
    ...(urgency === 'urgent' ? [] : ['only an urgent one is heard by callers']),
    ...(hours > urgentAnnouncements.longestHours
      ? [`is heard by callers for ${urgentAnnouncements.longestHours} hours at most`]
      : []),
  ];
};

const listAnnouncementFaults = (announcement: Announcement): string[] => {
  const { showFrom, showUntil, urgency } = announcement;
  const isReversed = showUntil !== null && Date.parse(showUntil) <= Date.parse(showFrom);
  return [
    ...(isReversed ? ['ends before it begins'] : []),
    ...(urgency === 'urgent' && showUntil === null ? ['an urgent one needs an end'] : []),
    ...listTelephoneRecordingFaults(announcement),
  ];
};

/**
 * Validates announcements: the owner must be an existing unit, urgent announcements need an end, and the telephone recording
 * must exist.
 */
export function checkAnnouncements({
  announcements,
  units,
}: AnnouncementTables): DirectoryProblem[] {
  const known = new Set(units.map(({ code }) => code));
  return announcements.flatMap((announcement) => {
    const row = `announcements ${announcement.code}`;
    const { owner, hotPrompt } = announcement;
    return [
      ...checkNamesExist(row, 'unit', [owner], known),
      ...checkNamesExist(
        row,
        'recording',
        hotPrompt === undefined ? [] : [hotPrompt],
        recordedPromptKeys,
      ),
      ...listAnnouncementFaults(announcement).map((reason) => ({ row, reason })),
    ];
  });
}
