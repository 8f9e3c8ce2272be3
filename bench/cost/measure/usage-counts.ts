import { sumWriteUnits } from './capacity-units.ts';
import type { UsageRecords } from './cost-run.ts';
import { countInvocations, type FunctionInvocations } from './invocations.ts';
import { computeItemWriteUnits, type ItemWriteUnits } from './item-write-units.ts';
import { countMeteredRequests } from './metering.ts';
import type { RecordedTableRequest } from './table-request-recorder.ts';
import { toWritePurpose, type WritePurpose } from './write-purpose.ts';

/** Quantities of all billable AWS usage that one ticket has caused. */
export type UsageCounts = {
  requests: number;
  /** Number of requests that API Gateway bills for one ticket. It bills each started 512 KB as a request. */
  metered: number;
  bytesOut: number;
  writes: Record<WritePurpose, number>;
  /**
   * Write units of failed writes (version conflicts), which are included in `writes`. AWS bills a failed write as well as
   * its retry.
   */
  refused: Record<WritePurpose, number>;
  items: ItemWriteUnits[];
  /**
   * DynamoDB read units. `ticket` counts reads of the ticket's own items. `directory` counts reads of the directory, which
   * each process repeats every minute regardless of traffic.
   */
  reads: { ticket: number; directory: number };
  transitions: number;
  executions: number;
  events: number;
  invocations: FunctionInvocations;
  sms: number;
  smsParts: number;
  emails: number;
  decryptions: number;
  publicKeys: number;
  secrets: number;
  photoWrites: number;
  functionLogBytes: number;
};

const none: Record<WritePurpose, number> = {
  opening: 0,
  ticket: 0,
  messages: 0,
  access: 0,
  limits: 0,
  search: 0,
  figures: 0,
  background: 0,
};

const writesOf = (
  lines: readonly RecordedTableRequest[],
): Pick<UsageCounts, 'writes' | 'refused'> => {
  const [writes, refused] = [{ ...none }, { ...none }];
  for (const line of lines) {
    if (line.kind !== 'write') continue;
    for (const write of line.writes) {
      const [purpose, units] = [toWritePurpose(write), sumWriteUnits(write.units)];
      writes[purpose] += units;
      if (line.isRefused) refused[purpose] += units;
    }
  }
  return { writes, refused };
};

/**
 * First letters of partition keys whose items belong to one ticket. Partitions of the sweeper and of daily reports are not
 * included.
 */
const ofTickets = new Set(['T', 'K', 'N', 'V', 'R', 'X', 'Y', 'W', 'U', 'S', 'P', 'L', 'B']);

const readsOf = (lines: readonly RecordedTableRequest[]): UsageCounts['reads'] => {
  const reads = { ticket: 0, directory: 0 };
  for (const line of lines) {
    if (line.kind !== 'read') continue;
    if (line.of === 'D') reads.directory += line.engine;
    else if (ofTickets.has(line.of)) reads.ticket += line.engine;
  }
  return reads;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Returns the AWS usage between two snapshots of a cost run. */
export function computeUsageBetween(before: UsageRecords, after: UsageRecords): UsageCounts {
  const table = after.table.slice(before.table.length);
  const requests = after.requests.slice(before.requests.length);
  const calls = after.calls.slice(before.calls.length);
  const messages = after.messages.slice(0, after.messages.length - before.messages.length);
  const called = (service: string, operation = '') =>
    calls.filter((one) => one.service === service && one.operation.startsWith(operation)).length;
  const transitions = after.transitions - before.transitions;
  const sms = messages.filter(({ kind }) => kind === 'sms');
  return {
    requests: requests.length,
    metered: countMeteredRequests(requests),
    bytesOut: sum(requests.map(({ bytes }) => bytes)),
    ...writesOf(table),
    items: computeItemWriteUnits(table),
    reads: readsOf(table),
    transitions,
    executions: after.executions - before.executions,
    events: called('events'),
    invocations: countInvocations({ requests, table, calls, messages, transitions }),
    sms: sms.length,
    smsParts: sum(sms.map(({ segments = 0 }) => segments)),
    emails: messages.length - sms.length,
    decryptions: called('kms', 'Decrypt'),
    publicKeys: called('kms', 'GetPublicKey'),
    secrets: called('secretsmanager'),
    photoWrites: called('s3'),
    functionLogBytes: sum(Object.values(after.logBytes)) - sum(Object.values(before.logBytes)),
  };
}

/** Returns the DynamoDB write units that one ticket costs, without those for search, statistics and rate limits. */
export function countTicketWriteUnits({ writes }: UsageCounts): number {
  return writes.opening + writes.ticket + writes.messages + writes.access;
}
