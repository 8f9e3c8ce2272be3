import { PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, onTestFinished, test } from 'vitest';
import { createPhotoStore } from '../../../adapters/s3/photo-store.ts';
import { ConflictError } from '../../../core/shared/errors.ts';
import { aPhoto } from '../../support/samples/listed-photo.ts';

const files = { picture: Buffer.from('picture'), thumbnail: Buffer.from('small') };
const put = () => createPhotoStore('photos').put('4821937056', aPhoto(), files);

const refusedAs = (name: string, httpStatusCode: number) =>
  new S3ServiceException({ name, $fault: 'client', $metadata: { httpStatusCode } });

const refusing = (...refusals: S3ServiceException[]) => {
  const client = mockClient(S3Client);
  onTestFinished(() => client.restore());
  const answers = client.on(PutObjectCommand);
  for (const refusal of refusals) answers.rejectsOnce(refusal);
  answers.resolves({});
  return client;
};

test('storing a photo that already exists succeeds without writing it again', async () => {
  const client = refusing(
    refusedAs('PreconditionFailed', 412),
    refusedAs('PreconditionFailed', 412),
  );
  await put();
  const inputs = client.commandCalls(PutObjectCommand).map(({ args: [{ input }] }) => input);
  expect(inputs.map(({ IfNoneMatch }) => IfNoneMatch)).toEqual(['*', '*']);
});

test('storing a photo is retried after a conflict with a concurrent write', async () => {
  const client = refusing(refusedAs('ConditionalRequestConflict', 409));
  await put();
  expect(client.commandCalls(PutObjectCommand)).toHaveLength(3);
});

test('storing a photo rethrows other S3 errors', async () => {
  refusing(refusedAs('AccessDenied', 403));
  await expect(put()).rejects.toMatchObject({ name: 'AccessDenied' });
});

test('storing a photo throws a ConflictError after 3 conflicts', async () => {
  refusing(...Array.from({ length: 6 }, () => refusedAs('ConditionalRequestConflict', 409)));
  await expect(put()).rejects.toThrow(ConflictError);
});
