import type { MetricStore } from './metrics.ts';

/** Step Functions execution that ended with a status other than SUCCEEDED. */
export type UnsuccessfulExecution = {
  machineArn: string;
  status: 'FAILED' | 'TIMED_OUT' | 'ABORTED';
};

const names: Record<UnsuccessfulExecution['status'], string> = {
  FAILED: 'ExecutionsFailed',
  TIMED_OUT: 'ExecutionsTimedOut',
  ABORTED: 'ExecutionsAborted',
};

export function createUnsuccessfulExecutionRecorder(metrics: MetricStore) {
  return ({ machineArn: StateMachineArn, status }: UnsuccessfulExecution): void =>
    metrics.add({
      namespace: 'AWS/States',
      name: names[status],
      dimensions: { StateMachineArn },
    });
}
