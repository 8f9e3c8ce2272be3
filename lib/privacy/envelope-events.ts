import type { Role } from 'aws-cdk-lib/aws-iam';
import type { DataStack } from '../data-stack.ts';
import type { EnvelopeRoles } from './envelope-roles.ts';

/** Group of CloudTrail management events that concern who can decrypt personal data. */
export type EnvelopeEventGroup = {
  id: string;
  /** First sentence of the alarm notification, without a full stop. It states what has happened and why it is important. */
  impact: string;
  /** Whether CloudTrail records such events in us-east-1: only there, or there and in the hotline's region. */
  isGlobal: boolean;
  pattern: { source?: string[]; detail: object };
};

/**
 * Returns all groups of CloudTrail events that can give somebody access to personal data, or that show an attempt to decrypt
 * it.
 */
export function listEnvelopeEvents(data: DataStack): EnvelopeEventGroup[] {
  return [...listKeyEvents(data), ...listRoleEvents(data.roles), alarmsChanged];
}

function listKeyEvents({ contactKey, identityKey, roles }: DataStack): EnvelopeEventGroup[] {
  const keys = { resources: { ARN: [contactKey.keyArn, identityKey.keyArn] } };
  return [
    {
      id: 'KeysChanged',
      impact: 'An envelope key, its policy or a grant was changed: others may be able to decrypt',
      isGlobal: false,
      // all write operations, including any that KMS adds in the future
      pattern: { source: ['aws.kms'], detail: { readOnly: [false], ...keys } },
    },
    {
      id: 'DecryptedByOthers',
      impact:
        'A principal other than the three authorized functions decrypted envelopes or tried to',
      isGlobal: false,
      pattern: {
        source: ['aws.kms'],
        detail: {
          eventName: ['Decrypt', 'ReEncrypt'],
          ...keys,
          $or: [
            issuedBy([{ 'anything-but': listArns(roles.functions) }]),
            issuedBy([{ exists: false }]),
          ],
        },
      },
    },
  ];
}

function listRoleEvents({ all, functions, breakGlass }: EnvelopeRoles): EnvelopeEventGroup[] {
  const roleArn = listArns([breakGlass]);
  return [
    {
      id: 'RolesChanged',
      impact: 'A role that can decrypt envelopes, its trust policy or its permissions were changed',
      isGlobal: true,
      pattern: {
        source: ['aws.iam'],
        detail: {
          readOnly: [false],
          requestParameters: { roleName: all.map(({ roleName }) => roleName) },
        },
      },
    },
    {
      id: 'BreakGlassUsed',
      impact: 'The break-glass role, which can decrypt every envelope, is in use',
      isGlobal: true,
      pattern: { detail: { $or: [{ requestParameters: { roleArn } }, issuedBy(roleArn)] } },
    },
    {
      id: 'FunctionsChanged',
      impact: 'The code or configuration of a function that can decrypt envelopes was changed',
      isGlobal: false,
      // the response contains the role, however the request names the function
      pattern: {
        source: ['aws.lambda'],
        detail: { readOnly: [false], responseElements: { role: listArns(functions) } },
      },
    },
  ];
}

const alarmsChanged: EnvelopeEventGroup = {
  id: 'AlarmsChanged',
  impact: 'The trail, a rule or a topic was changed: alarms about envelopes may not arrive',
  isGlobal: true,
  pattern: {
    source: ['aws.cloudtrail', 'aws.events', 'aws.sns'],
    detail: {
      eventName: [
        ...['DeleteTrail', 'PutEventSelectors', 'StopLogging', 'UpdateTrail'],
        ...['DeleteRule', 'DisableRule', 'PutRule', 'PutTargets', 'RemoveTargets'],
        ...['DeleteTopic', 'RemovePermission', 'SetTopicAttributes', 'Unsubscribe'],
      ],
    },
  },
};

const listArns = (roles: Role[]): string[] => roles.map(({ roleArn }) => roleArn);

/**
 * Returns an event pattern that matches requests with temporary credentials of the given IAM roles. It matches no IAM user
 * and not the root account.
 */
const issuedBy = (arn: unknown[]) => ({
  userIdentity: { sessionContext: { sessionIssuer: { arn } } },
});
