import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import type { DeliveryReport } from '../../core/messages/deliver/delivery-report.ts';

/**
 * Schema that parses a text as JSON. Its errors do not quote the input, which can contain a phone number and would be logged.
 */
const JsonText = z.string().transform((text, context) => {
  try {
    return z.json().parse(JSON.parse(text));
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
});

/** Schema for a line of the SNS delivery log, one per SMS. The phone number in the line is not read. */
const Line = JsonText.pipe(
  z.object({
    notification: z.object({ messageId: z.string() }),
    delivery: z.object({ providerResponse: z.string() }),
    status: z.enum(['SUCCESS', 'FAILURE']),
  }),
);

const Event = z.object({ timestamp: z.number(), message: Line });
type Event = z.infer<typeof Event>;

/** Schema of records from CloudWatch Logs. A control message only tests whether the destination is reachable. */
const Events = z.discriminatedUnion('messageType', [
  z.object({ messageType: z.literal('DATA_MESSAGE'), logEvents: z.array(Event) }),
  z.object({ messageType: z.literal('CONTROL_MESSAGE') }).transform(() => ({ logEvents: [] })),
]);

const unzip = (data: string): string => gunzipSync(Buffer.from(data, 'base64')).toString('utf8');

/** Masks digit sequences in the carrier's message, which can contain the phone number. */
const maskNumbers = (text: string): string => text.replace(/\+?\d{6,}/g, '…').slice(0, 200);

const toFeedback = ({ timestamp, message }: Event): DeliveryReport => ({
  about: { messageId: message.notification.messageId },
  what: message.status === 'SUCCESS' ? 'delivered' : 'bounced',
  why: maskNumbers(message.delivery.providerResponse),
  at: new Date(timestamp),
});

/** Schema of SNS delivery reports as CloudWatch Logs delivers them: compressed, many lines per event. */
export const SmsDeliveryLog = z
  .object({ awslogs: z.object({ data: z.base64() }) })
  .transform(({ awslogs }) => unzip(awslogs.data))
  .pipe(JsonText)
  .pipe(Events)
  .transform(({ logEvents }): DeliveryReport[] => logEvents.map(toFeedback));
