import type { Resources } from '../assembly/resources.ts';
import { openEventBus } from '../events/event-bus.ts';
import { openLogSubscriptions } from '../events/log-subscriptions.ts';
import type { AsyncInvocations } from '../lambda/async-invocations.ts';
import type { Clock } from '../parts.ts';
import { type MailEvents, openMailEvents } from './mail-events.ts';
import { openSmsDeliveryLog, type SmsDeliveryLog } from './sms-delivery-log.ts';
import type { Sns } from './sns.ts';

/**
 * Simulator of delivery results that providers report for e-mails and SMS after accepting them; the results are reported to
 * the targets that the cloud assembly declares.
 */
export type DeliveryResultSimulator = MailEvents & SmsDeliveryLog;

type UndeliveredDeps = {
  resources: Resources;
  invocations: AsyncInvocations;
  clock: Clock;
  sns: Pick<Sns, 'smsAttributes'>;
};

export function openDeliveryResultSimulator({
  resources,
  invocations,
  clock,
  sns,
}: UndeliveredDeps): DeliveryResultSimulator {
  return {
    ...openMailEvents(resources, openEventBus(resources, invocations, clock), clock),
    ...openSmsDeliveryLog(sns, openLogSubscriptions(resources, invocations, clock), clock),
  };
}
