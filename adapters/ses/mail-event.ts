import * as z from 'zod';
import type { Feedback } from '../../core/messages/feedback.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { Instant } from '../../core/time/instant.ts';

/** The labels of `email-sender.ts`, each as a list; what a person sends from the console has none. */
const Tags = z
  .object({ ticket: z.tuple([TicketCode]), alert: z.tuple([z.string()]) })
  .transform(({ ticket: [code], alert: [key] }) => ({ code, key }))
  .optional()
  .catch(undefined);

const detail = <Name extends string, Shape extends z.core.$ZodLooseShape>(
  eventType: Name,
  shape: Shape,
) => z.object({ eventType: z.literal(eventType), mail: z.object({ tags: Tags }), ...shape });

const Detail = z.discriminatedUnion('eventType', [
  detail('Bounce', {
    bounce: z.object({ bounceType: z.string(), bounceSubType: z.string(), timestamp: Instant }),
  }),
  detail('Complaint', {
    complaint: z.object({ complaintFeedbackType: z.string().nullish(), timestamp: Instant }),
  }),
  detail('Delivery', { delivery: z.object({ timestamp: Instant }) }),
  detail('Reject', { reject: z.object({ reason: z.string() }) }),
]);
type Detail = z.infer<typeof Detail>;

/** A bounce that SES calls transient is one too: SES has given up, or a mailbox answers that nobody reads it. */
const whatHappened = (event: Detail, at: Date): Omit<Feedback, 'about'> => {
  switch (event.eventType) {
    case 'Bounce': {
      const { bounceType, bounceSubType, timestamp } = event.bounce;
      return { what: 'bounced', why: `${bounceType}/${bounceSubType}`, at: timestamp };
    }
    case 'Complaint': {
      const { complaintFeedbackType, timestamp } = event.complaint;
      return { what: 'complained', why: complaintFeedbackType ?? 'of no kind', at: timestamp };
    }
    case 'Delivery':
      return { what: 'delivered', why: 'to the mail server', at: event.delivery.timestamp };
    case 'Reject':
      return { what: 'bounced', why: `rejected, ${event.reject.reason}`, at };
  }
};

/** What SES reports of an e-mail by EventBridge. The addresses that it names are not looked at. */
export const MailEvent = z
  .object({ source: z.literal('aws.ses'), time: Instant, detail: Detail })
  .transform(({ time, detail: event }): Feedback[] => {
    const about = event.mail.tags;
    return about ? [{ about, ...whatHappened(event, time) }] : [];
  });
