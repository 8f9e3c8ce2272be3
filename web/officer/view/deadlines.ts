import { dateInWords, deadlineInWords } from '../../../core/messages/dates.ts';
import { officerPageWords } from '../../../core/messages/wording/pages-officer.ts';
import { isSettled, type TicketStatus } from '../../../core/ticket/lifecycle.ts';
import { type Html, html } from '../../design/view/html.ts';
import { icon } from '../../design/view/icon.ts';

type Clocks = {
  status: TicketStatus;
  acknowledgeBy?: Date | undefined;
  resolveBy?: Date | undefined;
  acknowledgedAt?: Date | undefined;
  answer?: { at: Date } | undefined;
};
type Line = { says: string; isLate: boolean; isDone?: boolean };

const words = officerPageWords.deadline;

const owed = (
  by: Date,
  now: Date,
  due: (by: string) => string,
  late: (since: string) => string,
): Line =>
  by <= now
    ? { says: late(dateInWords(by, 'vi', now)), isLate: true }
    : { says: due(deadlineInWords(by, now, 'vi')), isLate: false };

const done = (says: string): Line => ({ says, isLate: false, isDone: true });

const acknowledgement = ({ acknowledgeBy, acknowledgedAt }: Clocks, now: Date): Line[] => {
  if (acknowledgedAt) return [done(words.acknowledged(dateInWords(acknowledgedAt, 'vi', now)))];
  return acknowledgeBy ? [owed(acknowledgeBy, now, words.acknowledge, words.acknowledgeLate)] : [];
};

const resolution = ({ resolveBy }: Clocks, now: Date): Line[] =>
  resolveBy ? [owed(resolveBy, now, words.resolve, words.resolveLate)] : [];

const linesOf = (clocks: Clocks, now: Date): Line[] => {
  if (!isSettled(clocks.status))
    return [...acknowledgement(clocks, now), ...resolution(clocks, now)];
  return clocks.answer ? [done(words.answered(dateInWords(clocks.answer.at, 'vi', now)))] : [];
};

/** What the unit owes and by when; a settled ticket owes nothing. */
export const deadlines = (clocks: Clocks, now: Date): Html | undefined => {
  const lines = linesOf(clocks, now);
  if (lines.length === 0) return undefined;
  const tone = lines.some(({ isLate }) => isLate) ? 'alarm' : 'leaf';
  return html`<div class="note ${tone}">${lines.map(
    ({ says, isLate, isDone }) =>
      html`<p class="headline glance">${icon(isLate ? 'warning' : isDone ? 'check' : 'clock')}<span>${says}</span></p>`,
  )}</div>`;
};
