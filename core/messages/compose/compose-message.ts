import type { ChatReply } from '../../conversation/model/reply.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { MailText, MessageValues, SmsTextOf } from '../kinds/message-texts.ts';
import {
  type ChatPlatformChannel,
  isChatPlatformChannel,
  type Notification,
} from '../notification.ts';
import { composeChatNotification } from './compose-chat-notification.ts';
import { selectMessageTemplate } from './message-templates.ts';
import { selectTextForOneSegment } from './sms/sms.ts';
import { fillSmsText } from './sms/sms-templates.ts';
import { type MessageContext, requireValue, toMessageValues } from './values/message-values.ts';
import { fillZaloTemplate, type ZaloNotification } from './zalo-template.ts';

export type ComposedMessage =
  | { kind: 'sms'; text: string }
  | { kind: 'email'; subject: string; text: string; html: string }
  | { kind: 'chat'; channel: ChatPlatformChannel; replies: readonly ChatReply[] }
  /** Message by Zalo template. `tooLong` is the name of a template parameter whose value exceeds Zalo's length limit. */
  | ({ kind: 'zns'; tooLong?: string } & ZaloNotification);

export type EmailMessage = Extract<ComposedMessage, { kind: 'email' }>;

const htmlEscapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => htmlEscapes[sign] ?? sign);

/** Returns the values as if the deadline had not passed. Inherits them, because getters may run only if a text uses them. */
const withDeadlineAhead = (facts: MessageValues): MessageValues =>
  Object.create(facts, { isPassed: { value: false }, missed: { value: undefined } });

/**
 * Returns whether an administrator's text is wrong for this ticket: it contains `{due}` although the deadline has passed or is
 * paused, it contains `{unit}` although another unit acted, or it replaces a text that says that the deadline has passed.
 */
const isWordingOutdated = (wording: string, facts: MessageValues, textOf: SmsTextOf): boolean =>
  (wording.includes('{due}') && (facts.isPaused || facts.isPassed || facts.missed !== undefined)) ||
  (wording.includes('{unit}') && facts.actor !== facts.unit) ||
  textOf(facts).full !== textOf(withDeadlineAhead(facts)).full;

/**
 * Returns the first SMS text that fits into one segment: the full text, the short one or, if its deadline has passed, the
 * short one without the time. The full text is too long for instance if the portal URL is long.
 */
const composeSms = (
  textOf: SmsTextOf,
  alert: Notification,
  ticket: Ticket,
  context: MessageContext,
): ComposedMessage => {
  const facts = toMessageValues(alert, ticket, context);
  const { full, short } = textOf(facts);
  const { wording } = context;
  const isCustom = wording !== undefined && !isWordingOutdated(wording, facts, textOf);
  const withoutTime = facts.isPassed
    ? [textOf(toMessageValues(alert, ticket, context, 'without-time')).short]
    : [];
  // a long portal address may leave too little space for the administrator's text
  const texts = [isCustom ? fillSmsText(wording, facts) : full, short, ...withoutTime];
  return { kind: 'sms', text: selectTextForOneSegment(texts) };
};

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
  return channel === 'email'
    ? toEmailMessage(requireValue(mail, `the e-mail ${key}`)(facts))
    : composeSms(requireValue(sms, `the SMS ${key}`), alert, ticket, context);
}
