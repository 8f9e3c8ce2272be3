import { dateInWords, deadlineInWords } from '../../../core/messages/dates.ts';
import { officerPageWords } from '../../../core/messages/wording/pages-officer.ts';
import { isSettled, type TicketStatus } from '../../../core/ticket/lifecycle.ts';
import { type Html, html } from '../../design/view/html.ts';
import { type IconName, icon } from '../../design/view/icon.ts';
import type { Tone } from '../../design/view/tokens.ts';

type Clocks = {
  status: TicketStatus;
  acknowledgeBy?: Date | undefined;
  resolveBy?: Date | undefined;
  acknowledgedAt?: Date | undefined;
  /** While the clocks stand for the citizen: until when at most. */
  waitingUntil?: Date | undefined;
  /** More time that was given or is asked for, in words. */
  extension?: { state: 'asked' | 'granted'; amount: string } | undefined;
  answer?: { at: Date } | undefined;
};
type Line = { says: string; icon: IconName; tone: Tone; more?: string };

const words = officerPageWords.deadline;

const owed = (
  by: Date,
  now: Date,
  due: (by: string) => string,
  late: (since: string) => string,
): Line =>
  by <= now
    ? { says: late(dateInWords(by, 'vi', now)), icon: 'warning', tone: 'alarm' }
    : { says: due(deadlineInWords(by, now, 'vi')), icon: 'clock', tone: 'leaf' };

const done = (says: string): Line => ({ says, icon: 'check', tone: 'leaf' });

const acknowledgement = ({ acknowledgeBy, acknowledgedAt }: Clocks, now: Date): Line[] => {
  if (acknowledgedAt) return [done(words.acknowledged(dateInWords(acknowledgedAt, 'vi', now)))];
  return acknowledgeBy ? [owed(acknowledgeBy, now, words.acknowledge, words.acknowledgeLate)] : [];
};

const resolution = ({ resolveBy, waitingUntil }: Clocks, now: Date): Line[] => {
  if (waitingUntil) {
    const says = words.paused(dateInWords(waitingUntil, 'vi', now));
    return [{ says, icon: 'clock', tone: 'amber', more: words.pausedWhy }];
  }
  return resolveBy ? [owed(resolveBy, now, words.resolve, words.resolveLate)] : [];
};

const linesOf = (clocks: Clocks, now: Date): Line[] => {
  if (!isSettled(clocks.status))
    return [...acknowledgement(clocks, now), ...resolution(clocks, now)];
  return clocks.answer ? [done(words.answered(dateInWords(clocks.answer.at, 'vi', now)))] : [];
};

const extensionOf = ({ status, extension }: Clocks): string | undefined => {
  if (!extension || isSettled(status)) return undefined;
  return (extension.state === 'granted' ? words.extended : words.pending)(extension.amount);
};

/** What the unit owes and by when, and why it is then; a settled ticket owes nothing. */
export const deadlines = (clocks: Clocks, now: Date): Html | undefined => {
  const lines = linesOf(clocks, now);
  if (lines.length === 0) return undefined;
  const tone = (['alarm', 'amber'] as const).find((one) => lines.some((line) => line.tone === one));
  const extension = extensionOf(clocks);
  return html`<div class="note ${tone ?? 'leaf'}">${lines.map(
    (line) =>
      html`<p class="headline glance">${icon(line.icon)}<span>${line.says}</span></p>${line.more !== undefined && html`<p>${line.more}</p>`}`,
  )}${extension !== undefined && html`<p>${extension}</p>`}</div>`;
};
