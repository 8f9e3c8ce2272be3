import type { Directory } from '../../directory/model/directory.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { EnvelopeDecryptor } from '../../ticket/ports/envelope-encryption.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import type { ComposedMessage } from '../compose/compose-message.ts';
import type { SmsLimit, SmsLimitCounter } from '../compose/sms/sms-limits.ts';
import type { MessageContextDeps } from '../compose/values/message-context.ts';
import type {
  FinalNotificationResult,
  Notification,
  NotificationHoldReason,
  NotificationStore,
} from '../notification.ts';
import type { RemindedTicketsDeps } from '../reminders/reminded-tickets.ts';
import type { LastMessageTimeStore } from '../schedule/messaging-window.ts';
import type { DeliveryReportStore } from './delivery-report.ts';
import type { NotificationBundleDeps } from './notification-bundles.ts';

/**
 * Result of handing a message to a provider. `accepted` contains the provider's message id. `refused` is final. `no-answer`
 * means that the provider is unavailable or failed; the message is repeated later.
 */
export type MessageProviderResult =
  | { kind: 'accepted'; id: string }
  /**
   * Rejection by the provider. `isMistake` is set if the hotline's own configuration is wrong, for instance a Zalo template,
   * and somebody must correct it.
   */
  | { kind: 'refused'; reason: string; isMistake?: true }
  | { kind: 'no-answer' };

type Labels = { ticket: string; alert: string };

export type SendNotificationDeps = MessageContextDeps &
  NotificationBundleDeps &
  RemindedTicketsDeps & {
    alerts: Pick<NotificationStore, 'find' | 'claim' | 'settle' | 'hold' | 'request'>;
    feedback: Pick<DeliveryReportStore, 'remember' | 'isSilenced'>;
    tickets: Pick<TicketStore, 'find'>;
    budget: SmsLimitCounter;
    directory(): Promise<Directory>;
    unsealContact: EnvelopeDecryptor;
    lastWrote: Pick<LastMessageTimeStore, 'find'>;
    send(message: ComposedMessage, address: string, labels: Labels): Promise<MessageProviderResult>;
  };

/**
 * Result of a delivery attempt. `usedUp` is the name of the exhausted SMS limit. `isMistake` means that wrong configuration
 * of the hotline, such as a Zalo template, caused the failure.
 */
export type NotificationDeliveryOutcome = {
  kind: FinalNotificationResult['status'] | 'held' | 'nothing-owed';
  usedUp?: SmsLimit['of'];
  isMistake?: true;
};

export type FinalNotificationDeliveryResult = Omit<FinalNotificationResult, 'settledAt'> &
  Pick<NotificationDeliveryOutcome, 'usedUp' | 'isMistake'>;

export type HeldNotificationDeliveryResult = {
  heldUntil: Date;
  because?: NotificationHoldReason;
} & Pick<NotificationDeliveryOutcome, 'usedUp'>;

export type DirectoryAt = { directory: Directory; now: Date };

export type NotificationSendContext = {
  alert: Notification;
  ticket: Ticket;
  directory: Directory;
  /**
   * In a bundle: the notification by whose kind the SMS counts against the message budget, which is the kind with the
   * highest spending limit. Undefined if the message is no bundle.
   */
  countedAs?: Notification;
};
