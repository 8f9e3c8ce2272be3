import { officialLang, selectMessageLang } from '../../../i18n/languages.ts';
import { type Organization, selectOrganizationName } from '../../directory/model/organization.ts';
import type { TimeLimit } from '../../sla/time-limit.ts';
import type { Predecessor, Ticket } from '../../ticket/model/ticket.ts';
import { formatTicketCode } from '../../ticket/model/ticket-code.ts';
import { formatPredecessor } from '../../ticket/read/format-predecessor.ts';
import {
  findPredecessorAt,
  findPredecessorThatMissed,
} from '../../ticket/read/missed-by-predecessor.ts';
import { toLocalDate } from '../../time/local-date.ts';
import { formatNumericDate, formatSmsDateTime } from '../format-dates.ts';
import { formatDuration, formatShortDuration } from '../format-duration.ts';
import { beforeDue, pausedDueTexts } from '../kinds/due-texts.ts';
import type { MessageValues } from '../kinds/message-texts.ts';
import type { Lang } from '../lang.ts';
import { getMessageKind } from '../message-kinds.ts';
import { isChatPlatformChannel, type Notification } from '../notification.ts';
import { selectChatText, selectMessageTemplate } from './message-templates.ts';
import { formatNamedUnit, type NamedUnit, type UnitNames } from './named-unit.ts';
import type { ZaloTemplate } from './zalo-template.ts';

/**
 * Data for composing a message in addition to the ticket: names of unit, service and topic, and secrets that only the
 * recipient may read, such as PIN and link.
 */
export type MessageContext = {
  /** Lead unit of the ticket. Only SMS name units by the short name, which has no diacritics. */
  unit: UnitNames;
  serviceName: string;
  topicName?: string | undefined;
  /** Area of the ticket, by its present name. */
  areaName?: string | undefined;
  /** Another unit named in the message, for instance the unit that was proposed when the ticket was returned. */
  named?: NamedUnit | undefined;
  /** Unit that had the ticket until it ended. */
  predecessor?: UnitNames | undefined;
  /** Time until the deadline for the answer, or undefined after it. */
  timeLeft?: TimeLimit | undefined;
  organization: Organization;
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

/** Returns the text in place of a deadline while the ticket waits for the citizen. */
const formatPausedDue = (channel: Notification['channel'], reader: DueReader): string => {
  if (channel === 'sms') return pausedDueTexts.sms[selectMessageLang(reader.lang)];
  return selectChatText(pausedDueTexts[reader.to], reader.lang).text;
};

type DueReader = { to: 'citizen' | 'officer'; lang: Lang };

/** Returns the language of a notification's text. Languages that have no SMS texts are used only in chats. */
const selectDueLang = (channel: Notification['channel'], lang: Lang): Lang =>
  isChatPlatformChannel(channel) ? lang : selectMessageLang(lang);

const formatMissed = (
  predecessor: Predecessor,
  { channel }: Notification,
  lang: Lang,
  { predecessor: names }: MessageContext,
): MessageValues['missed'] => ({
  by: formatPredecessor(predecessor, lang, channel === 'sms' ? names : undefined),
  since: formatNumericDate(toLocalDate(predecessor.until)),
});

const formatAcknowledgeDue = (ticket: Ticket): MessageValues['acknowledge'] => {
  const { dueAt, stoppedAt } = ticket.clocks.acknowledge;
  if (stoppedAt) return undefined;
  const isMissed = findPredecessorThatMissed(ticket, 'acknowledge') !== undefined;
  return { due: formatSmsDateTime(dueAt), isMissed };
};

type DueValues = Pick<MessageValues, 'due' | 'isPaused' | 'before' | 'missed'>;

const formatDue = (alert: Notification, ticket: Ticket, context: MessageContext): DueValues => {
  const { subject, channel } = alert;
  const kind = getMessageKind(subject);
  const lang = kind.to === 'citizen' ? selectDueLang(channel, ticket.lang) : officialLang;
  const deadline = kind.deadline(ticket, subject);
  const isPaused = deadline === 'paused';
  const due = isPaused
    ? formatPausedDue(channel, { to: kind.to, lang })
    : formatSmsDateTime(deadline);
  const predecessor = isPaused ? undefined : findPredecessorAt(ticket, deadline);
  return {
    ...{ due, isPaused },
    before: selectChatText(beforeDue, lang).text(due, isPaused),
    missed: predecessor && formatMissed(predecessor, alert, lang, context),
  };
};

/** Returns the facts that the texts of a notification's message can contain. */
export const toMessageValues = (
  alert: Notification,
  ticket: Ticket,
  context: MessageContext,
): MessageValues => {
  const { subject, channel } = alert;
  const isSms = channel === 'sms';
  const { named, organization, portalUrl, unit } = context;
  const lang = selectMessageLang(ticket.lang);
  return {
    hotline: isSms ? organization.smsName : selectOrganizationName(organization.short, lang),
    hotlineName: selectOrganizationName(organization.name, lang),
    code: formatTicketCode(ticket.code),
    ...formatDue(alert, ticket, context),
    acknowledge: formatAcknowledgeDue(ticket),
    timeLeft: context.timeLeft && formatDuration(context.timeLeft),
    unit: isSms ? unit.shortName : (ticket.unitName ?? unit.name),
    matter: context.topicName ?? context.serviceName,
    place: context.areaName ? `, ${context.areaName}` : '',
    follow: buildTrackingUrl(alert, ticket, portalUrl),
    desk: `${portalUrl}/console`,
    percent: 'percent' in subject ? subject.percent : 0,
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
