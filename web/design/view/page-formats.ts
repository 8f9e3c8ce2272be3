import * as dates from '../../../core/messages/format-dates.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import * as codes from '../../../core/ticket/model/ticket-code.ts';

/** Spaces in a formatted number, phone number, date or code: between digits (`•` hides one), and between digits and a unit or month. */
const spacePattern =
  /(?<=[\d•]) (?=[\d•]|giờ|\p{Lu})|(?<=thứ) (?=\p{Lu})|(?<=giờ|ម៉ោង|និង|ទី|ខែ|ឆ្នាំ) (?=\d)/gu;

/** Replaces these spaces with non-breaking ones, so that browsers don't split a number, date or code across lines. */
export function keepTogether(text: string): string {
  return text.replace(spacePattern, '\u00a0');
}

/** Formats an instant for a page, like `formatInstant` of messages. */
export function formatInstant(date: Date, lang: Lang, now?: Date): string {
  return keepTogether(dates.formatInstant(date, lang, now));
}

/** Formats a deadline for a page, like `formatDeadline` of messages. */
export function formatDeadline(date: Date, now: Date, lang: Lang): string {
  return keepTogether(dates.formatDeadline(date, now, lang));
}

/** Formats a day for a page, like `formatDay` of messages. */
export function formatDay(date: Date, lang: Lang): string {
  return keepTogether(dates.formatDay(date, lang));
}

/** Formats a ticket code for a page, in groups of digits. */
export function formatTicketCode(code: string): string {
  return keepTogether(codes.formatTicketCode(code));
}
