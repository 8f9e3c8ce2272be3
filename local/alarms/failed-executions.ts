import type { MetricStore } from './metrics.ts';

/** Step Functions execution that failed. */
export type FailedExecution = { machineArn: string };

export function createFailedExecutionRecorder(metrics: MetricStore) {
  return ({ machineArn: StateMachineArn }: FailedExecution): void =>
    metrics.add({
      namespace: 'AWS/States',
      name: 'ExecutionsFailed',
      dimensions: { StateMachineArn },
    });
}
