import type { Clock, OutboxMessage } from '../../component-types.ts';
import type { LogGroupRegionAndAccount, LogSubscriptions } from '../../events/log-subscriptions.ts';
import type { SnsEmulator } from './sns.ts';

/** Simulator of the delivery results that SNS reports for SMS after it has accepted them. */
export type SmsDeliveryLog = {
  /**
   * Writes a failed delivery (the phone is unreachable) to SNS's log of SMS deliveries; returns the number of log
   * subscriptions that receive the entry.
   */
  fail(item: OutboxMessage): number;
};

/**
 * Opens the log of SMS delivery results that SNS writes. Nothing is logged until the account's SMS attributes contain a
 * `DeliveryStatusIAMRole`.
 */
export function createSmsDeliveryLog(
  sns: Pick<SnsEmulator, 'smsAttributes'>,
  logs: LogSubscriptions,
  clock: Clock,
): SmsDeliveryLog {
  return {
    fail: (item) =>
      sns.smsAttributes().DeliveryStatusIAMRole === undefined
        ? 0
        : logs.write(failures, JSON.stringify(lineOf(item, clock.now()))),
  };
}

const failures = ({ region, account }: LogGroupRegionAndAccount): string =>
  `sns/${region}/${account}/DirectPublishToPhoneNumber/Failure`;

const lineOf = ({ messageId, to, segments = 1, at }: OutboxMessage, now: Date) => {
  const sentAt = new Date(at);
  const dwellTimeMs = now.getTime() - sentAt.getTime();
  return {
    notification: {
      messageId,
      timestamp: sentAt.toISOString().replace('T', ' ').replace('Z', ''),
    },
    delivery: {
      mnc: 0,
      numberOfMessageParts: segments,
      destination: to,
      priceInUSD: 0,
      smsType: 'Transactional',
      mcc: 452,
      providerResponse: 'Phone is currently unreachable/unavailable',
      dwellTimeMs,
      dwellTimeMsUntilDeviceAck: dwellTimeMs,
    },
    status: 'FAILURE',
  };
};
