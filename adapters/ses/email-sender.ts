import {
  BadRequestException,
  MessageRejected,
  SESv2Client,
  SendEmailCommand,
} from '@aws-sdk/client-sesv2';
import type { MessageProviderResult } from '../../core/messages/deliver/send-to-provider.ts';

type Email = {
  /** Address of the recipient, or of several recipients of the same e-mail. */
  to: string | readonly string[];
  subject: string;
  text: string;
  html: string;
} & EmailLabels;

/**
 * Labels of an e-mail with the ticket code and the notification key. SES repeats them in its delivery reports. A bounce
 * without these labels is ignored.
 */
type EmailLabels = { ticket: string; alert: string } | { ticket?: never; alert?: never };

const toUtf8Content = (Data: string) => ({ Data, Charset: 'UTF-8' });

/** Returns whether SES rejected the message itself, in which case a retry would fail too. */
const isRefusal = (error: unknown): error is MessageRejected | BadRequestException =>
  error instanceof MessageRejected || error instanceof BadRequestException;

/**
 * Creates a function that sends e-mail through SES from the hotline's sender address. It throws on errors for which a retry
 * may succeed.
 */
export function createEmailSender(from: string): (email: Email) => Promise<MessageProviderResult> {
  const client = new SESv2Client({});
  return async ({ to, subject, text, html, ticket, alert }) => {
    try {
      const { MessageId = '' } = await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to].flat() },
          Content: {
            Simple: {
              Subject: toUtf8Content(subject),
              Body: { Text: toUtf8Content(text), Html: toUtf8Content(html) },
            },
          },
          ...(ticket !== undefined && {
            EmailTags: [
              { Name: 'ticket', Value: ticket },
              { Name: 'alert', Value: alert },
            ],
          }),
        }),
      );
      return { kind: 'accepted', id: MessageId };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return { kind: 'refused', reason: error.name };
    }
  };
}
