import { formatDay, formatDeadline, formatInstant } from '../../../core/messages/format-dates.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { formatTicketCode } from '../../../core/ticket/model/ticket-code.ts';

/**
 * Spaces in a formatted number, phone number, date or code: between digits (`•` hides one), and between digits and a unit
 * or month.
 */
const spacePattern =
  /(?<=[\d•]) (?=[\d•]|giờ|\p{Lu})|(?<=thứ) (?=\p{Lu})|(?<=giờ|ម៉ោង|និង|ទី|ខែ|ឆ្នាំ) (?=\d)/gu;

/** Replaces these spaces with non-breaking ones, so that browsers don't split a number, date or code across lines. */
export function keepTogether(text: string): string {
  return text.replace(spacePattern, '\u00a0');
}

/** Formats an instant without breaks between lines. */
export function formatInstantForPage(date: Date, lang: Lang, now?: Date): string {
  return keepTogether(formatInstant(date, lang, now));
}

/** Formats a deadline without breaks between lines. */
export function formatDeadlineForPage(date: Date, now: Date, lang: Lang): string {
  return keepTogether(formatDeadline(date, now, lang));
}

/** Formats a day without breaks between lines. */
export function formatDayForPage(date: Date, lang: Lang): string {
  return keepTogether(formatDay(date, lang));
}

/** Formats a ticket code in groups of digits, without breaks between lines. */
export function formatTicketCodeForPage(code: string): string {
  return keepTogether(formatTicketCode(code));
}
