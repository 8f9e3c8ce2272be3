import { join } from 'node:path';
import * as z from 'zod';
import { readAssembly } from '../../../../local/assembly/read-assembly.ts';
import { type Resources, readResources } from '../../../../local/assembly/resources.ts';

/** A function that consumes events, with the dead-letter queue for events that it can't process. */
export type EventConsumer = {
  /** Name of the consumer function in the CloudFormation stacks. */
  name: string;
  from: 'table' | 'kinesis' | 'queue' | 'bus' | 'topic' | 'log';
  deadLetters: string;
};

const lastOf = (arn: string): string => arn.slice(arn.lastIndexOf(':') + 1);

const OnFailure = z
  .object({ OnFailure: z.object({ Destination: z.string() }).optional() })
  .optional()
  .transform((config) => config?.OnFailure?.Destination);
const Mapping = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  DestinationConfig: OnFailure,
});
const Queue = z.object({
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string() }).optional(),
});
const Invoked = z.object({ FunctionName: z.string(), DestinationConfig: OnFailure });
const Rule = z.object({
  EventPattern: z.unknown().optional(),
  Targets: z.array(z.object({ Arn: z.string() })).default([]),
});
const Subscription = z.object({ Protocol: z.string(), Endpoint: z.string() });
const Subscribed = z.object({ DestinationArn: z.string() });

const kinds = { dynamodb: 'table', kinesis: 'kinesis', sqs: 'queue' } as const;
const Kind = z
  .enum(['dynamodb', 'kinesis', 'sqs'])
  .transform((service): EventConsumer['from'] => kinds[service]);

const ofMappings = (resources: Resources): EventConsumer[] => {
  const queues = resources.ofType(['AWS::SQS::Queue'], Queue);
  return resources
    .ofType(['AWS::Lambda::EventSourceMapping'], Mapping)
    .map(({ properties: { EventSourceArn, FunctionName, DestinationConfig } }) => {
      const queue = queues.find(({ identity }) => identity.attributes.Arn === EventSourceArn);
      const letters = DestinationConfig ?? queue?.properties.RedrivePolicy?.deadLetterTargetArn;
      return {
        name: lastOf(FunctionName),
        from: Kind.parse(EventSourceArn.split(':')[2]),
        deadLetters: lastOf(letters ?? ''),
      };
    });
};

/** Returns the consumers that are invoked asynchronously. */
const ofEvents = (resources: Resources): EventConsumer[] => {
  const configs = resources.ofType(['AWS::Lambda::EventInvokeConfig'], Invoked);
  const consumer = (arn: string, from: EventConsumer['from']): EventConsumer => {
    const name = lastOf(arn);
    const config = configs.find(({ properties }) => properties.FunctionName === name);
    return { name, from, deadLetters: lastOf(config?.properties.DestinationConfig ?? '') };
  };
  return [
    ...resources
      .ofType(['AWS::Events::Rule'], Rule)
      .filter(({ properties }) => properties.EventPattern !== undefined)
      .flatMap(({ properties }) => properties.Targets)
      .filter(({ Arn }) => Arn.includes(':function:'))
      .map(({ Arn }) => consumer(Arn, 'bus')),
    ...resources
      .ofType(['AWS::SNS::Subscription'], Subscription)
      .filter(({ properties }) => properties.Protocol === 'lambda')
      .map(({ properties }) => consumer(properties.Endpoint, 'topic')),
    ...resources
      .ofType(['AWS::Logs::SubscriptionFilter'], Subscribed)
      .map(({ properties }) => consumer(properties.DestinationArn, 'log')),
  ];
};

/** Returns every event consumer of the assembly, once per function and kind of event source. */
export function consumersIn(made: string): EventConsumer[] {
  const resources = readResources(readAssembly(join(made, 'cdk.out')), 'http://localhost');
  const all = [...ofMappings(resources), ...ofEvents(resources)];
  return [...new Map(all.map((one) => [`${one.name} ${one.from}`, one])).values()];
}
