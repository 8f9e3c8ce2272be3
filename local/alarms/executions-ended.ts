import type { Metrics } from './metrics.ts';

/** Execution that ended with a status other than SUCCEEDED. */
export type BadEnd = { machineArn: string; status: 'FAILED' | 'TIMED_OUT' | 'ABORTED' };

const names: Record<BadEnd['status'], string> = {
  FAILED: 'ExecutionsFailed',
  TIMED_OUT: 'ExecutionsTimedOut',
  ABORTED: 'ExecutionsAborted',
};

export const executionsEnded =
  (metrics: Metrics) =>
  ({ machineArn: StateMachineArn, status }: BadEnd): void =>
    metrics.add({
      namespace: 'AWS/States',
      name: names[status],
      dimensions: { StateMachineArn },
    });
