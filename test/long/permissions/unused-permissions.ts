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
      'Lambda sends failed events to the dead-letter queue; the CDK also grants reading the queue URL',
    isFor: (right) =>
      isAction('sqs:GetQueueAttributes', 'sqs:GetQueueUrl')(right) ||
      (isAction('sqs:SendMessage')(right) && /(Lost|Dropped|Missed)\w*$/.test(right.resource)),
  },
  {
    reason:
      'Amazon Transcribe reads the voice message and writes the transcript with the permissions of the function that starts the job',
    isFor: (right) =>
      /HandleContactRecords/.test(right.function) &&
      ((isAction('s3:GetObject')(right) && right.resource.endsWith('/voice/*')) ||
        (isAction('s3:PutObject')(right) && right.resource.endsWith('/transcripts/*'))),
  },
  {
    reason:
      'no flow records a caller who refused a recording; the function deletes such a recording if it exists',
    isRare: true,
    isFor: (right) =>
      isAction('s3:DeleteObject')(right) &&
      /HandleContactRecords/.test(right.function) &&
      right.resource.endsWith('/calls/*'),
  },
  {
    reason: 'a presigned URL works with the permissions of the function that signed it',
    isFor: (right) =>
      isAction('s3:GetObject')(right) && /\/(tickets|voice)\/\*$/.test(right.resource),
  },
  {
    reason: 'Lambda decrypts the records of an encrypted stream for the function',
    isFor: (right) => isAction('kms:Decrypt')(right) && /HandleContactRecords/.test(right.function),
  },
  {
    reason:
      'SES needs it if the address has a default configuration set and the request names none',
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
