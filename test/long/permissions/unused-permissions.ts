import type { PermissionUsage } from './permission-usage.ts';

type Reason = {
  reason: string;
  /**
   * True if the function's own code uses the permission in rare situations that no test causes; otherwise AWS or a link
   * holder uses the permission.
   */
  isRare?: boolean;
  isFor(right: PermissionUsage): boolean;
};

const isAction =
  (...actions: string[]) =>
  ({ action }: PermissionUsage): boolean =>
    actions.some((one) => (one.endsWith(':') ? action.startsWith(one) : action === one));

const isTable = ({ resource }: PermissionUsage): boolean => /:table\/[^/]+$/.test(resource);

/** Permissions that no test uses, with the reason. */
const reasons: readonly Reason[] = [
  { reason: 'Lambda writes its log and its traces with them', isFor: isAction('logs:', 'xray:') },
  {
    reason: 'Lambda reads its stream for the function',
    isFor: (right) =>
      isAction('kinesis:')(right) ||
      (isAction(
        ...['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
          (operation) => `dynamodb:${operation}`,
        ),
      )(right) &&
        !isTable(right)),
  },
  {
    reason: 'Lambda takes messages from its queue for the function',
    isFor: isAction('sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:ReceiveMessage'),
  },
  {
    reason:
      'Lambda puts what failed for good into its dead-letter queue, of which the CDK lets it ask the address too',
    isFor: (right) =>
      isAction('sqs:GetQueueAttributes', 'sqs:GetQueueUrl')(right) ||
      (isAction('sqs:SendMessage')(right) &&
        /(Lost|Dropped|Missed|NotQueued)\w*$/.test(right.resource)),
  },
  {
    reason:
      'a machine reads the voice and writes down its words by the right of whoever begins its job',
    isFor: (right) =>
      /HandleContactRecords/.test(right.function) &&
      ((isAction('s3:GetObject')(right) && right.resource.endsWith('/voice/*')) ||
        (isAction('s3:PutObject')(right) && right.resource.endsWith('/transcripts/*'))),
  },
  {
    reason:
      'no flow records who refused that; should one ever do so, it is deleted, as follow-record.test.ts has it',
    isRare: true,
    isFor: (right) =>
      isAction('s3:DeleteObject')(right) &&
      /HandleContactRecords/.test(right.function) &&
      right.resource.endsWith('/calls/*'),
  },
  {
    reason: 'whoever follows a link that the function has signed comes with it',
    isFor: (right) =>
      isAction('s3:GetObject')(right) && /\/(tickets|voice)\/\*$/.test(right.resource),
  },
  {
    reason: 'Lambda opens the records of a sealed stream for the function',
    isFor: (right) => isAction('kms:Decrypt')(right) && /HandleContactRecords/.test(right.function),
  },
  {
    reason:
      'SES asks for it where a set of settings belongs to the address and the call names none',
    isFor: (right) => isAction('ses:SendEmail')(right) && /configuration-set/.test(right.resource),
  },
  {
    reason: 'a number is led away from a flow only when the stack is taken down',
    isRare: true,
    isFor: isAction('connect:DisassociatePhoneNumberContactFlow'),
  },
  {
    reason: 'SNS is given the role that writes delivery logs, which is no call of its own',
    isFor: isAction('iam:PassRole'),
  },
];

export function findUnusedReason(right: PermissionUsage): Reason | undefined {
  return reasons.find(({ isFor }) => isFor(right));
}
