import { selectMessageLang } from '../../../../i18n/languages.ts';
import {
  type Organization,
  selectOrganizationName,
} from '../../../directory/model/organization/organization.ts';
import type { TimeLimit } from '../../../sla/time-limit.ts';
import type { Ticket } from '../../../ticket/model/ticket.ts';
import { formatTicketCode } from '../../../ticket/model/ticket-code.ts';
import { formatNumericDate } from '../../format-dates.ts';
import { formatDuration, formatShortDuration } from '../../format-duration.ts';
import type { MessageValues } from '../../kinds/message-texts.ts';
import { getMessageKind } from '../../message-kinds.ts';
import type { Notification } from '../../notification.ts';
import { selectMessageTemplate } from '../message-templates.ts';
import type { ZaloTemplate } from '../zalo-template.ts';
import { type FormerUnitNames, toActorValues } from './actor-values.ts';
import {
  type PassedDeadlineDetail,
  toAcknowledgeValues,
  toDeadlineValues,
  toPercent,
} from './deadline-values.ts';
import { formatNamedUnit, getSmsUnitName, type NamedUnit, type UnitNames } from './named-unit.ts';

/**
 * Data for composing a message in addition to the ticket: names of unit, service and topic, and secrets that only the
 * recipient may read, such as PIN and link.
 */
export type MessageContext = FormerUnitNames & {
  /** Lead unit of the ticket. Only SMS name units by the short name, which has no diacritics. */
  unit: UnitNames;
  serviceName: string;
  topicName?: string | undefined;
  /** Area of the ticket, by its present name. */
  areaName?: string | undefined;
  /** Another unit named in the message, for instance the unit that was proposed when the ticket was returned. */
  named?: NamedUnit | undefined;
  /** Time until the deadline for the answer, or undefined after it. */
  timeLeft?: TimeLimit | undefined;
  organization: Organization;
  /** Time at which the message is composed. */
  now: Date;
  /** Whether the ticket, or the common ticket into which it was merged, was reopened as often as its policy allows. */
  isReopenLimitReached?: boolean | undefined;
  portalUrl: string;
  pin?: string | undefined;
  linkToken?: string | undefined;
  oneTimeCode?: string | undefined;
  /** SMS text with placeholders that an administrator wrote to replace the built-in text. */
  wording?: string | undefined;
  /** Zalo template for the message. Set only if the message is sent by Zalo template. */
  zalo?: { template: ZaloTemplate; trackingId: string } | undefined;
  /** Other tickets of the same phone number, each with its PIN, for a message that sends lost ticket codes. */
  others?: readonly CodeAndPin[] | undefined;
};
type CodeAndPin = { code: string; pin: string };

/** Returns a fact that the message text needs. Throws if it is missing, so that no incomplete message is sent. */
export const requireValue = <T>(value: T | undefined, what: string): T => {
  if (!value) throw new Error(`Cannot compose the message: ${what} is missing`);
  return value;
};

/** Returns the URL of the tracking page. E-mails have room for the code, so that the reader need not type it. */
const buildTrackingUrl = (
  { subject, channel }: Notification,
  { code }: Ticket,
  portalUrl: string,
): string => {
  const kind = getMessageKind(subject);
  const hasCode = channel === 'email' && kind.to === 'citizen' && kind.linksToTicket;
  return `${portalUrl}/tra-cuu${hasCode ? `?ma=${code}` : ''}`;
};

/** Returns the facts that the texts of a notification's message can contain. */
export const toMessageValues = (
  alert: Notification,
  ticket: Ticket,
  context: MessageContext,
  passedForm?: PassedDeadlineDetail,
): MessageValues => {
  const { subject, channel } = alert;
  const isSms = channel === 'sms';
  const { named, organization, portalUrl, unit } = context;
  const lang = selectMessageLang(ticket.lang);
  const deadlines = toDeadlineValues(alert, ticket, context, passedForm);
  return {
    hotline: isSms ? organization.smsName : selectOrganizationName(organization.short, lang),
    hotlineName: selectOrganizationName(organization.name, lang),
    code: formatTicketCode(ticket.code),
    ...deadlines,
    ...toActorValues(alert, ticket, context),
    acknowledge: toAcknowledgeValues(ticket, context),
    timeLeft: context.timeLeft && formatDuration(context.timeLeft),
    unit: isSms ? getSmsUnitName(unit) : (ticket.unitName ?? unit.name),
    matter: context.topicName ?? context.serviceName,
    place: context.areaName ? `, ${context.areaName}` : '',
    follow: buildTrackingUrl(alert, ticket, portalUrl),
    desk: `${portalUrl}/console`,
    percent: toPercent(subject, deadlines),
    returns: ticket.returnedBy.length,
    offersReopen: context.isReopenLimitReached !== true,
    // getters, because only some messages have these values
    get amount() {
      const { amount } = requireValue(ticket.extension, 'an extension');
      return isSms ? formatShortDuration(amount) : formatDuration(amount);
    },
    get day() {
      return formatNumericDate(requireValue('since' in subject ? subject.since : '', 'a day'));
    },
    get named() {
      const { lang } = selectMessageTemplate(subject, ticket);
      return formatNamedUnit(requireValue(named, 'the unit it names'), alert, lang);
    },
    get pin() {
      return requireValue(context.pin, 'a PIN');
    },
    get link() {
      return `${portalUrl}/a/${requireValue(context.linkToken, 'a link')}`;
    },
    get codes() {
      const { pin, others } = context;
      const all = [
        { code: ticket.code, pin: requireValue(pin, 'a PIN') },
        ...requireValue(others, 'codes'),
      ];
      return all.map((one) => `${formatTicketCode(one.code)} PIN ${one.pin}`).join('; ');
    },
    get oneTime() {
      return requireValue(context.oneTimeCode, 'a one-time code');
    },
  };
};
