import {
  BadRequestException,
  MessageRejected,
  SESv2Client,
  SendEmailCommand,
} from '@aws-sdk/client-sesv2';
import type { SendOutcome } from '../../core/messages/hand-over.ts';

type Email = {
  to: string;
  subject: string;
  text: string;
  html: string;
} & EmailLabels;

/** The notification that SES reports name; without it a bounce is not followed up. */
type EmailLabels = { ticket: string; alert: string } | { ticket?: never; alert?: never };

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/** It takes neither this message nor, asked again, the same one. */
const isRefusal = (error: unknown): error is MessageRejected | BadRequestException =>
  error instanceof MessageRejected || error instanceof BadRequestException;

/** Sends e-mail by SES from the hotline's address. */
export const emailSender = (from: string): ((email: Email) => Promise<SendOutcome>) => {
  const client = new SESv2Client({});
  return async ({ to, subject, text, html, ticket, alert }) => {
    try {
      const { MessageId = '' } = await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: {
            Simple: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
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
      return { kind: 'refused', why: error.name };
    }
  };
};
