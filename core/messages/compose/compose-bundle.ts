import { officialLang } from '../../../i18n/languages.ts';
import type { ResponsibleRole } from '../../sla/responsible-roles.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { formatTicketCode } from '../../ticket/model/ticket-code.ts';
import { formatPredecessor } from '../../ticket/read/units/format-predecessor.ts';
import { findFormerUnitOfTicket } from '../../ticket/read/units/missed-by-predecessor.ts';
import {
  type BundledTicket,
  emergencyBundleTexts as words,
} from '../kinds/grouped/emergencies-texts.ts';
import type { HandOver } from '../kinds/grouped/hand-over-text.ts';
import { compareTicketsByUrgency } from '../schedule/compare-by-urgency.ts';
import { type ComposedMessage, toEmailMessage } from './compose-message.ts';
import { countSegments, toGsm7 } from './sms/sms.ts';
import type { MessageContext } from './values/message-values.ts';
import { getSmsUnitName, operatorNames, type UnitNames } from './values/named-unit.ts';

/** Ticket in a bundle (one message about several tickets), with the data about it that the recipient may read. */
export type BundledTicketData = {
  ticket: Ticket;
  context: MessageContext;
  /** Overdue task of which the recipient is reminded. Set only in reminders. */
  overdueTask?: Pick<ResponsibleRole, 'task' | 'dueAt'> | undefined;
  /** True if the recipient's unit only coordinates: it need not acknowledge or answer. */
  isCoordinated?: boolean | undefined;
  /** Unit of the recipient, if it isn't the lead unit: a co-unit, a superior unit or the operators. */
  readerUnit?: string | undefined;
};

/**
 * Returns the former unit of a ticket that was handed over, and its present unit if that is not the recipient's. Returns
 * undefined for other tickets. Renaming the lead unit is no hand-over.
 */
export const describeBundledHandOver = ({
  ticket,
  context,
  readerUnit = ticket.unit,
}: BundledTicketData): HandOver | undefined => {
  const { unit, unitName } = ticket;
  const former = findFormerUnitOfTicket(ticket);
  return (
    former && {
      from: formatPredecessor(former, officialLang),
      ...(readerUnit !== unit && { to: unitName ?? context.unit.name }),
    }
  );
};

/**
 * Maximum number of segments in an SMS about several emergencies; every other SMS has one segment. Ticket codes that don't
 * fit are in the e-mail and on the linked page.
 */
export const maxBundleSegments = 3;

const toBundledTicket = (bundled: BundledTicketData): BundledTicket => {
  const { ticket, context } = bundled;
  return {
    code: formatTicketCode(ticket.code),
    topicOrService: context.topicName ?? context.serviceName,
    place: context.areaName ? `, ${context.areaName}` : '',
    handOver: describeBundledHandOver(bundled),
    link: `${context.portalUrl}/a/${context.linkToken}`,
    isSuspect: ticket.isSuspect === true,
  };
};

const composeBundleSms = (tickets: readonly BundledTicket[], unit: UnitNames): ComposedMessage => {
  const [first] = tickets;
  const suspects = tickets.filter(({ isSuspect }) => isSuspect).length;
  const withCodes = (count: number): string => {
    const codes = tickets.slice(0, count).map(({ code }) => code.replaceAll(' ', ''));
    const rest = tickets.length - count;
    const more = rest > 0 ? words.smsMore(rest) : '';
    const head = words.smsHead(tickets.length, suspects, getSmsUnitName(unit));
    return toGsm7(`${head}${codes.join(', ')}. ${more}${words.smsTail(first?.link ?? '')}`);
  };
  let count = tickets.length;
  while (count > 1 && countSegments(withCodes(count)).segments > maxBundleSegments) count -= 1;
  return { kind: 'sms', text: withCodes(count) };
};

/**
 * Composes one message that lists several emergencies, earliest deadline first. Tickets suspected of mass sending come last.
 */
export function composeEmergencyBundle(
  channel: 'sms' | 'email',
  bundle: readonly BundledTicketData[],
): ComposedMessage {
  // a ticket may occur twice, as new and as overdue
  const byCode = new Map(bundle.map((one) => [one.ticket.code, one]));
  const tickets = [...byCode.values()]
    .toSorted((a, b) => compareTicketsByUrgency(a.ticket, b.ticket))
    .map(toBundledTicket);
  const unit = bundle[0]?.context.unit ?? operatorNames;
  if (channel === 'sms') return composeBundleSms(tickets, unit);
  const count = tickets.length;
  return toEmailMessage({
    subject: words.mailSubject(count, unit.name),
    lines: [words.mailLead(count, unit.name), ...tickets.map(words.mailLine)],
  });
}
