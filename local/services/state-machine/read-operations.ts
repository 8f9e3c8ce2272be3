import * as z from 'zod';
import {
  type AwsOperation,
  type AwsOperationResult,
  defineOperation,
  failOperation,
  succeedOperation,
  toEpochSeconds,
} from '../aws-json.ts';
import type { Execution } from './execution.ts';
import { toHistoryEventOutput } from './history-output.ts';
import { failUnknownMachine } from './start-execution.ts';
import type { ExecutionStore } from './storage/execution-store.ts';
import type { HistoryStore } from './storage/history-store.ts';
import type { MachineStore } from './storage/machine-store.ts';

type Stores = { machines: MachineStore; executions: ExecutionStore; history: HistoryStore };

const ByExecution = z.object({ executionArn: z.string() });
const ByMachine = z.object({ stateMachineArn: z.string() });

const paging = {
  /** Maximum number of items on a page of results; 0 selects the default of 100. */
  maxResults: z.int().min(0).max(1000).default(0),
  nextToken: z.string().regex(/^\d+$/).default('0'),
};

const ListExecutions = z.object({
  ...ByMachine.shape,
  ...paging,
  statusFilter: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']).optional(),
});

const GetExecutionHistory = z.object({
  ...ByExecution.shape,
  ...paging,
  reverseOrder: z.boolean().default(false),
  includeExecutionData: z.boolean().default(true),
});

/** Builds the emulated read-only operations of Step Functions. */
export function createReadOperations(stores: Stores): Record<string, AwsOperation> {
  return {
    DescribeStateMachine: defineOperation(ByMachine, (input) => describeMachine(stores, input)),
    DescribeExecution: defineOperation(ByExecution, ({ executionArn }) => {
      const execution = stores.executions.find(executionArn);
      return execution
        ? succeedOperation(description(execution))
        : failUnknownExecution(executionArn);
    }),
    ListExecutions: defineOperation(ListExecutions, (input) => listExecutions(stores, input)),
    GetExecutionHistory: defineOperation(GetExecutionHistory, (input) =>
      readHistory(stores, input),
    ),
  };
}

export function failUnknownExecution(arn: string): AwsOperationResult {
  return failOperation('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
}

const describeMachine = (
  { machines }: Stores,
  { stateMachineArn }: z.output<typeof ByMachine>,
): AwsOperationResult => {
  const machine = machines.find(stateMachineArn);
  if (!machine) return failUnknownMachine(stateMachineArn);
  return succeedOperation({
    stateMachineArn,
    name: machine.name,
    status: 'ACTIVE',
    type: 'STANDARD',
    definition: machines.definitionOf(machine.revision),
    creationDate: toEpochSeconds(machine.createdAt),
  });
};

const summary = ({ arn, machineArn, name, end, startedAt }: Execution) => ({
  executionArn: arn,
  stateMachineArn: machineArn,
  name,
  status: end?.status ?? 'RUNNING',
  startDate: toEpochSeconds(startedAt),
  stopDate: end && toEpochSeconds(end.at),
});

const description = (execution: Execution) => ({
  ...summary(execution),
  input: JSON.stringify(execution.input),
  output: JSON.stringify(execution.end?.output),
  error: execution.end?.error,
  cause: execution.end?.cause,
});

type Page = { maxResults: number; nextToken: string };

/**
 * Reads one page of results. The query fetches one item more than the page holds, to determine whether there is a next page.
 */
const page = <Item>(
  { maxResults, nextToken }: Page,
  read: (limit: number, offset: number) => Item[],
) => {
  const size = maxResults || 100;
  const offset = Number(nextToken);
  const items = read(size + 1, offset);
  return {
    items: items.slice(0, size),
    nextToken: items.length > size ? String(offset + size) : undefined,
  };
};

const listExecutions = (
  { machines, executions }: Stores,
  { stateMachineArn, statusFilter, ...paged }: z.output<typeof ListExecutions>,
): AwsOperationResult => {
  if (!machines.find(stateMachineArn)) return failUnknownMachine(stateMachineArn);
  const wanted = { machine: stateMachineArn, status: statusFilter };
  const { items, nextToken } = page(paged, (limit, offset) =>
    executions.list({ ...wanted, limit, offset }),
  );
  return succeedOperation({ executions: items.map(summary), nextToken });
};

const readHistory = (
  { executions, history }: Stores,
  input: z.output<typeof GetExecutionHistory>,
): AwsOperationResult => {
  const { executionArn, reverseOrder, includeExecutionData } = input;
  if (!executions.find(executionArn)) return failUnknownExecution(executionArn);
  const { items, nextToken } = page(input, (limit, offset) =>
    history.list(executionArn, { limit, offset, isNewestFirst: reverseOrder }),
  );
  const events = items.map((event) => toHistoryEventOutput(event, includeExecutionData));
  return succeedOperation({ events, nextToken });
};
