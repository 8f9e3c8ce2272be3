import * as z from 'zod';
import type { Resource, Resources } from '../assembly/resources.ts';
import type { Table } from '../dynamodb/tables.ts';
import { mostProcesses } from '../lambda/function-pool.ts';
import { refuse } from '../refuse.ts';
import type { AttemptRules } from './attempt.ts';
import { anyOf, type Filter } from './filter-pattern.ts';

/** A function that is given a stream's records, and under which rules. */
export type Mapping = {
  id: string;
  streamArn: string;
  functionArn: string;
  region: string;
  startsAt: 'TRIM_HORIZON' | 'LATEST';
  batchSize: number;
  /** How many batches may run at once; changes of one partition key stay in one lane and in order. */
  lanes: number;
  filter: Filter;
  /** Of a queue: how many of its messages the function may have at once. */
  mostAtOnce?: number;
  reportsItemFailures: boolean;
  attempts: AttemptRules;
  deadLetterArn?: string;
};

/** Of a table's changes. */
export type EventSource = Mapping & { table: Table };

const MappingProperties = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  /** A queue has none. */
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']).default('TRIM_HORIZON'),
  BatchSize: z.number().default(100),
  ParallelizationFactor: z.number().default(1),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  FunctionResponseTypes: z.array(z.string()).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.number() }).optional(),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.number().default(-1),
  MaximumRecordAgeInSeconds: z.number().default(-1),
  DestinationConfig: z
    .object({ OnFailure: z.object({ Destination: z.string() }).optional() })
    .optional(),
});
type MappingResource = Resource<z.infer<typeof MappingProperties>>;

/** The event source mappings of the assembly. */
export const readMappings = (resources: Resources): Mapping[] =>
  resources
    .ofType(['AWS::Lambda::EventSourceMapping'], MappingProperties)
    .filter(({ properties }) => properties.Enabled)
    .map(readMapping);

export const isKinesis = ({ streamArn }: Pick<Mapping, 'streamArn'>): boolean =>
  streamArn.includes(':kinesis:');

export const isQueue = ({ streamArn }: Pick<Mapping, 'streamArn'>): boolean =>
  streamArn.includes(':sqs:');

/** Those of tables. */
export const readEventSources = (resources: Resources, tables: Table[]): EventSource[] =>
  readMappings(resources)
    .filter((mapping) => !isKinesis(mapping) && !isQueue(mapping))
    .map((mapping) => ({
      ...mapping,
      table:
        tables.find(({ streamArn }) => streamArn === mapping.streamArn) ??
        refuse(`${mapping.id} reads ${mapping.streamArn}, which is no table's stream.`),
    }));

function readMapping({ stack, logicalId, region, account, properties }: MappingResource): Mapping {
  const at = `${stack}/${logicalId}`;
  const { EventSourceArn, FilterCriteria } = properties;
  return {
    id: at,
    streamArn: EventSourceArn,
    functionArn: functionArn(properties.FunctionName, region, account),
    region,
    startsAt: properties.StartingPosition,
    batchSize: properties.BatchSize,
    // a function has no more processes than that, and what waits for one goes together in a batch
    lanes: Math.min(properties.ParallelizationFactor, mostProcesses),
    filter: anyOf(
      FilterCriteria?.Filters.map(({ Pattern }) => Pattern) ?? [],
      `${at}.FilterCriteria`,
    ),
    mostAtOnce: properties.ScalingConfig?.MaximumConcurrency,
    reportsItemFailures: properties.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    attempts: {
      bisects: properties.BisectBatchOnFunctionError,
      mostRetries: unlimited(properties.MaximumRetryAttempts),
      mostAgeSeconds: unlimited(properties.MaximumRecordAgeInSeconds),
    },
    deadLetterArn: properties.DestinationConfig?.OnFailure?.Destination,
  };
}

/** A mapping may name its function or give its ARN. */
const functionArn = (name: string, region: string, account: string): string =>
  name.startsWith('arn:') ? name : `arn:aws:lambda:${region}:${account}:function:${name}`;

const unlimited = (limit: number): number => (limit < 0 ? Number.POSITIVE_INFINITY : limit);
