import type { LogPlace, LogSubscriptions } from '../events/log-subscriptions.ts';
import type { Clock, OutboxItem } from '../parts.ts';
import type { Sns } from './sns.ts';

/** What becomes of SMS that SNS has taken. */
export type SmsDeliveryLog = {
  /** The phone can't be reached: writes a line for who subscribes to the log; answers how many do. */
  fail(item: OutboxItem): number;
};

/** SNS writes its delivery log once the account's settings name a role that may. */
export const openSmsDeliveryLog = (
  sns: Pick<Sns, 'smsAttributes'>,
  logs: LogSubscriptions,
  clock: Clock,
): SmsDeliveryLog => ({
  fail: (item) =>
    sns.smsAttributes().DeliveryStatusIAMRole === undefined
      ? 0
      : logs.write(failures, JSON.stringify(lineOf(item, clock.now()))),
});

const failures = ({ region, account }: LogPlace): string =>
  `sns/${region}/${account}/DirectPublishToPhoneNumber/Failure`;

const lineOf = ({ messageId, to, segments = 1, at }: OutboxItem, now: Date) => {
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
