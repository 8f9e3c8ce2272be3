import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';
import { dailyInVietnam } from '../shared/vietnam-time.ts';
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
    const canary = new HotlineFunction(this, 'CheckChannels', {
      entry: 'operations/check-channels.schedule',
      impact: 'The canary failed: whether all channels accept reports is unknown',
      runbook: 'channels-fail',
      timeout: Duration.minutes(2),
      environment: { PORTAL_URL: web.portalUrl },
    })
      .canReadSecret(data.secret)
      .canUseTable(data.tickets, 'GetItem')
      .withSchedule(dailyInVietnam({ hour: '6', minute: '30' }), {
        impact: 'The canary did not check the channels this morning',
        runbook: 'trial-was-missed',
      })
      .withAlarms({
        CanaryFailed: {
          impact: 'The canary could not use at least one channel; citizens probably cannot either',
          runbook: 'channels-fail',
        },
        CalendarUnconfirmed: {
          impact:
            'Deadlines and opening hours of the year use unconfirmed days off, which may be wrong',
          runbook: 'calendar-is-not-confirmed',
        },
      });
    if (answerCall) canary.canAskAsFlow(answerCall);
  }
}
