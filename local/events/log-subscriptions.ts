import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { Resource, Resources } from '../assembly/resources.ts';
import type { Clock } from '../component-types.ts';
import type { AsyncInvocations } from '../lambda/async-invocations.ts';

const Subscription = z.object({
  LogGroupName: z.string(),
  FilterPattern: z.literal('', 'only subscriptions to every line are known to the local run'),
  DestinationArn: z.string().regex(/:function:/, 'only functions are known to the local run'),
});
type Subscription = z.infer<typeof Subscription>;

/** Region and account of a CloudWatch log group. AWS services use both in the log group's name. */
export type LogGroupRegionAndAccount = Pick<Resource<unknown>, 'region' | 'account'>;

export type LogSubscriptions = {
  /** Delivers a log line to the functions that subscribe to a log group; returns the number of these functions. */
  write(groupIn: (place: LogGroupRegionAndAccount) => string, message: string): number;
};

/** Opens the CloudWatch log groups to which functions subscribe; lines of other log groups are not stored. */
export function createLogSubscriptions(
  resources: Resources,
  invocations: AsyncInvocations,
  clock: Clock,
): LogSubscriptions {
  const all = resources.ofType(['AWS::Logs::SubscriptionFilter'], Subscription);
  return {
    write: (groupIn, message) => {
      const subscribed = all.filter(
        (subscription) => subscription.properties.LogGroupName === groupIn(subscription),
      );
      for (const subscription of subscribed) {
        const data = buildLogEvent(subscription, message, clock.now());
        invocations.send(subscription.properties.DestinationArn, { awslogs: { data } });
      }
      return subscribed.length;
    },
  };
}

const buildLogEvent = (
  { account, logicalId, properties }: Resource<Subscription>,
  message: string,
  at: Date,
): string =>
  gzipSync(
    JSON.stringify({
      messageType: 'DATA_MESSAGE',
      owner: account,
      logGroup: properties.LogGroupName,
      logStream: randomUUID(),
      subscriptionFilters: [logicalId],
      logEvents: [{ id: String(at.getTime()).padStart(56, '0'), timestamp: at.getTime(), message }],
    }),
  ).toString('base64');
