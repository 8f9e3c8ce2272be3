import * as z from 'zod';
import type { Resource, Resources } from '../assembly/resources.ts';
import type { DynamoDbTable } from '../dynamodb/tables.ts';
import { maxProcessesPerFunction } from '../lambda/function-pool.ts';
import { throwUserError } from '../user-error.ts';
import type { BatchRetryRules } from './batch-attempts.ts';
import { compileFilterPatterns, type RecordFilter } from './filter-pattern.ts';

/** Event source mapping of a Lambda function, with the source and the delivery rules. */
export type EventSourceMappingDefinition = {
  id: string;
  streamArn: string;
  functionArn: string;
  region: string;
  startsAt: 'TRIM_HORIZON' | 'LATEST';
  batchSize: number;
  /**
   * Number of batches that are delivered to the function concurrently. Records with the same partition key are never in two
   * of these batches, so they stay in order.
   */
  lanes: number;
  filter: RecordFilter;
  /** Maximum number of concurrent invocations for a queue's event source mapping. */
  maxAtOnce?: number;
  reportsItemFailures: boolean;
  attempts: BatchRetryRules;
  deadLetterArn?: string;
};

/** Event source mapping of a DynamoDB table's stream. */
export type TableStreamMapping = EventSourceMappingDefinition & { table: DynamoDbTable };

const MappingProperties = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  /** Position in the stream at which delivery starts. Event source mappings of queues have no start position. */
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

/** Reads the enabled event source mappings of the cloud assembly. */
export function readEventSourceMappings(resources: Resources): EventSourceMappingDefinition[] {
  return resources
    .ofType(['AWS::Lambda::EventSourceMapping'], MappingProperties)
    .filter(({ properties }) => properties.Enabled)
    .map(readMapping);
}

export function isKinesisMapping({
  streamArn,
}: Pick<EventSourceMappingDefinition, 'streamArn'>): boolean {
  return streamArn.includes(':kinesis:');
}

export function isQueueMapping({
  streamArn,
}: Pick<EventSourceMappingDefinition, 'streamArn'>): boolean {
  return streamArn.includes(':sqs:');
}

/** Reads the event source mappings of DynamoDB table streams. */
export function readTableStreamMappings(
  resources: Resources,
  tables: DynamoDbTable[],
): TableStreamMapping[] {
  return readEventSourceMappings(resources)
    .filter((mapping) => !isKinesisMapping(mapping) && !isQueueMapping(mapping))
    .map((mapping) => ({
      ...mapping,
      table:
        tables.find(({ streamArn }) => streamArn === mapping.streamArn) ??
        throwUserError(
          `${mapping.id} reads ${mapping.streamArn}, which is not the stream of a table.`,
        ),
    }));
}

function readMapping({
  stack,
  logicalId,
  region,
  account,
  properties,
}: MappingResource): EventSourceMappingDefinition {
  const at = `${stack}/${logicalId}`;
  const { EventSourceArn, FilterCriteria } = properties;
  return {
    id: at,
    streamArn: EventSourceArn,
    functionArn: functionArn(properties.FunctionName, region, account),
    region,
    startsAt: properties.StartingPosition,
    batchSize: properties.BatchSize,
    // more lanes than processes would only split waiting records into smaller batches
    lanes: Math.min(properties.ParallelizationFactor, maxProcessesPerFunction),
    filter: compileFilterPatterns(
      FilterCriteria?.Filters.map(({ Pattern }) => Pattern) ?? [],
      `${at}.FilterCriteria`,
    ),
    maxAtOnce: properties.ScalingConfig?.MaximumConcurrency,
    reportsItemFailures: properties.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    attempts: {
      bisects: properties.BisectBatchOnFunctionError,
      maxRetries: unlimited(properties.MaximumRetryAttempts),
      maxAgeSeconds: unlimited(properties.MaximumRecordAgeInSeconds),
    },
    deadLetterArn: properties.DestinationConfig?.OnFailure?.Destination,
  };
}

/** Returns a function's ARN; accepts the function's name or ARN. */
const functionArn = (name: string, region: string, account: string): string =>
  name.startsWith('arn:') ? name : `arn:aws:lambda:${region}:${account}:function:${name}`;

const unlimited = (limit: number): number => (limit < 0 ? Number.POSITIVE_INFINITY : limit);
