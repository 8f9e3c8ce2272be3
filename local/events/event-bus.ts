import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';
import { type Json, JsonObject } from '../assembly/template.ts';
import type { Clock } from '../component-types.ts';
import type { AsyncInvocations } from '../lambda/async-invocations.ts';
import { compileFilterPattern } from '../streams/filter-pattern.ts';
import { throwUserError } from '../user-error.ts';
import type { LocalDomainEventStore } from './local-domain-events.ts';

/** Event that a component of the local run puts on an EventBridge bus. */
type ServiceEvent = {
  source: string;
  'detail-type': string;
  account: string;
  region: string;
  resources: string[];
  detail: JsonObject;
};

export type EventBus = {
  /** Delivers an event to the targets of all matching rules on the event bus; returns the number of targets. */
  put(event: ServiceEvent, bus?: string): number;
  /** Returns true when the cloud assembly has an event bus with this name. */
  has(bus: string): boolean;
};

/** Name of the default event bus, which every AWS account has. */
const accountsBus = 'default';

/**
 * Schema of EventBridge rules for CloudTrail management events. These rules never match, because the local run emits no
 * management events.
 */
const CloudTrailRule = z.object({
  State: z.literal('ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS'),
});

const Rule = z.object({
  EventBusName: z.string().default(accountsBus),
  EventPattern: JsonObject,
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(
    z.object({
      Arn: z.string().regex(/:function:/, 'only functions are known to the local run'),
      Input: z.undefined('The local run does not support Input').optional(),
      InputPath: z.undefined('The local run does not support InputPath').optional(),
      InputTransformer: z.undefined('InputTransformer is not known to the local run').optional(),
    }),
  ),
});

/**
 * Opens EventBridge's default bus and the cloud assembly's event buses, with the rules that match event patterns.
 */
export function createEventBus(
  resources: Resources,
  invocations: AsyncInvocations,
  clock: Clock,
  localDomainEvents?: Pick<LocalDomainEventStore, 'add'>,
): EventBus {
  const rules = patternRules(resources);
  const own = resources.ofType(['AWS::Events::EventBus'], z.object({}));
  const buses = new Set([accountsBus, ...own.map(({ identity }) => identity.ref)]);
  const stray = rules.find(({ bus }) => !buses.has(bus));
  if (stray)
    throwUserError(
      `A rule uses event bus ${stray.bus}, which does not exist in the cloud assembly.`,
    );
  return {
    has: (bus) => buses.has(bus),
    put: (event, bus = accountsBus) => {
      const time = `${clock.now().toISOString().slice(0, 19)}Z`;
      const json: Json = { version: '0', id: randomUUID(), time, ...event };
      if (bus !== accountsBus) {
        const { source, 'detail-type': detailType, detail } = event;
        localDomainEvents?.add({ bus, time, source, detailType, detail });
      }
      const targets = rules
        .filter((rule) => rule.bus === bus && rule.matches(json))
        .flatMap(({ arns }) => arns);
      for (const arn of targets) {
        invocations.send(arn, json);
      }
      return targets.length;
    },
  };
}

const patternRules = (resources: Resources) =>
  resources
    .ofType(['AWS::Events::Rule'], z.discriminatedUnion('State', [CloudTrailRule, Rule]))
    .flatMap(({ stack, logicalId, properties }) =>
      properties.State !== 'ENABLED'
        ? []
        : [
            {
              bus: properties.EventBusName,
              matches: compileFilterPattern(
                properties.EventPattern,
                `${stack}/${logicalId}.EventPattern`,
              ),
              arns: properties.Targets.map(({ Arn }) => Arn),
            },
          ],
    );
