import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Resource, Resources } from '../assembly/resources.ts';
import { Json } from '../assembly/template.ts';
import { throwUserError } from '../user-error.ts';
import { type NextRunFinder, parseScheduleExpression } from './schedule-expression.ts';

/** EventBridge schedule with its function, event and dead-letter queue. */
export type ScheduleDefinition = {
  id: string;
  expression: string;
  nextAfter: NextRunFinder;
  functionArn: string;
  /** ARN of the dead-letter queue for scheduled events that couldn't be delivered to the function. */
  deadLetterArn: string | undefined;
  eventFor(dueAt: Date): Json;
};

const functionArn = z.string().regex(/:function:/, 'only functions are known to the local run');
const State = z.enum(['ENABLED', 'DISABLED']).default('ENABLED');

/** Schema of EventBridge rules without a schedule. These rules match events and are handled in `events/event-bus.ts`. */
const EventRule = z
  .object({ ScheduleExpression: z.undefined().optional() })
  .transform(() => undefined);

const ScheduledRule = z.object({
  ScheduleExpression: z.string(),
  State,
  Targets: z.array(
    z.object({
      Arn: functionArn,
      Id: z.string(),
      Input: z.string().optional(),
      InputPath: z.undefined('InputPath is not known to the local run').optional(),
      InputTransformer: z.undefined('InputTransformer is not known to the local run').optional(),
    }),
  ),
});
const ScheduleProperties = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State,
  Target: z.object({
    Arn: functionArn,
    Input: z.string().optional(),
    DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
  }),
});

/** Reads the enabled schedules of both EventBridge rules and EventBridge Scheduler. */
export function readSchedules(resources: Resources): ScheduleDefinition[] {
  const rules = resources
    .ofType(['AWS::Events::Rule'], z.union([EventRule, ScheduledRule]))
    .flatMap(({ properties, ...rule }) =>
      properties?.State === 'ENABLED'
        ? properties.Targets.map(({ Arn, Id, Input }) =>
            define(
              { ...rule, properties },
              { source: 'aws.events', id: `/${Id}`, timeZone: 'UTC', Arn, Input },
            ),
          )
        : [],
    );
  const schedules = resources
    .ofType(['AWS::Scheduler::Schedule'], ScheduleProperties)
    .filter(({ properties }) => properties.State === 'ENABLED')
    .map((schedule) => {
      const { ScheduleExpressionTimezone: timeZone, Target } = schedule.properties;
      const { DeadLetterConfig, ...target } = Target;
      const deadLetterArn = DeadLetterConfig?.Arn;
      return define(schedule, {
        ...{ source: 'aws.scheduler', id: '', timeZone, deadLetterArn },
        ...target,
      });
    });
  return [...rules, ...schedules];
}

type Target = {
  source: string;
  id: string;
  timeZone: string;
  Arn: string;
  Input?: string;
  deadLetterArn?: string;
};

function define(
  resource: Resource<{ ScheduleExpression: string }>,
  { source, id, timeZone, Arn, Input, deadLetterArn }: Target,
): ScheduleDefinition {
  const at = `${resource.stack}/${resource.logicalId}`;
  const expression = resource.properties.ScheduleExpression;
  const input = Input === undefined ? undefined : readInput(Input, at);
  return {
    id: `${at}${id}`,
    expression: `${expression} ${timeZone}`,
    nextAfter: parseScheduleExpression(expression, timeZone, at),
    functionArn: Arn,
    deadLetterArn,
    eventFor: (dueAt) =>
      input ?? {
        version: '0',
        id: randomUUID(),
        'detail-type': 'Scheduled Event',
        source,
        account: resource.account,
        time: `${dueAt.toISOString().slice(0, 19)}Z`,
        region: resource.region,
        resources: [resource.identity.attributes.Arn ?? ''],
        detail: source === 'aws.scheduler' ? '{}' : {},
      },
  };
}

function readInput(input: string, at: string): Json {
  return input.includes('<aws.scheduler.')
    ? throwUserError(
        `${at} uses context attributes in its input, which the local run does not support.`,
      )
    : Json.parse(JSON.parse(input));
}
