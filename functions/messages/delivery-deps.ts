import * as z from 'zod';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createDeliveryReportStore } from '../../adapters/dynamodb/messages/delivery-report-store.ts';
import { createEmergencyFloodStore } from '../../adapters/dynamodb/messages/emergency-flood-store.ts';
import { createLastMessageTimeStore } from '../../adapters/dynamodb/messages/last-message-time-store.ts';
import { createNotificationBundleStore } from '../../adapters/dynamodb/messages/notification-bundle-store.ts';
import { createNotificationStore } from '../../adapters/dynamodb/messages/notification-store.ts';
import { createOfficerLinkStore } from '../../adapters/dynamodb/messages/officer-link-store.ts';
import { createOverdueTicketReminderStore } from '../../adapters/dynamodb/messages/reminder-store.ts';
import { createSmsBudgetCounter } from '../../adapters/dynamodb/messages/sms-budget.ts';
import { createUndeliveredNotificationStore } from '../../adapters/dynamodb/messages/undelivered-notification-store.ts';
import { createRateLimitCounter } from '../../adapters/dynamodb/rate-limit-counter.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { createTicketBatchReader } from '../../adapters/dynamodb/tickets/ticket-batch-reader.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import { createEnvelopeDecryptor, createKmsClient } from '../../adapters/kms/envelope.ts';
import { createHotlineSecretReader } from '../../adapters/secrets-manager/hotline-secret.ts';
import { createEmailSender } from '../../adapters/ses/email-sender.ts';
import { createFifoQueueSender } from '../../adapters/sqs/message-queue.ts';
import { createWorkflowStarter } from '../../adapters/step-functions/workflow-starter.ts';
import type { SendNotificationDeps } from '../../core/messages/deliver/delivery-result.ts';
import {
  type BudgetWarning,
  listReachedBudgetWarnings,
  type SmsExpense,
} from '../../core/messages/schedule/message-budget.ts';
import type { Hmac } from '../../core/ticket/ports/hmac.ts';
import { readCurrentOrganization } from '../runtime/current-organization.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { logFailure } from '../runtime/log.ts';
import { incrementMetric } from '../runtime/metric.ts';
import { sha256 } from '../runtime/random.ts';
import { shareConcurrentReads } from '../runtime/share-concurrent-reads.ts';
import { buildSmsSender, smsEnvironmentShape } from './send-sms.ts';
import {
  buildChatNotificationSender,
  buildZnsSender,
  chatNotificationEnvironmentShape,
} from './send-to-chat.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  CONTACT_KEY: z.string(),
  MAIL_FROM: z.string(),
  PORTAL_URL: z.url(),
  BUNDLE_QUEUE: z.string(),
  TICKET_JOURNEY: z.string(),
  ...smsEnvironmentShape,
  ...chatNotificationEnvironmentShape,
});

/**
 * Returns a provider's failure as a result instead of throwing. If the function threw, the stream would retry the record
 * before all later records. An outage of one provider would then delay the messages of all others.
 */
const answerFailures =
  (send: SendNotificationDeps['send']): SendNotificationDeps['send'] =>
  async (message, to, labels) => {
    try {
      return await send(message, to, labels);
    } catch (error) {
      logFailure(error, labels);
      incrementMetric('MessageProviderFailed', 1, { channel: message.kind });
      return { kind: 'no-answer' };
    }
  };

const createMessageSender = (
  env: z.infer<typeof Environment>,
  deps: Parameters<typeof buildSmsSender>[1],
): SendNotificationDeps['send'] => {
  const sendSms = buildSmsSender(env, deps);
  const sendEmail = createEmailSender({
    from: env.MAIL_FROM,
    senderName: async () => (await readCurrentOrganization(deps)).mailSender,
  });
  const sendToChat = buildChatNotificationSender(env);
  const sendNotification = buildZnsSender(env);
  return (message, to, labels) => {
    switch (message.kind) {
      case 'sms':
        return sendSms({ ...message, ...labels, to });
      case 'email':
        return sendEmail({ ...message, ...labels, to });
      case 'chat':
        return sendToChat(message, to);
      case 'zns':
        return sendNotification(message, to);
    }
  };
};

/**
 * Returns a function that queues a delayed check of a bundle that is being sent. The deduplication id consists of bundle and
 * claim time, so SQS drops a second message about the same claim.
 */
const createClaimWatch = (queueUrl: string): SendNotificationDeps['watch'] => {
  const send = createFifoQueueSender(queueUrl);
  return ({ line, claimedAt }) => {
    const body = JSON.stringify({ line, claimedAt });
    return send({ group: line, name: `${line}.${claimedAt.toISOString()}`, body });
  };
};

const budgetMetrics = {
  50: 'DayBudgetHalf',
  80: 'DayBudgetNearlyUsed',
  100: 'DayBudgetUsed',
} as const satisfies Record<BudgetWarning, string>;

/** Emits a metric when the day's SMS cost reaches 50, 80 or 100 percent of the budget, once for each percentage. */
const warnOfBudget = (spent: SmsExpense): void => {
  for (const percent of listReachedBudgetWarnings(spent)) {
    incrementMetric(budgetMetrics[percent], 1, { percent: String(percent) });
  }
};

/** Builds the dependencies for delivering notifications and for handling failed deliveries. */
export function buildDeliveryDeps() {
  const env = readEnvironment(Environment);
  const table = createTicketTableClient(env.TICKET_TABLE);
  const now = () => new Date();
  const tickets = createTicketStore(table);
  const directory = createCachedDirectoryReader(table, now);
  return {
    alerts: createNotificationStore(table),
    bundles: createNotificationBundleStore(table),
    floods: createEmergencyFloodStore(table),
    attempts: createRateLimitCounter(table, now),
    watch: createClaimWatch(env.BUNDLE_QUEUE),
    startJourney: createWorkflowStarter(env.TICKET_JOURNEY),
    feedback: createDeliveryReportStore(table),
    undelivered: createUndeliveredNotificationStore(table),
    budget: createSmsBudgetCounter(table, warnOfBudget),
    tickets: { ...tickets, find: shareConcurrentReads(tickets.find) },
    links: createOfficerLinkStore(table),
    reminders: createOverdueTicketReminderStore(table),
    ticketsOf: createTicketBatchReader(table),
    directory,
    secret: createHotlineSecretReader(env.HOTLINE_SECRET),
    unsealContact: createEnvelopeDecryptor(createKmsClient(), env.CONTACT_KEY),
    lastWrote: (hmac: Hmac) => createLastMessageTimeStore(table, hmac),
    send: answerFailures(
      createMessageSender(env, { table, directory, now, portalUrl: env.PORTAL_URL }),
    ),
    hash: sha256,
    portalUrl: env.PORTAL_URL,
    now,
  };
}
export type DeliveryDeps = ReturnType<typeof buildDeliveryDeps>;
