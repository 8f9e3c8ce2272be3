import {
  BadRequestException,
  MessageRejected,
  SESv2Client,
  SendEmailCommand,
} from '@aws-sdk/client-sesv2';
import type { MessageProviderResult } from '../../core/messages/deliver/delivery-result.ts';

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

/** Maximum bytes of UTF-8 text in an encoded-word, which RFC 2047 limits to 75 characters. */
const maxEncodedWordBytes = 45;

/** Encodes a name for an e-mail header as one or more encoded-words (RFC 2047). */
function encodeHeaderText(text: string): string {
  const chunks = [''];
  for (const character of text) {
    const last = chunks.at(-1) ?? '';
    if (Buffer.byteLength(last + character) > maxEncodedWordBytes) chunks.push(character);
    else chunks[chunks.length - 1] = last + character;
  }
  return chunks.map((chunk) => `=?UTF-8?B?${Buffer.from(chunk).toString('base64')}?=`).join(' ');
}

type EmailSenderConfig = {
  /** E-mail address of the hotline as the sender. */
  from: string;
  /** Returns the sender's current display name. */
  senderName(): Promise<string>;
};

/**
 * Creates a function that sends e-mail through SES with the hotline's sender name and address. It throws on errors for which
 * a retry may succeed.
 */
export function createEmailSender({
  from,
  senderName,
}: EmailSenderConfig): (email: Email) => Promise<MessageProviderResult> {
  const client = new SESv2Client({});
  return async ({ to, subject, text, html, ticket, alert }) => {
    const sender = encodeHeaderText(await senderName());
    try {
      const { MessageId = '' } = await client.send(
        new SendEmailCommand({
          FromEmailAddress: `${sender} <${from}>`,
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
