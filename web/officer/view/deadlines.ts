import { formatDeadline, formatInstant } from '../../../core/messages/format-dates.ts';
import { isAnsweredOrEnded, type TicketStatus } from '../../../core/ticket/model/lifecycle.ts';
import { officerPageTexts } from '../../../i18n/officer.ts';
import { type Html, html } from '../../design/view/html.ts';
import { type IconName, renderIcon } from '../../design/view/icon.ts';
import type { ColorTone } from '../../design/view/tokens.ts';

type Clocks = {
  status: TicketStatus;
  acknowledgeBy?: Date | undefined;
  resolveBy?: Date | undefined;
  acknowledgedAt?: Date | undefined;
  /** Name of the unit that acknowledged the ticket, if another one has it now. */
  acknowledgedBy?: string | undefined;
  /** Latest time at which the pause of the deadline ends while the unit waits for the citizen's answer. */
  waitingUntil?: Date | undefined;
  /** Extension of the deadline that was requested or granted; `amount` is the additional time as display text. */
  extension?: { state: 'asked' | 'granted'; amount: string } | undefined;
  answer?: { at: Date } | undefined;
};
type Line = { text: string; icon: IconName; tone: ColorTone; more?: string };

const texts = officerPageTexts.deadline;

const describeDeadline = (
  by: Date,
  now: Date,
  due: (by: string) => string,
  late: (since: string) => string,
): Line =>
  by <= now
    ? { text: late(formatInstant(by, 'vi', now)), icon: 'warning', tone: 'alarm' }
    : { text: due(formatDeadline(by, now, 'vi')), icon: 'clock', tone: 'leaf' };

const done = (text: string): Line => ({ text: text, icon: 'check', tone: 'leaf' });

type Demands = ReturnType<typeof officerPageTexts.deadlineOf>;
type Reading = { now: Date; demands: Demands };

const acknowledgement = (
  { acknowledgeBy, acknowledgedAt, acknowledgedBy }: Clocks,
  { now, demands }: Reading,
): Line[] => {
  if (acknowledgedAt) {
    return [done(texts.acknowledged(formatInstant(acknowledgedAt, 'vi', now), acknowledgedBy))];
  }
  const { acknowledge, acknowledgeLate } = demands;
  return acknowledgeBy ? [describeDeadline(acknowledgeBy, now, acknowledge, acknowledgeLate)] : [];
};

const resolution = ({ resolveBy, waitingUntil }: Clocks, { now, demands }: Reading): Line[] => {
  if (waitingUntil) {
    const text = texts.paused(formatInstant(waitingUntil, 'vi', now));
    return [{ text: text, icon: 'clock', tone: 'amber', more: texts.pausedWhy }];
  }
  return resolveBy ? [describeDeadline(resolveBy, now, demands.resolve, demands.resolveLate)] : [];
};

const linesOf = (clocks: Clocks, reading: Reading): Line[] => {
  if (!isAnsweredOrEnded(clocks.status))
    return [...acknowledgement(clocks, reading), ...resolution(clocks, reading)];
  const { answer } = clocks;
  return answer ? [done(texts.answered(formatInstant(answer.at, 'vi', reading.now)))] : [];
};

const extensionOf = ({ status, extension }: Clocks): string | undefined => {
  if (!extension || isAnsweredOrEnded(status)) return undefined;
  return (extension.state === 'granted' ? texts.extended : texts.pending)(extension.amount);
};

/**
 * Renders the deadlines of the unit that handles the ticket, with reasons; nothing for a finished ticket. With `unit`, the
 * text names that unit, for readers from other units.
 */
export function renderDeadlines(
  clocks: Clocks,
  { now, unit }: { now: Date; unit: string | undefined },
): Html | undefined {
  const demands = unit === undefined ? texts : officerPageTexts.deadlineOf(unit);
  const lines = linesOf(clocks, { now, demands });
  if (lines.length === 0) return undefined;
  const tone = (['alarm', 'amber'] as const).find((one) => lines.some((line) => line.tone === one));
  const extension = extensionOf(clocks);
  return html`<div class="note ${tone ?? 'leaf'}">${lines.map(
    (line) =>
      html`<p class="headline glance">${renderIcon(line.icon)}<span>${line.text}</span></p>${line.more !== undefined && html`<p>${line.more}</p>`}`,
  )}${extension !== undefined && html`<p>${extension}</p>`}</div>`;
}
