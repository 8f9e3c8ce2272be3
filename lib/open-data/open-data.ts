import { Duration, TimeZone } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { DeadLetterQueue } from '../shared/dead-letter-queue.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';

/** What everybody may download, made anew each night from what is before the public. */
export class OpenData extends Construct {
  /** Makes one month at once for an event of a ticket in it. */
  readonly maker: HotlineFunction;

  constructor(scope: Construct, id: string, { tickets }: { tickets: ITableV2 }) {
    super(scope, id);
    this.maker = new HotlineFunction(this, 'MakeOpenData', {
      entry: 'open-data/make-open-data.schedule',
      impact: 'The open data stays as it was the night before',
      runbook: 'open-data-fails',
      memorySize: 1024,
      timeout: Duration.minutes(10),
    })
      .canReadTickets(tickets)
      .canReadHistory(tickets)
      .canPut(tickets, 'openData');
    new Schedule(this, 'Nightly', {
      schedule: ScheduleExpression.cron({
        hour: '1',
        minute: '30',
        timeZone: TimeZone.of('Asia/Ho_Chi_Minh'),
      }),
      target: new LambdaInvoke(this.maker, {
        deadLetterQueue: new DeadLetterQueue(this, 'Missed', {
          impact: 'A night’s open data was not made; the night before’s is still served',
          runbook: 'open-data-fails',
        }),
        retryAttempts: 5,
      }),
    });
  }
}
