import { Duration } from 'aws-cdk-lib';
import { MathExpression, type Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { Lang } from '../../../core/messages/lang.ts';
import { AlarmDeclaration } from '../../shared/alarms/hotline-alarm.ts';
import type { ConnectInstanceResource } from '../instance/connect-instance.ts';
import { createCallMetrics } from './call-metrics.ts';

type CallAlarmsProps = {
  instance: ConnectInstanceResource;
  /** Names of the contact flows that can handle a voice call. */
  flows: readonly string[];
};

/** Maximum number of contact flows per alarm. A metric math alarm supports at most ten metrics, including their sum. */
const flowsInOne = 9;

/** Alarms for phone calls that cannot get through, end because of an error, or wait too long. */
export class CallAlarms extends Construct {
  constructor(scope: Construct, id: string, { instance, flows }: CallAlarmsProps) {
    super(scope, id);
    this.declareLines(instance);
    this.declareWaits(instance);
    const metrics = createCallMetrics(instance);
    for (let first = 0; first < flows.length; first += flowsInOne) {
      const some = flows.slice(first, first + flowsInOne);
      const number = first === 0 ? '' : String(first / flowsInOne + 1);
      new AlarmDeclaration(this, `FlowsBreak${number}`, {
        impact: 'Calls end with an error, some before a report is registered',
        runbook: 'calls-break-off',
        metric: sumMetrics(some.map(metrics.broken)),
      });
      new AlarmDeclaration(this, `FlowsErr${number}`, {
        impact: 'Callers are redirected around failing steps, most of them to operators',
        runbook: 'flows-err',
        metric: sumMetrics(some.map(metrics.errors)),
        threshold: 20,
        periods: 2,
      });
    }
  }

  private declareLines(instance: ConnectInstanceResource): void {
    const metrics = createCallMetrics(instance);
    const refused = 'Callers hear a busy tone';
    new AlarmDeclaration(this, 'LinesNearlyFull', {
      impact: 'Callers will soon hear a busy tone',
      runbook: 'lines-fill-up',
      metric: metrics.shareOfQuota(),
      threshold: 0.8,
      periods: 3,
    });
    new AlarmDeclaration(this, 'LinesFull', {
      impact: refused,
      runbook: 'lines-full',
      metric: metrics.overQuota(),
    });
    new AlarmDeclaration(this, 'CallsThrottled', {
      impact: refused,
      runbook: 'lines-full',
      metric: metrics.throttled(),
    });
    new AlarmDeclaration(this, 'PhoneNumberNotAssociated', {
      impact: 'Callers hear nothing because the number has no contact flow',
      runbook: 'number-is-not-led',
      metric: metrics.nowhere(),
    });
    new AlarmDeclaration(this, 'RecordingUploadFailed', {
      impact: 'Recordings of calls and voice messages are not stored; their content is lost',
      runbook: 'recordings-are-lost',
      metric: metrics.lostRecordings(),
    });
  }

  private declareWaits(instance: ConnectInstanceResource): void {
    const metrics = createCallMetrics(instance);
    for (const lang of Lang.options)
      new AlarmDeclaration(this, `WaitTooLong-${lang}`, {
        impact: `Callers in language ${lang} wait 10 minutes or longer`,
        runbook: 'callers-wait-too-long',
        metric: metrics.longestWait(lang),
        threshold: Duration.minutes(10).toSeconds(),
        periods: 3,
      });
  }
}

const sumMetrics = (metrics: Metric[]): MathExpression => {
  const period = Duration.minutes(5);
  const usingMetrics = Object.fromEntries(
    metrics.map((metric, n) => [`flow${n}`, metric.with({ period })]),
  );
  return new MathExpression({
    label: 'in all flows',
    expression: `SUM([${Object.keys(usingMetrics)}])`,
    usingMetrics,
    period,
  });
};
