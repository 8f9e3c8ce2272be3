import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { Resource, Resources } from '../assembly/resources.ts';
import type { AsyncInvocations } from '../lambda/async-invocations.ts';
import type { Clock } from '../parts.ts';

const Subscription = z.object({
  LogGroupName: z.string(),
  FilterPattern: z.literal('', 'only subscriptions to every line are known to the local run'),
  DestinationArn: z.string().regex(/:function:/, 'only functions are known to the local run'),
});
type Subscription = z.infer<typeof Subscription>;

/** Where in the cloud a log group is: services make its name of it. */
export type LogPlace = Pick<Resource<unknown>, 'region' | 'account'>;

export type LogSubscriptions = {
  /** Hands a line of that group to whoever subscribes; answers to how many. */
  write(groupIn: (place: LogPlace) => string, message: string): number;
};

/** The log groups of CloudWatch that functions of the assembly subscribe to; the rest of the log is not kept. */
export function openLogSubscriptions(
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
        const data = zipped(subscription, message, clock.now());
        invocations.send(subscription.properties.DestinationArn, { awslogs: { data } });
      }
      return subscribed.length;
    },
  };
}

const zipped = (
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
