import { durationTexts as words } from '../../i18n/office.ts';
import type { TimeLimit } from '../sla/time-limit.ts';

const vietnameseNumberFormat = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });
const formatHours = (minutes: number): string => vietnameseNumberFormat.format(minutes / 60);

/** Formats a duration in Vietnamese without the words "working time", for texts with little space: "5 ngày", "24 giờ". */
export function formatShortDuration(amount: TimeLimit): string {
  return amount.kind === 'working-days'
    ? words.days(amount.days)
    : words.hours(formatHours(amount.minutes));
}

/**
 * Formats a duration in Vietnamese and marks working time as such: "5 ngày làm việc" (working days), "24 giờ" (wall-clock
 * hours).
 */
export function formatDuration(amount: TimeLimit): string {
  return amount.kind === 'wall'
    ? formatShortDuration(amount)
    : words.working(formatShortDuration(amount));
}
