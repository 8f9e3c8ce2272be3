import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import type { Feedback } from '../../core/messages/feedback.ts';

/** What isn't JSON is not quoted: an error that holds a number would stand in the log. */
const JsonText = z.string().transform((text, context) => {
  try {
    return z.json().parse(JSON.parse(text));
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
});

/** A line that SNS writes of each SMS. It holds the number, which is not looked at. */
const Line = JsonText.pipe(
  z.object({
    notification: z.object({ messageId: z.string() }),
    delivery: z.object({ providerResponse: z.string() }),
    status: z.enum(['SUCCESS', 'FAILURE']),
  }),
);

const Event = z.object({ timestamp: z.number(), message: Line });
type Event = z.infer<typeof Event>;

/** With a control message CloudWatch only asks whether somebody is there. */
const Events = z.discriminatedUnion('messageType', [
  z.object({ messageType: z.literal('DATA_MESSAGE'), logEvents: z.array(Event) }),
  z.object({ messageType: z.literal('CONTROL_MESSAGE') }).transform(() => ({ logEvents: [] })),
]);

const unzipped = (data: string): string => gunzipSync(Buffer.from(data, 'base64')).toString('utf8');

/** The carrier's own words, should they name the number. */
const withoutNumbers = (words: string): string => words.replace(/\+?\d{6,}/g, '…').slice(0, 200);

const toFeedback = ({ timestamp, message }: Event): Feedback => ({
  about: { messageId: message.notification.messageId },
  what: message.status === 'SUCCESS' ? 'delivered' : 'bounced',
  why: withoutNumbers(message.delivery.providerResponse),
  at: new Date(timestamp),
});

/** What SNS reports of SMS, as CloudWatch Logs hands its delivery log on: zipped, many lines at a time. */
export const SmsDeliveryLog = z
  .object({ awslogs: z.object({ data: z.base64() }) })
  .transform(({ awslogs }) => unzipped(awslogs.data))
  .pipe(JsonText)
  .pipe(Events)
  .transform(({ logEvents }): Feedback[] => logEvents.map(toFeedback));
