import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { AlarmDeclaration, type AlarmFailureDescription } from '../alarms/hotline-alarm.ts';
import { grantListStreams } from '../functions/grant-list-streams.ts';
import type { HotlineFunction } from '../functions/hotline-function.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';

type Items = { type: 'ticket' | 'notification' | 'directory' | 'lost-code'; status?: string[] };

type TicketStreamProps = {
  tickets: ITableV2;
  consumer: HotlineFunction;
  /** Filters on table items. Only changes after which the item matches invoke the consumer. */
  items: Items | Items[];
  eventNames: ('INSERT' | 'MODIFY')[];
  batchSize: number;
  late: AlarmFailureDescription;
  dropped: AlarmFailureDescription;
};

/**
 * Event source that passes changes of table items to a Lambda function. Failing records are retried for two hours and then
 * go to a dead-letter queue. Batches of one ticket arrive in order, but records within a batch run in parallel and may
 * repeat, so consumers must read the current item.
 */
export class TicketStreamEventSource extends Construct {
  constructor(scope: Construct, id: string, props: TicketStreamProps) {
    super(scope, id);
    const { tickets, consumer, items, eventNames, batchSize, late, dropped } = props;
    consumer.addEventSource(
      new DynamoEventSource(tickets, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        filters: [items].flat().map((kind) =>
          FilterCriteria.filter({
            eventName: FilterRule.or(...eventNames),
            dynamodb: { NewImage: buildImagePattern(kind) },
          }),
        ),
        batchSize,
        // Parallel batches per shard. Items of one ticket share a partition key, so their batches stay in order.
        parallelizationFactor: 10,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        // A record that always fails blocks the records behind it, so retries end long before the stream's limit of 24 h.
        retryAttempts: 50,
        maxRecordAge: Duration.hours(2),
        onFailure: new SqsDlq(new DeadLetterQueue(this, 'Dropped', dropped)),
      }),
    );
    grantListStreams(consumer, 'dynamodb');
    new AlarmDeclaration(this, 'Late', {
      ...late,
      metric: consumer.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(1) }),
      threshold: Duration.minutes(5).toMilliseconds(),
      periods: 3,
    });
  }
}

const buildImagePattern = (attributes: Record<string, string | string[]>) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, values]) => [
      name,
      { S: FilterRule.or(...[values].flat()) },
    ]),
  );
