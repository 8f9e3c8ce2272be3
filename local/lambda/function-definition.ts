import * as z from 'zod';
import type { Resource, Resources } from '../assembly/resources.ts';
import { throwUserError } from '../user-error.ts';

/** Definition of a Lambda function in the cloud assembly. */
export type FunctionDefinition = {
  name: string;
  arn: string;
  region: string;
  /** Directory of the Lambda function's code bundle; Lambda has the same files in /var/task. */
  bundle: string;
  handler: string;
  memoryMegabytes: number;
  timeoutSeconds: number;
  logFormat: 'JSON' | 'Text';
  /** Maximum number of concurrent invocations (reserved concurrency); undefined means unlimited. */
  maxAtOnce?: number;
  environment: Record<string, string>;
  /** Name of the function's execution role; undefined when the cloud assembly defines none. */
  role?: string;
  /** ARN of the dead-letter queue for asynchronous events that have exhausted their retries. */
  deadLetterArn?: string;
};

const FunctionProperties = z.object({
  Handler: z.string(),
  Runtime: z.string().startsWith('nodejs', 'only Node.js functions run locally'),
  Code: z.object({ S3Key: z.string() }),
  Role: z.string().optional(),
  MemorySize: z.number().default(128),
  Timeout: z.number().default(3),
  ReservedConcurrentExecutions: z.number().optional(),
  Environment: z
    .object({ Variables: z.record(z.string(), z.coerce.string()).default({}) })
    .default({
      Variables: {},
    }),
  LoggingConfig: z.object({ LogFormat: z.enum(['JSON', 'Text']).default('Text') }).optional(),
  DeadLetterConfig: z.object({ TargetArn: z.string() }).optional(),
});

/**
 * Reads all Lambda functions of the cloud assembly; URLs of managed login pages in environment variables are replaced with
 * local URLs.
 */
export function readFunctionDefinitions(
  resources: Resources,
  addressHere: (text: string) => string = (text) => text,
): FunctionDefinition[] {
  return resources
    .ofType(['AWS::Lambda::Function'], FunctionProperties)
    .map((resource) => define(resource, resources))
    .map(({ environment, ...definition }) => ({
      ...definition,
      environment: Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [name, addressHere(value)]),
      ),
    }));
}

function define(
  { stack, logicalId, region, identity, properties }: Resource<z.infer<typeof FunctionProperties>>,
  resources: Resources,
): FunctionDefinition {
  const { S3Key } = properties.Code;
  return {
    name: identity.ref,
    arn: identity.attributes['Arn'] ?? '',
    region,
    bundle:
      resources.assetPath(stack, S3Key) ??
      throwUserError(
        `${stack}/${logicalId} uses asset ${S3Key}, which does not exist in the cloud assembly.`,
      ),
    handler: properties.Handler,
    memoryMegabytes: properties.MemorySize,
    timeoutSeconds: properties.Timeout,
    maxAtOnce: properties.ReservedConcurrentExecutions,
    logFormat: properties.LoggingConfig?.LogFormat ?? 'Text',
    environment: properties.Environment.Variables,
    role: properties.Role?.slice(properties.Role.lastIndexOf('/') + 1),
    deadLetterArn: properties.DeadLetterConfig?.TargetArn,
  };
}
