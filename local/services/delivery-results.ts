import type { Resources } from '../assembly/resources.ts';
import type { Clock } from '../component-types.ts';
import { createEventBus } from '../events/event-bus.ts';
import { createLogSubscriptions } from '../events/log-subscriptions.ts';
import type { AsyncInvocations } from '../lambda/async-invocations.ts';
import { createMailEventSimulator, type MailEventSimulator } from './ses/mail-events.ts';
import { createSmsDeliveryLog, type SmsDeliveryLog } from './sns/sms-delivery-log.ts';
import type { SnsEmulator } from './sns/sns.ts';

/**
 * Simulator of the delivery results that SES and SNS report for e-mails and SMS after accepting them. The reports go to the
 * targets that the cloud assembly declares.
 */
export type MessageDeliveryResultSimulator = MailEventSimulator & SmsDeliveryLog;

type UndeliveredDeps = {
  resources: Resources;
  invocations: AsyncInvocations;
  clock: Clock;
  sns: Pick<SnsEmulator, 'smsAttributes'>;
};

export function createMessageDeliveryResultSimulator({
  resources,
  invocations,
  clock,
  sns,
}: UndeliveredDeps): MessageDeliveryResultSimulator {
  return {
    ...createMailEventSimulator(resources, createEventBus(resources, invocations, clock), clock),
    ...createSmsDeliveryLog(sns, createLogSubscriptions(resources, invocations, clock), clock),
  };
}
