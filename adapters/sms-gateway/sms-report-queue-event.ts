import * as z from 'zod';
import type { DeliveryReport } from '../../core/messages/deliver/delivery-report.ts';
import { SmsDeliveryReport } from './delivery-report.ts';

const Body = z.string().transform((text, context) => {
  try {
    return z.json().parse(JSON.parse(text));
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
});

/** Schema of queued SMS delivery reports as Lambda receives them from SQS. */
export const SmsReportQueueEvent = z
  .object({ Records: z.array(z.object({ body: Body.pipe(SmsDeliveryReport) })).min(1) })
  .transform(({ Records }): DeliveryReport[] =>
    Records.map(({ body: { messageId, ...report } }) => ({ about: { messageId }, ...report })),
  );
