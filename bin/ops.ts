import { AwsRejectionError } from '../adapters/aws-cli/query-aws.ts';
import { ConfigurationError, ThrottledError } from '../core/shared/errors.ts';
import { type CliProgram, runProgram } from './cli/program.ts';

const expectedErrors = [AwsRejectionError, ConfigurationError, ThrottledError];

/**
 * Returns true if an error's message is enough for the user without a stack trace: rejections by AWS, throttling and missing
 * configuration.
 */
const isExpectedError = (error: unknown): boolean =>
  expectedErrors.some((Expected) => error instanceof Expected) ||
  (error instanceof Error && ('$metadata' in error || error.name === 'CredentialsProviderError'));

export const opsProgram: CliProgram = {
  prefix: 'npm run ops --',
  description: 'Commands for operating a stage: in the AWS cloud, or on this machine.',
  isExpectedError,
  commands: {
    doctor: {
      summary: 'checks a stage and shows how to fix each problem',
      load: async () => (await import('./ops/doctor.ts')).doctorCommand,
    },
    deadline: {
      summary: 'explains step by step when something is due',
      load: async () => (await import('./ops/deadline.ts')).explainDeadlineCommand,
    },
    recount: {
      summary: 'compares counters and search index with the tickets, and repairs them',
      load: async () => (await import('./ops/recompute.ts')).recomputeStatisticsCommand,
    },
    retention: {
      summary: 'shows which tickets the nightly run would anonymize',
      load: async () => (await import('./ops/retention.ts')).rehearseRetentionCommand,
    },
    redrive: {
      summary: 'retries the messages in the dead-letter queues',
      load: async () => (await import('./ops/redrive.ts')).redriveDeadLettersCommand,
    },
    copy: {
      summary: 'exports a table to a file, or imports a file into a table',
      load: async () => (await import('./ops/copy.ts')).copyTableCommand,
    },
  },
};

if (import.meta.main) process.exitCode = await runProgram(opsProgram, process.argv.slice(2));
