import { isAnsweredOrEnded, type TicketStatus } from '../../../core/ticket/model/lifecycle.ts';
import { officerPageTexts } from '../../../i18n/officer.ts';
import { type IconName, renderIcon } from '../../design/view/components/icon.ts';
import { type Html, html } from '../../design/view/html.ts';
import { formatDeadlineForPage, formatInstantForPage } from '../../design/view/page-formats.ts';
import type { ColorTone } from '../../design/view/tokens.ts';

type OfficerDelay = {
  isReported: boolean;
  predecessor?: string | undefined;
  isFromBefore?: boolean | undefined;
};
/** Delays of the clocks, as `Delay` in `core/ticket/read/delays.ts`, with the name of the predecessor. */
export type OfficerDelays = { acknowledge: OfficerDelay; resolve: OfficerDelay };

type Clocks = {
  status: TicketStatus;
  acknowledgeBy?: Date | undefined;
  resolveBy?: Date | undefined;
  acknowledgedAt?: Date | undefined;
  /** Name of the unit that acknowledged the ticket, if another one has it now. */
  acknowledgedBy?: string | undefined;
  delays?: OfficerDelays | undefined;
  /** Latest time at which the pause of the deadline ends while the unit waits for the citizen's answer. */
  waitingUntil?: Date | undefined;
  /** Extension of the deadline that was requested or granted; `amount` is the additional time as display text. */
  extension?: { state: 'asked' | 'granted'; amount: string } | undefined;
  answer?: { at: Date } | undefined;
};
type Line = { text: string; icon: IconName; tone: ColorTone; more?: string };

const texts = officerPageTexts.deadline;

type DeadlineOfClock = { by: Date; clock: keyof OfficerDelays; delay: OfficerDelay | undefined };

/** Describes a missed deadline. `isReported` is stated only to the unit itself. */
const describeDelay = (
  { by, clock, delay }: DeadlineOfClock,
  { now, demands, isOwn }: Reading,
): string => {
  const since = formatInstantForPage(by, 'vi', now);
  const missed = delay?.predecessor
    ? demands[`${clock}Missed`](delay.predecessor, since)
    : demands[`${clock}Late`](since);
  return [
    missed,
    ...(delay?.isFromBefore ? [demands.fromBefore] : []),
    ...(isOwn && delay?.isReported ? [texts.reported] : []),
  ].join(' ');
};

const describeDeadline = (deadline: DeadlineOfClock, reading: Reading): Line => {
  const { by, clock } = deadline;
  const { now, demands } = reading;
  return by <= now
    ? { text: describeDelay(deadline, reading), icon: 'warning', tone: 'alarm' }
    : { text: demands[clock](formatDeadlineForPage(by, now, 'vi')), icon: 'clock', tone: 'leaf' };
};

const done = (text: string): Line => ({ text: text, icon: 'check', tone: 'leaf' });

type Demands = ReturnType<typeof officerPageTexts.deadlineOf>;
type Reading = { now: Date; demands: Demands; isOwn: boolean };

const acknowledgement = (
  { acknowledgeBy: by, acknowledgedAt, acknowledgedBy, delays }: Clocks,
  reading: Reading,
): Line[] => {
  if (acknowledgedAt) {
    const at = formatInstantForPage(acknowledgedAt, 'vi', reading.now);
    return [done(texts.acknowledged(at, acknowledgedBy))];
  }
  const clock = 'acknowledge';
  return by ? [describeDeadline({ by, clock, delay: delays?.[clock] }, reading)] : [];
};

const resolution = ({ resolveBy: by, waitingUntil, delays }: Clocks, reading: Reading): Line[] => {
  if (waitingUntil) {
    const text = texts.paused(formatInstantForPage(waitingUntil, 'vi', reading.now));
    return [{ text: text, icon: 'clock', tone: 'amber', more: texts.pausedWhy }];
  }
  const clock = 'resolve';
  return by ? [describeDeadline({ by, clock, delay: delays?.[clock] }, reading)] : [];
};

const linesOf = (clocks: Clocks, reading: Reading): Line[] => {
  if (!isAnsweredOrEnded(clocks.status))
    return [...acknowledgement(clocks, reading), ...resolution(clocks, reading)];
  const { answer } = clocks;
  return answer ? [done(texts.answered(formatInstantForPage(answer.at, 'vi', reading.now)))] : [];
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
  const lines = linesOf(clocks, { now, demands, isOwn: unit === undefined });
  if (lines.length === 0) return undefined;
  const tone = (['alarm', 'amber'] as const).find((one) => lines.some((line) => line.tone === one));
  const extension = extensionOf(clocks);
  return html`<div class="note ${tone ?? 'leaf'}">${lines.map(
    (line) =>
      html`<p class="headline glance">${renderIcon(line.icon)}<span>${line.text}</span></p>${line.more !== undefined && html`<p>${line.more}</p>`}`,
  )}${extension !== undefined && html`<p>${extension}</p>`}</div>`;
}
