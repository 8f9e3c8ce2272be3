import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod';
import { ConfigurationError } from '../../core/shared/errors.ts';

/** Error for a request that AWS rejected, with the last line of AWS's error text. */
export class AwsRejectionError extends Error {
  override name = 'AwsRejectionError';
}

export type AwsQueryRunner = (
  service: string,
  operation: string,
  input?: Record<string, unknown>,
  more?: { region?: string; query?: string },
) => Promise<unknown>;

const run = promisify(execFile);
const maxBytes = 64 * 1024 * 1024;

const FailedCommandError = z.object({ stderr: z.string() });
const MissingCommandError = z.object({ code: z.literal('ENOENT') });
const cliMissingMessage = 'The AWS CLI is not installed: https://aws.amazon.com/cli/';

/**
 * Creates a function that calls AWS through the AWS CLI with the user's credentials, so that the project needs no SDK client
 * for each checked service. It throws `AwsRejectionError` if AWS rejects the request, and `ConfigurationError` if the CLI is
 * not installed.
 */
export function createAwsQueryRunner(region: string, command = 'aws'): AwsQueryRunner {
  return async (service, operation, input = {}, more = {}) => {
    const args = [
      ...[service, operation, '--cli-input-json', JSON.stringify(input)],
      ...['--output', 'json', '--region', more.region ?? region],
      ...(more.query ? ['--query', more.query] : []),
    ];
    try {
      // version 2 uses a pager by default, and version 1 rejects the option that disables it
      const env = { ...process.env, AWS_PAGER: '' };
      const { stdout } = await run(command, args, { maxBuffer: maxBytes, env });
      return z.unknown().parse(JSON.parse(stdout || 'null'));
    } catch (error) {
      const failed = FailedCommandError.safeParse(error);
      if (failed.success && failed.data.stderr) {
        throw new AwsRejectionError(failed.data.stderr.trim().split('\n').at(-1), { cause: error });
      }
      if (MissingCommandError.safeParse(error).success)
        throw new ConfigurationError(cliMissingMessage, { cause: error });
      throw error;
    }
  };
}
