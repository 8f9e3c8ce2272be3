import { findOverdueClock, findPassedClock } from '../../sla/lateness.ts';
import { formatTicketCode } from '../../ticket/model/ticket-code.ts';
import {
  findPredecessorAt,
  hadPassedAtAssignment,
} from '../../ticket/read/units/missed-by-predecessor.ts';
import { formatSmsDateTime } from '../format-dates.ts';
import { type DigestTicket, digestTexts as words } from '../kinds/grouped/digest-texts.ts';
import { compareTicketsByUrgency } from '../schedule/compare-by-urgency.ts';
import { type BundledTicketData, describeBundledHandOver } from './compose-bundle.ts';
import { type ComposedMessage, toEmailMessage } from './compose-message.ts';
import { selectTextForOneSegment } from './sms/sms.ts';
import type { MessageContext } from './values/message-values.ts';
import type { UnitNames } from './values/named-unit.ts';

/** Maximum number of ticket codes in a digest SMS. The SMS contains fewer if they don't fit into one segment. */
const maxCodes = 3;

const isLate = ({ ticket, overdueTask }: BundledTicketData, now: Date): boolean =>
  overdueTask !== undefined || findOverdueClock(ticket, now) !== undefined;

/** Returns whether the recipient must answer the ticket, and not do one of the operators' tasks, such as a data request. */
const mustAnswer = ({ isCoordinated, overdueTask }: BundledTicketData): boolean =>
  !isCoordinated && (overdueTask === undefined || overdueTask.task === 'resolve');

/** Returns whether another unit must answer the ticket, so that the recipient can only remind that unit. */
const isWatched = (one: BundledTicketData): boolean =>
  mustAnswer(one) &&
  one.readerUnit !== undefined &&
  one.ticket.unit !== undefined &&
  one.ticket.unit !== one.readerUnit;

const isUnacknowledged = (one: BundledTicketData): boolean =>
  mustAnswer(one) && one.ticket.clocks.acknowledge.stoppedAt === undefined;

/** Returns the line about tickets that the recipient's unit took over from units that have ended, if there are any. */
const formatTakenOverTickets = (tickets: readonly BundledTicketData[]): string[] => {
  const predecessors = tickets.flatMap((one) => {
    const handOver = describeBundledHandOver(one);
    return handOver && handOver.to === undefined ? [handOver.from] : [];
  });
  return predecessors.length > 0
    ? [words.mailTakenOver(predecessors.length, [...new Set(predecessors)])]
    : [];
};

const toDigestTicket = (bundled: BundledTicketData, now: Date): DigestTicket => {
  const { ticket, context, overdueTask } = bundled;
  const passed = findPassedClock(ticket, now);
  const overdue = overdueTask?.task ?? passed;
  const dueAt = overdueTask?.dueAt ?? ticket.clocks[passed ?? 'resolve'].dueAt;
  const isAboutUnit = overdueTask === undefined || overdueTask.task === 'resolve';
  const missedBy = findPredecessorAt(ticket, dueAt);
  return {
    code: formatTicketCode(ticket.code),
    topicOrService: context.topicName ?? context.serviceName,
    place: context.areaName ? `, ${context.areaName}` : '',
    watchedUnit: isWatched(bundled) ? (ticket.unitName ?? context.unit.name) : undefined,
    isPaused: ticket.status === 'waiting' && overdueTask === undefined,
    handOver: describeBundledHandOver(bundled),
    missedBy: missedBy && { name: missedBy.unitName, isRenamed: missedBy.isRenamed === true },
    isFromBefore: isAboutUnit && hadPassedAtAssignment(ticket, dueAt),
    due: formatSmsDateTime(dueAt),
    overdue,
  };
};

const getTicketListUrl = ({ portalUrl, linkToken }: MessageContext): string =>
  `${portalUrl}/a/${linkToken}/ds`;

type Digest = {
  /** Unit that receives the digest. */
  unit: UnitNames;
  tickets: readonly BundledTicketData[];
  /** Number of further overdue tickets that the digest counts without listing them. */
  more: number;
  /** URL of the page that lists the digest's tickets. Defaults to the page behind the recipient's officer link. */
  list?: string | undefined;
};

/**
 * Composes one message about several tickets of a unit, with the numbers of all, overdue and unacknowledged tickets and a
 * link to the list. An SMS also contains as many codes of the most urgent tickets as fit into one segment.
 */
export function composeDigest(
  channel: 'sms' | 'email',
  { unit, tickets: unordered, more, list }: Digest,
  now: Date,
): ComposedMessage {
  const tickets = unordered.toSorted((a, b) => compareTicketsByUrgency(a.ticket, b.ticket));
  const [first] = tickets;
  if (!first) throw new Error('Cannot compose a digest without tickets');
  const acting = tickets.filter((one) => !one.isCoordinated && !isWatched(one));
  const counts = {
    own: acting.length + more,
    coordinated: tickets.filter(({ isCoordinated }) => isCoordinated).length,
    watched: tickets.filter(isWatched).length,
    late: acting.filter((one) => isLate(one, now)).length + more,
    unread: acting.filter(isUnacknowledged).length,
  };
  const link = list ?? getTicketListUrl(first.context);
  if (channel === 'email') {
    return toEmailMessage({
      subject: words.mailSubject(counts, unit),
      lines: [
        words.mailLead(counts, unit, { link, isPersonal: list === undefined }),
        ...formatTakenOverTickets(tickets),
        ...tickets.map((one) => words.mailLine(toDigestTicket(one, now))),
        ...(more > 0 ? [words.mailMore(more)] : []),
      ],
    });
  }
  const codes = tickets.slice(0, maxCodes).map(({ ticket }) => ticket.code);
  const texts = Array.from({ length: codes.length + 1 }, (_, count) =>
    words.sms(counts, unit, codes.slice(0, count), link),
  );
  return { kind: 'sms', text: selectTextForOneSegment(texts.toReversed()) };
}
