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
const ScheduleProperties = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: z.object({
    Arn: functionArn,
    Input: z.string().optional(),
    DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
  }),
});

/** Reads the enabled schedules of EventBridge Scheduler. */
export function readSchedules(resources: Resources): ScheduleDefinition[] {
  return resources
    .ofType(['AWS::Scheduler::Schedule'], ScheduleProperties)
    .filter(({ properties }) => properties.State === 'ENABLED')
    .map(define);
}

function define({
  properties: { ScheduleExpression: expression, ScheduleExpressionTimezone: timeZone, Target },
  ...resource
}: Resource<z.output<typeof ScheduleProperties>>): ScheduleDefinition {
  const at = `${resource.stack}/${resource.logicalId}`;
  const input = Target.Input === undefined ? undefined : readInput(Target.Input, at);
  return {
    id: at,
    expression: `${expression} ${timeZone}`,
    nextAfter: parseScheduleExpression(expression, timeZone, at),
    functionArn: Target.Arn,
    deadLetterArn: Target.DeadLetterConfig?.Arn,
    eventFor: (dueAt) =>
      input ?? {
        version: '0',
        id: randomUUID(),
        'detail-type': 'Scheduled Event',
        source: 'aws.scheduler',
        account: resource.account,
        time: `${dueAt.toISOString().slice(0, 19)}Z`,
        region: resource.region,
        resources: [resource.identity.attributes.Arn ?? ''],
        detail: '{}',
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
