import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';
import { type Json, JsonObject } from '../assembly/template.ts';
import type { AsyncInvocations } from '../lambda/async-invocations.ts';
import type { Clock } from '../parts.ts';
import { filterPattern } from '../streams/filter-pattern.ts';

/** What a service says of itself on the account's bus. */
type ServiceEvent = {
  source: string;
  'detail-type': string;
  account: string;
  region: string;
  resources: string[];
  detail: JsonObject;
};

export type EventBus = {
  /** Hands the event to the target of every rule that it matches; answers to how many. */
  put(event: ServiceEvent): number;
};

const Rule = z.object({
  EventBusName: z.literal('default', 'only the default bus is known to the local run').optional(),
  EventPattern: JsonObject.optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(
    z.object({
      Arn: z.string().regex(/:function:/, 'only functions are known to the local run'),
      Input: z.undefined('Input of an event is not known to the local run').optional(),
      InputPath: z.undefined('InputPath is not known to the local run').optional(),
      InputTransformer: z.undefined('InputTransformer is not known to the local run').optional(),
    }),
  ),
});

/** Amazon EventBridge's default bus, with the rules of the assembly that wait for events and not for a time. */
export function openEventBus(
  resources: Resources,
  invocations: AsyncInvocations,
  clock: Clock,
): EventBus {
  const rules = patternRules(resources);
  return {
    put: (event) => {
      const now = clock.now().toISOString();
      const sent: Json = { version: '0', id: randomUUID(), time: `${now.slice(0, 19)}Z`, ...event };
      const targets = rules.filter(({ matches }) => matches(sent)).flatMap(({ arns }) => arns);
      for (const arn of targets) {
        invocations.send(arn, sent);
      }
      return targets.length;
    },
  };
}

const patternRules = (resources: Resources) =>
  resources
    .ofType(['AWS::Events::Rule'], Rule)
    .flatMap(({ stack, logicalId, properties: { EventPattern, State, Targets } }) =>
      EventPattern === undefined || State === 'DISABLED'
        ? []
        : [
            {
              matches: filterPattern(EventPattern, `${stack}/${logicalId}.EventPattern`),
              arns: Targets.map(({ Arn }) => Arn),
            },
          ],
    );
