import { urgentAnnouncements } from '../contact-center/urgent-announcements.ts';
import { checkKnownNames, type DirectoryProblem } from '../directory/problem.ts';
import type { Announcement } from './announcement.ts';

type AnnouncementTables = {
  announcements: readonly Announcement[];
  units: readonly { code: string }[];
};

const hourMs = 3_600_000;
const recorded = new Set<string>(urgentAnnouncements.messages.map(({ key }) => key));

/**
 * Returns the errors of an announcement with a recording: it must be urgent and end within the maximum hours, so that a
 * forgotten one doesn't delay all calls for long.
 */
const hotFaults = ({ hotPrompt, urgency, showFrom, showUntil }: Announcement): string[] => {
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

const faultsOf = (announcement: Announcement): string[] => {
  const { showFrom, showUntil, urgency } = announcement;
  const isReversed = showUntil !== null && Date.parse(showUntil) <= Date.parse(showFrom);
  return [
    ...(isReversed ? ['ends before it begins'] : []),
    ...(urgency === 'urgent' && showUntil === null ? ['an urgent one needs an end'] : []),
    ...hotFaults(announcement),
  ];
};

/** Validates announcements: the owner is a known unit, urgent ones have an end, and the recording exists. */
export function checkAnnouncements({
  announcements,
  units,
}: AnnouncementTables): DirectoryProblem[] {
  const known = new Set(units.map(({ code }) => code));
  return announcements.flatMap((announcement) => {
    const row = `announcements ${announcement.code}`;
    const { owner, hotPrompt } = announcement;
    return [
      ...checkKnownNames(row, 'unit', [owner], known),
      ...checkKnownNames(row, 'recording', hotPrompt === undefined ? [] : [hotPrompt], recorded),
      ...faultsOf(announcement).map((reason) => ({ row, reason })),
    ];
  });
}
