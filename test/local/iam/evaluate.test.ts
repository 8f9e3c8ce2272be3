import { describe, expect, test } from 'vitest';
import { evaluatePolicies, type Requester } from '../../../local/iam/evaluate.ts';
import type { Policy } from '../../../local/iam/policies.ts';
import { Statement } from '../../../local/iam/statement.ts';

const account = 'arn:aws:iam::000000000000:root';
const role = 'arn:aws:iam::000000000000:role/Reader';
const bucket = 'arn:aws:s3:::photos';
const key = 'arn:aws:kms:ap-southeast-1:000000000000:key/1';

const statementsOf = (all: object[]): Statement[] =>
  all.map((one) => Statement.parse({ Effect: 'Allow', ...one }));

const resourcePolicy = (attachedTo: string, ...all: object[]): Policy => ({
  ...{ at: 'Stack/Policy', kind: 'resource', attachedTo: [attachedTo] },
  statements: statementsOf(all),
});

const reads = { Action: 's3:GetObject', Resource: `${bucket}/*` };
const decrypts = { Action: 'kms:Decrypt', Resource: key };
const reader = (...own: object[]): Requester => ({ role, statements: statementsOf(own) });
const connect: Requester = { service: 'connect.amazonaws.com' };

const canRead = (requester: Requester, ...policies: Policy[]): boolean => {
  const context = { 'aws:SecureTransport': ['true'] };
  const request = { action: 's3:GetObject', resources: [`${bucket}/1.jpg`], context };
  return evaluatePolicies(request, requester, policies).isAllowed;
};

const canDecrypt = (requester: Requester, ...policies: Policy[]): boolean =>
  evaluatePolicies({ action: 'kms:Decrypt', resources: [key] }, requester, policies).isAllowed;

describe("IAM evaluation of a role's request", () => {
  const toRole = { ...reads, Principal: { AWS: role } };
  const toAccount = { ...reads, Principal: { AWS: account } };
  const denial = { ...reads, Effect: 'Deny', Principal: '*' };

  test.each<[string, boolean, Requester, ...Policy[]]>([
    ['no policy allows it', false, reader()],
    ['its own policy allows the action', true, reader(reads)],
    ['the resource policy names the role', true, reader(), resourcePolicy(bucket, toRole)],
    [
      'the resource policy names only the account',
      false,
      reader(),
      resourcePolicy(bucket, toAccount),
    ],
    ['both policies allow it', true, reader(reads), resourcePolicy(bucket, toAccount)],
    ['the resource policy denies it', false, reader(reads), resourcePolicy(bucket, denial)],
    [
      'its own policy denies it',
      false,
      reader({ ...reads, Effect: 'Deny' }),
      resourcePolicy(bucket, toRole),
    ],
    [
      'the condition of a denial does not match',
      true,
      reader(reads),
      resourcePolicy(bucket, {
        ...denial,
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    ],
    [
      'only the policy of another resource denies it',
      true,
      reader(reads),
      resourcePolicy('arn:aws:s3:::photo', { ...denial, Resource: '*' }),
    ],
  ])("when %s, a role's S3 request is allowed: %s", (_, isAllowed, requester, ...policies) => {
    expect(canRead(requester, ...policies)).toBe(isAllowed);
  });
});

describe("IAM evaluation of a role's request to a KMS key", () => {
  test.each<[string, boolean, Requester, ...Policy[]]>([
    ['the key has no policy', false, reader(decrypts)],
    [
      'the key policy names another role',
      false,
      reader(decrypts),
      resourcePolicy(key, { ...decrypts, Principal: { AWS: `${role}2` } }),
    ],
    [
      'the key policy delegates to the account',
      true,
      reader(decrypts),
      resourcePolicy(key, { ...decrypts, Principal: { AWS: account } }),
    ],
    [
      'the key policy delegates to the account, and no role policy allows it',
      false,
      reader(),
      resourcePolicy(key, { ...decrypts, Principal: { AWS: account } }),
    ],
    [
      'the key policy names the role',
      true,
      reader(),
      resourcePolicy(key, { ...decrypts, Principal: { AWS: role } }),
    ],
  ])("when %s, a role's KMS request is allowed: %s", (_, isAllowed, requester, ...policies) => {
    expect(canDecrypt(requester, ...policies)).toBe(isAllowed);
  });
});

test("a request by an AWS service is allowed only by the resource's own policy", () => {
  const toService = { ...reads, Principal: { Service: 'connect.amazonaws.com' } };
  expect(canRead(connect, resourcePolicy(bucket, toService))).toBe(true);
  expect(canRead(connect, resourcePolicy(bucket, { ...reads, Principal: { AWS: account } }))).toBe(
    false,
  );
  expect(canRead(connect)).toBe(false);
});

test('a service can assume a role only under the conditions of the role’s trust policy', () => {
  const trust: Policy = {
    ...{ at: 'Stack/Role', kind: 'trust', attachedTo: ['Reader'] },
    statements: statementsOf([
      {
        Action: 'sts:AssumeRole',
        Principal: { Service: 'connect.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': '000000000000' } },
      },
    ]),
  };
  const assuming = (from: string) =>
    evaluatePolicies(
      {
        ...{ action: 'sts:AssumeRole', resources: ['Reader'] },
        context: { 'aws:SourceAccount': [from] },
      },
      connect,
      [trust],
    ).isAllowed;
  expect([assuming('000000000000'), assuming('111111111111')]).toEqual([true, false]);
});
