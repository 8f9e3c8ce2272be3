import { selectMessageLang } from '../../../i18n/languages.ts';
import type { ChatReply } from '../../conversation/model/reply.ts';
import { type Organization, selectOrganizationName } from '../../directory/model/organization.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { formatTicketCode } from '../../ticket/model/ticket-code.ts';
import { formatNumericDate, formatSmsDateTime } from '../format-dates.ts';
import { formatDuration, formatShortDuration } from '../format-duration.ts';
import type { MailText, MessageValues, SmsText } from '../kinds/message-texts.ts';
import { getMessageKind } from '../message-kinds.ts';
import {
  type ChatPlatformChannel,
  isChatPlatformChannel,
  type Notification,
} from '../notification.ts';
import { composeChatNotification } from './compose-chat-notification.ts';
import { selectMessageTemplate } from './message-templates.ts';
import { formatNamedUnit, type NamedUnit, type UnitNames } from './named-unit.ts';
import { selectTextForOneSegment } from './sms.ts';
import { fillSmsText } from './sms-templates.ts';
import { fillZaloTemplate, type ZaloNotification, type ZaloTemplate } from './zalo-template.ts';

export type ComposedMessage =
  | { kind: 'sms'; text: string }
  | { kind: 'email'; subject: string; text: string; html: string }
  | { kind: 'chat'; channel: ChatPlatformChannel; replies: readonly ChatReply[] }
  /** Message by Zalo template. `tooLong` is the name of a template parameter whose value exceeds Zalo's length limit. */
  | ({ kind: 'zns'; tooLong?: string } & ZaloNotification);

export type EmailMessage = Extract<ComposedMessage, { kind: 'email' }>;

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

const htmlEscapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => htmlEscapes[sign] ?? sign);

/**
 * Returns the full SMS text, or the short one if the full text exceeds one segment, for instance because the portal URL is
 * long.
 */
const toSmsMessage = ({ full, short }: SmsText): ComposedMessage => ({
  kind: 'sms',
  text: selectTextForOneSegment([full, short]),
});

export function toEmailMessage({ subject, lines }: MailText): EmailMessage {
  return {
    kind: 'email',
    subject,
    text: lines.join('\n\n'),
    html: lines
      .map(
        (line) => `<p>${escapeHtml(line).replace(/https?:\/\/\S+\w/g, '<a href="$&">$&</a>')}</p>`,
      )
      .join('\n'),
  };
}

/** Returns a fact that the message text needs. Throws if it is missing, so that no incomplete message is sent. */
const requireValue = <T>(value: T | undefined, what: string): T => {
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

const toMessageValues = (
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
    due: formatSmsDateTime(getMessageKind(subject).deadline(ticket, subject)),
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

/**
 * Fills a Zalo template with the facts of the message. Uses the unit's short name if the full name is too long for the
 * template.
 */
const composeZaloNotification = (
  alert: Notification,
  ticket: Ticket,
  context: MessageContext,
): ComposedMessage => {
  const { template, trackingId } = requireValue(context.zalo, 'a template of Zalo’s');
  const [full, short] = [alert, { ...alert, channel: 'sms' as const }].map((one) =>
    fillZaloTemplate(template, toMessageValues(one, ticket, context)),
  );
  const message = { kind: 'zns', templateId: template.id, trackingId } as const;
  const filled = full?.kind === 'filled' ? full : short;
  return filled?.kind === 'filled'
    ? { ...message, parameters: filled.parameters }
    : { ...message, parameters: {}, tooLong: filled?.name ?? '' };
};

/**
 * Composes the message for a notification. Depending on the channel, the result is an SMS of one segment, an e-mail in plain
 * text and HTML, chat messages or the parameters of a Zalo template.
 */
export function composeMessage(
  alert: Notification,
  ticket: Ticket,
  context: MessageContext,
): ComposedMessage {
  if (alert.channel === 'zns') return composeZaloNotification(alert, ticket, context);
  const facts = toMessageValues(alert, ticket, context);
  const { channel, subject } = alert;
  if (isChatPlatformChannel(channel)) {
    const replies = composeChatNotification(subject, ticket, facts, context.portalUrl);
    return { kind: 'chat', channel, replies };
  }
  const { key, sms, mail } = selectMessageTemplate(subject, ticket);
  if (channel === 'email') return toEmailMessage(requireValue(mail, `the e-mail ${key}`)(facts));
  const text = requireValue(sms, `the SMS ${key}`)(facts);
  const { wording } = context;
  // a long portal address may leave too little space for the administrator's text
  return toSmsMessage(
    wording === undefined ? text : { full: fillSmsText(wording, facts), short: text.short },
  );
}
