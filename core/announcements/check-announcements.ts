import { hotMessages } from '../contact-center/hot-messages.ts';
import { type Problem, unknownAmong } from '../directory/problem.ts';
import type { Announcement } from './announcement.ts';

type Told = { announcements: readonly Announcement[]; units: readonly { code: string }[] };

const hourMs = 3_600_000;
const recorded = new Set<string>(hotMessages.messages.map(({ key }) => key));

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
    ...(hours > hotMessages.longestHours
      ? [`is heard by callers for ${hotMessages.longestHours} hours at most`]
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
export const checkAnnouncements = ({ announcements, units }: Told): Problem[] => {
  const known = new Set(units.map(({ code }) => code));
  return announcements.flatMap((announcement) => {
    const row = `announcements ${announcement.code}`;
    const { owner, hotPrompt } = announcement;
    return [
      ...unknownAmong(row, 'unit', [owner], known),
      ...unknownAmong(row, 'recording', hotPrompt === undefined ? [] : [hotPrompt], recorded),
      ...faultsOf(announcement).map((reason) => ({ row, reason })),
    ];
  });
};
