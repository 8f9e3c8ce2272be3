import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IStream } from 'aws-cdk-lib/aws-kinesis';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import { DeadLetterQueue } from '../shared/dead-letter-queue.ts';
import { FunctionWithRecordingAccess } from '../shared/recording-function.ts';
import { ContactRecordConsumer } from './contact-record-consumer.ts';

type ContactRecordsProps = {
  data: DataStack;
  /** Kinesis stream of the Connect instance's contact records. */
  records: IStream;
  instanceArn: string;
};

const pollInterval = Duration.hours(3);

/**
 * Functions that process contact events during a call and the contact record after it. They store the voice message, the
 * ticket event and the statistics, and start the transcription.
 */
export class ContactProcessing extends Construct {
  constructor(scope: Construct, id: string, { data, records, instanceArn }: ContactRecordsProps) {
    super(scope, id);
    this.addContactEventHandler(data, instanceArn);
    new ContactRecordConsumer(this, 'Records', {
      records,
      consumer: this.createContactRecordHandler(data),
    });
    this.takeTranscripts(data);
    this.chaseWords(data);
  }

  private addContactEventHandler({ tickets }: DataStack, instanceArn: string): void {
    const lost = new DeadLetterQueue(this, 'EventsLost', {
      impact: 'A ticket shows an operator’s call late, only when the contact record arrives',
      runbook: 'contact-events-were-lost',
    });
    const follow = new FunctionWithRecordingAccess(this, 'HandleContactEvents', {
      entry: 'contact-center/handle-contact-events.task',
      impact: 'Tickets show operators’ calls minutes late',
      runbook: 'contact-events-fail',
      onFailure: new SqsDestination(lost),
    })
      .canReadTickets(tickets)
      .canPut(tickets, 'tickets', 'idempotencyKeys')
      .canUpdate(tickets, 'tickets', 'calls');
    new Rule(this, 'Contacts', {
      description: 'Events of calls in progress',
      eventPattern: {
        source: ['aws.connect'],
        detailType: ['Amazon Connect Contact Event'],
        detail: {
          instanceArn: [instanceArn],
          channel: ['VOICE'],
          // this event includes the queue time; everything else comes from the contact record
          eventType: ['CONNECTED_TO_AGENT'],
        },
      },
      targets: [new LambdaFunction(follow, { deadLetterQueue: lost, retryAttempts: 20 })],
    });
  }

  private createContactRecordHandler(data: DataStack): FunctionWithRecordingAccess {
    const { tickets, secret, contactKey, recordings } = data;
    return new FunctionWithRecordingAccess(this, 'HandleContactRecords', {
      entry: 'contact-center/handle-contact-records.stream',
      impact: 'Voice messages create no tickets, and calls are missing from the statistics',
      runbook: 'contact-records-fail',
      timeout: Duration.minutes(2),
      memorySize: 1024, // a recording is cut in memory
    })
      .canReadTickets(tickets)
      .canPut(tickets, 'tickets', 'idempotencyKeys')
      .canUpdate(tickets, 'tickets', 'calls', 'statisticsCounters', 'rateLimits')
      .canReadSecret(secret)
      .canSealContacts(contactKey)
      .canKeepVoices(recordings)
      .canTranscribe(recordings);
  }

  private takeTranscripts({ tickets, recordings }: DataStack): void {
    const lost = new DeadLetterQueue(this, 'TranscriptsLost', {
      impact: 'A voice message has no transcript, and no operator was assigned to listen to it',
      runbook: 'transcripts-were-lost',
    });
    const take = new FunctionWithRecordingAccess(this, 'StoreTranscript', {
      entry: 'contact-center/store-transcript.task',
      impact: 'Units receive transcripts of voice messages minutes late',
      runbook: 'transcripts-fail',
      onFailure: new SqsDestination(lost),
    })
      .canReadTickets(tickets)
      .canPut(tickets, 'tickets', 'idempotencyKeys')
      .canUpdate(tickets, 'tickets')
      .canTakeTranscripts(recordings);
    new Rule(this, 'Transcribed', {
      description: 'Completed and failed transcriptions of voice messages',
      eventPattern: {
        source: ['aws.transcribe'],
        detailType: ['Transcribe Job State Change'],
        detail: {
          TranscriptionJobName: [{ prefix: 'voice_' }],
          TranscriptionJobStatus: ['COMPLETED', 'FAILED'],
        },
      },
      targets: [new LambdaFunction(take, { deadLetterQueue: lost, retryAttempts: 50 })],
    });
  }

  /**
   * Schedules a check every three hours for transcripts that are overdue, because EventBridge may lose Transcribe's
   * completion events (best-effort delivery).
   */
  private chaseWords({ tickets, recordings }: DataStack): void {
    const chase = new FunctionWithRecordingAccess(this, 'PollOverdueTranscripts', {
      entry: 'contact-center/poll-overdue-transcripts.schedule',
      impact: 'A voice message whose transcript was lost is not assigned to an operator',
      runbook: 'words-are-not-chased',
      timeout: Duration.minutes(1),
    })
      .canReadTickets(tickets)
      .canFindOverdue(tickets)
      .canPut(tickets, 'tickets', 'idempotencyKeys')
      .canUpdate(tickets, 'tickets', 'calls')
      .canTakeTranscripts(recordings)
      .canSeeTranscriptions();
    const deadLetterQueue = new DeadLetterQueue(this, 'ChasesMissed', {
      impact: 'Voice messages without a transcript wait some hours longer for an operator',
      runbook: 'words-are-not-chased',
    });
    new Schedule(this, 'Chase', {
      schedule: ScheduleExpression.rate(pollInterval),
      target: new LambdaInvoke(chase, {
        deadLetterQueue,
        retryAttempts: 2,
        maxEventAge: pollInterval, // by then the next scheduled run does the same work
      }),
    });
  }
}
