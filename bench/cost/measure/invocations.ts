import type { CostRunAwsCall, UsageRecords } from './cost-run.ts';
import type { RecordedTableRequest, RecordedWrite } from './table-request-recorder.ts';

/** Number of invocations and estimated billed milliseconds, keyed by Lambda function. */
export type FunctionInvocations = Record<string, { count: number; milliseconds: number }>;

type Used = Pick<UsageRecords, 'requests' | 'table' | 'calls' | 'messages' | 'transitions'>;

/** Returns the construct name of a function: `HotlineIntake-local-PublicApi705CB7FF` becomes `PublicApi`. */
const shortName = (name: string): string => /-local-(\w+?)[0-9A-F]{8}$/.exec(name)?.[1] ?? name;

const byPath: [RegExp, string][] = [
  [/^\/a\//, 'OfficerPage'],
  [/^\/api\/staff\/tickets\/\d+\/reveal(\/|$)/, 'RevealIdentity'],
  [/^\/api\/staff\/tickets\/\d+\/callback\/open$/, 'OpenCallback'],
  [/^\/api\/staff\/reports\//, 'PrintReport'],
  [/^\/api\/staff\//, 'StaffApi'],
  [/\/photos$|^\/tra-cuu\/anh/, 'UploadPhoto'],
];

const functionOf = ({ path, method }: UsageRecords['requests'][number]): string =>
  byPath.find(
    ([pattern]) => pattern.test(path) && (method === 'POST' || !/photos/.test(path)),
  )?.[1] ?? 'PublicApi';

const typeOf = ({ before, after }: RecordedWrite): string => (after ?? before)?.['type']?.S ?? '';

const isBrought = (write: RecordedWrite): boolean =>
  typeOf(write) === 'notification' &&
  ['requested', 'failed', 'bounced'].includes(write.after?.['status']?.S ?? '');

const written = (table: readonly RecordedTableRequest[]): RecordedWrite[] =>
  table.flatMap((line) => (line.kind === 'write' && !line.isRefused ? line.writes : []));

/**
 * Counts Lambda invocations of a simulated ticket. The result is the maximum: each stream record counts as one invocation,
 * as on a quiet day, although a stream can deliver several records in one batch.
 */
const countsOf = ({ requests, table, calls, messages, transitions }: Used) => {
  const writes = written(table);
  const http = Object.groupBy(requests, functionOf);
  return {
    ...Object.fromEntries(Object.entries(http).map(([name, all = []]) => [name, all.length])),
    HandleTicketStream: writes.filter((write) => typeOf(write) === 'ticket').length,
    SendNotifications: writes.filter(isBrought).length,
    // one of three state transitions invokes the function (`lib/workflow/workflow-states.ts`)
    RunWorkflowStep: Math.round(transitions / 3),
    IndexTickets: calls.filter(({ service }) => service === 'events').length,
    ReceiveDeliveryReports: messages.length,
  };
};

/**
 * Returns the assumed duration of an AWS call in milliseconds: a measured median for DynamoDB, a generous estimate for other
 * services.
 */
const milliseconds = ({ service, operation }: CostRunAwsCall): number => {
  switch (service) {
    case 'dynamodb':
      return operation === 'TransactWriteItems' ? 25 : 8;
    case 's3':
    case 'sns':
    case 'sesv2':
      return 60;
    default:
      return 20;
  }
};

/**
 * Returns the milliseconds of CPU work in one warm Lambda invocation, without waiting for AWS. UploadPhoto needs more
 * because it decodes, rotates and encodes a photo twice.
 */
const ownMilliseconds = (name: string): number => (name === 'UploadPhoto' ? 800 : 10);
/**
 * Billed milliseconds per delivery report of a message provider: the function ReceiveDeliveryReports makes three table
 * calls. The cost run adds this time, because the local outbox sends no delivery reports.
 */
const feedbackMilliseconds = 3 * 8;

export function countInvocations(used: Used): FunctionInvocations {
  const waited = new Map<string, number>();
  for (const call of used.calls) {
    const name =
      Object.keys(functionMemoryMb).find((one) => shortName(call.function).endsWith(one)) ?? '';
    waited.set(name, (waited.get(name) ?? 0) + milliseconds(call));
  }
  waited.set('ReceiveDeliveryReports', used.messages.length * feedbackMilliseconds);
  return Object.fromEntries(
    Object.entries(countsOf(used)).map(([name, count]) => [
      name,
      { count, milliseconds: count * ownMilliseconds(name) + (waited.get(name) ?? 0) },
    ]),
  );
}

/** Memory of each function in MB, copied from `lib/`. */
export const functionMemoryMb: Record<string, number> = {
  PublicApi: 1024,
  OfficerPage: 2048,
  StaffApi: 1024,
  UploadPhoto: 2048,
  RevealIdentity: 512,
  PrintReport: 1024,
  OpenCallback: 512,
  HandleTicketStream: 512,
  SendNotifications: 512,
  RunWorkflowStep: 512,
  IndexTickets: 512,
  ReceiveDeliveryReports: 512,
};
