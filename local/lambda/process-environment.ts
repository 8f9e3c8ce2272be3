import type { FunctionDefinition } from './function-definition.ts';

/** URLs of the emulated AWS services, keyed by environment variable, such as `AWS_ENDPOINT_URL_KMS`. */
export type AwsEndpointUrls = Record<string, string>;

/**
 * Builds the environment variables of a function process: Lambda's own variables, the template's variables, and the URLs of
 * the emulated AWS services.
 */
export function buildProcessEnvironment(
  definition: FunctionDefinition,
  awsEnvironment: Record<string, string>,
  runtimeApi: string,
  compileCache: string,
): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    NODE_COMPILE_CACHE: compileCache,
    MALLOC_ARENA_MAX: '1', // one C heap per process instead of one per thread saves 4 MB each
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
    ...definition.environment,
    ...awsEnvironment,
    AWS_REGION: definition.region,
    AWS_DEFAULT_REGION: definition.region,
    AWS_ACCESS_KEY_ID: definition.name, // identifies the function to the policy evaluator
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_LAMBDA_RUNTIME_API: runtimeApi,
    AWS_LAMBDA_FUNCTION_NAME: definition.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMegabytes),
    AWS_LAMBDA_LOG_FORMAT: definition.logFormat,
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${definition.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: definition.bundle,
    _HANDLER: definition.handler,
  };
}
