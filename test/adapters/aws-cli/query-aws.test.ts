import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AwsRejectionError, createAwsQueryRunner } from '../../../adapters/aws-cli/query-aws.ts';
import { ConfigurationError } from '../../../core/shared/errors.ts';

/** Creates an executable that replaces the AWS CLI and runs the given shell script. */
const commandThat = (script: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'aws-')), 'aws');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
};

test('createAwsQueryRunner passes the command, its input and the region to the AWS CLI unchanged', async () => {
  const echo = commandThat(`printf '["%s","%s","%s"]' "$1" "$2" "$8"`);
  const answer = await createAwsQueryRunner('ap-southeast-1', echo)('kms', 'describe-key', {
    KeyId: 'k',
  });
  expect(answer).toEqual(['kms', 'describe-key', 'ap-southeast-1']);
});

test('createAwsQueryRunner rejects with the AWS CLI’s own error text when AWS denies access', async () => {
  const refuses = commandThat('echo "An error occurred (AccessDenied): no" >&2; exit 254');
  const query = createAwsQueryRunner('ap-southeast-1', refuses)('kms', 'describe-key');
  const error = await query.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AwsRejectionError);
  expect(String(error)).toContain('AccessDenied');
});

test('createAwsQueryRunner rejects with a ConfigurationError when the AWS CLI is not installed', async () => {
  const query = createAwsQueryRunner('ap-southeast-1', '/nowhere/aws')('kms', 'describe-key');
  await expect(query).rejects.toThrow(ConfigurationError);
});
