import { Duration, TimeZone } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import { DeadLetterQueue } from '../shared/dead-letter-queue.ts';
import { AlarmDeclaration } from '../shared/hotline-alarm.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';
import type { WebStack } from '../web-stack.ts';

type ChannelCanaryProps = {
  data: DataStack;
  web: WebStack;
  /** Lambda function that contact flows invoke. Undefined in stages without a telephone. */
  answerCall: HotlineFunction | undefined;
};

/**
 * Canary (daily self-check) that uses every channel like a citizen each morning, and files a test report on the web without
 * sending notifications. It also checks that an administrator has confirmed the calendar.
 */
export class ChannelCanary extends Construct {
  constructor(scope: Construct, id: string, { data, web, answerCall }: ChannelCanaryProps) {
    super(scope, id);
    const hotlineFunction = new HotlineFunction(this, 'CheckChannels', {
      entry: 'operations/check-channels.schedule',
      impact: 'The canary failed: whether all channels accept reports is unknown',
      runbook: 'channels-fail',
      timeout: Duration.minutes(2),
      environment: { PORTAL_URL: web.portalUrl },
    })
      .canReadSecret(data.secret)
      .canReadTickets(data.tickets)
      .canPut(data.tickets, 'canaryResults');
    if (answerCall) hotlineFunction.canAskAsFlow(answerCall);
    const deadLetterQueue = new DeadLetterQueue(this, 'Missed', {
      impact: 'The canary did not check the channels this morning',
      runbook: 'trial-was-missed',
    });
    new Schedule(this, 'Mornings', {
      schedule: ScheduleExpression.cron({
        ...{ hour: '6', minute: '30' },
        timeZone: TimeZone.of('Asia/Ho_Chi_Minh'),
      }),
      target: new LambdaInvoke(hotlineFunction, { deadLetterQueue, retryAttempts: 3 }),
    });
    new AlarmDeclaration(this, 'CanaryFailed', {
      impact: 'The canary could not use at least one channel; citizens probably cannot either',
      runbook: 'channels-fail',
      metric: hotlineFunction.metricCounted('CanaryFailed'),
    });
    new AlarmDeclaration(this, 'CalendarUnconfirmed', {
      impact:
        'Deadlines and opening hours of the year use unconfirmed days off, which may be wrong',
      runbook: 'calendar-is-not-confirmed',
      metric: hotlineFunction.metricCounted('CalendarUnconfirmed'),
    });
  }
}
