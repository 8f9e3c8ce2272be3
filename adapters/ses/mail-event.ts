import * as z from 'zod';
import type { DeliveryReport } from '../../core/messages/deliver/delivery-report.ts';
import { TicketCode } from '../../core/ticket/model/ticket-code.ts';
import { Instant } from '../../core/time/instant.ts';

/**
 * Schema of the labels in an SES event (ticket code and notification key), each as a list with one value. The result is
 * undefined for e-mails without these labels.
 */
const Tags = z
  .object({ ticket: z.tuple([TicketCode]), alert: z.tuple([z.string()]) })
  .transform(({ ticket: [code], alert: [key] }) => ({ code, key }))
  .optional()
  .catch(undefined);

const defineDetail = <Name extends string, Shape extends z.core.$ZodLooseShape>(
  eventType: Name,
  shape: Shape,
) => z.object({ eventType: z.literal(eventType), mail: z.object({ tags: Tags }), ...shape });

const Detail = z.discriminatedUnion('eventType', [
  defineDetail('Bounce', {
    bounce: z.object({ bounceType: z.string(), bounceSubType: z.string(), timestamp: Instant }),
  }),
  defineDetail('Complaint', {
    complaint: z.object({ complaintFeedbackType: z.string().nullish(), timestamp: Instant }),
  }),
  defineDetail('Delivery', { delivery: z.object({ timestamp: Instant }) }),
  defineDetail('Reject', { reject: z.object({ reason: z.string() }) }),
]);
type Detail = z.infer<typeof Detail>;

/**
 * Converts an SES event to a delivery report. A transient bounce also counts as bounced, because either SES has given up or
 * an auto-reply shows that nobody reads the mailbox.
 */
const toReportContent = (event: Detail, at: Date): Omit<DeliveryReport, 'about'> => {
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

/** Schema of SES's delivery reports from EventBridge. The e-mail addresses in an event are not read. */
export const SesDeliveryEvent = z
  .object({ source: z.literal('aws.ses'), time: Instant, detail: Detail })
  .transform(({ time, detail: event }): DeliveryReport[] => {
    const about = event.mail.tags;
    return about ? [{ about, ...toReportContent(event, time) }] : [];
  });
