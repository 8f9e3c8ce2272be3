import { Duration } from 'aws-cdk-lib';
import type { IStream } from 'aws-cdk-lib/aws-kinesis';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { KinesisEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { AlarmDeclaration } from '../../shared/alarms/hotline-alarm.ts';
import { grantListStreams } from '../../shared/functions/grant-list-streams.ts';
import type { HotlineFunction } from '../../shared/functions/hotline-function.ts';
import { DeadLetterQueue } from '../../shared/queues/dead-letter-queue.ts';

type RecordStreamProps = { records: IStream; consumer: HotlineFunction };

/**
 * Event source that passes Connect's contact records to a Lambda function. It processes ten batches of a shard in parallel,
 * so that few records wait behind a failing one. Records that fail for two hours go to a dead-letter queue.
 */
export class ContactRecordConsumer extends Construct {
  constructor(scope: Construct, id: string, { records, consumer }: RecordStreamProps) {
    super(scope, id);
    consumer.addEventSource(
      new KinesisEventSource(records, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 10, // each record may need minutes of audio to be cut
        parallelizationFactor: 10,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        // a recording can arrive minutes after its record, but a failing record blocks the records behind it
        retryAttempts: 50,
        maxRecordAge: Duration.hours(2),
        onFailure: new SqsDlq(
          new DeadLetterQueue(this, 'Dropped', {
            impact: 'A contact record was dropped: a voice message may have no ticket',
            runbook: 'contact-records-were-dropped',
          }),
        ),
      }),
    );
    grantListStreams(consumer, 'kinesis');
    new AlarmDeclaration(this, 'Late', {
      impact: 'Voice messages become tickets minutes late',
      runbook: 'contact-records-are-late',
      metric: consumer.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(1) }),
      threshold: Duration.minutes(10).toMilliseconds(),
      periods: 3,
    });
  }
}
