import type { CallTranscript } from '../../flow-tools/simulator/caller/transcript.ts';
import type { MetricStore } from './metrics.ts';

/** Recorder for the metrics about telephone calls that Amazon Connect publishes to CloudWatch. */
export type CallMetricsRecorder = {
  ended(transcript: CallTranscript): void;
  ledNowhere(): void;
};

/**
 * Default quota of concurrent calls in a new Amazon Connect instance. More calls than this number within one second are also
 * recorded as throttled.
 */
const maxAtOnce = 10;

export function createCallMetricsRecorder(
  metrics: MetricStore,
  InstanceId: string,
): CallMetricsRecorder {
  const calls: { from: number; to: number; isRefused?: true }[] = [];
  const metric = (name: string, dimensions: Record<string, string>) => ({
    namespace: 'AWS/Connect',
    name,
    dimensions: { InstanceId, ...dimensions },
  });
  const ofCalls = (name: string) => metric(name, { MetricGroup: 'VoiceCalls' });
  const ofFlow = (name: string, ContactFlowName: string) =>
    metric(name, { MetricGroup: 'ContactFlow', ContactFlowName });
  const atOnce = (at: number) => calls.filter(({ from, to }) => from <= at && at < to).length;

  function began(startedAt: Date, seconds: number): void {
    const from = startedAt.getTime();
    const to = from + seconds * 1000;
    calls.splice(0, calls.length, ...calls.filter((call) => call.to > from - 3_600_000));
    calls.push({ from, to });
    const changes = calls.flatMap((call) => [call.from, call.to]);
    for (const at of new Set(changes.filter((one) => one >= from && one <= to))) {
      const share = { at: new Date(at) };
      metrics.level(ofCalls('ConcurrentCallsPercentage'), atOnce(at) / maxAtOnce, share);
    }
    // calls are recorded in the order in which they end, so each one may push an earlier one over the quota
    for (const call of calls.filter((one) => !one.isRefused && atOnce(one.from) > maxAtOnce)) {
      call.isRefused = true;
      metrics.add(ofCalls('CallsBreachingConcurrencyQuota'));
    }
    const sameSecond = calls.filter((call) => Math.abs(call.from - from) < 1000);
    if (sameSecond.length > maxAtOnce) metrics.add(ofCalls('ThrottledCalls'));
  }

  function waited({ queued, startedAt, seconds }: CallTranscript): void {
    if (!queued) return;
    const wait = metric('LongestQueueWaitTime', { MetricGroup: 'Queue', QueueName: queued.name });
    const after = (passed: number) => new Date(new Date(startedAt).getTime() + passed * 1000);
    metrics.level(wait, 0, { perSecond: 1, at: after(queued.since) });
    metrics.level(wait, 0, { at: after(queued.joinedAt ?? queued.leftAt ?? seconds) });
  }

  function broke({ steps, end, isRecordingLost, isGivenUp }: CallTranscript): void {
    for (const { flow, branch, findings } of steps) {
      const rules = findings.map(({ rule }) => rule);
      if (rules.includes('dead-end')) metrics.add(ofFlow('ContactFlowFatalErrors', flow));
      if (branch.endsWith('Error')) metrics.add(ofFlow('ContactFlowErrors', flow));
    }
    const last = steps.at(-1);
    if ((isGivenUp || end.reason === 'StepCap') && last)
      metrics.add(ofFlow('ContactFlowFatalErrors', last.flow));
    if (isRecordingLost) {
      metrics.add(metric('CallRecordingUploadError', { MetricGroup: 'CallRecordings' }));
    }
  }

  return {
    ended: (transcript) => {
      began(new Date(transcript.startedAt), transcript.seconds);
      waited(transcript);
      broke(transcript);
    },
    ledNowhere: () => metrics.add(ofCalls('MisconfiguredPhoneNumbers')),
  };
}
