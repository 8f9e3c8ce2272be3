import { Duration } from 'aws-cdk-lib';
import type { IStream } from 'aws-cdk-lib/aws-kinesis';
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { DataStack } from '../../data-stack.ts';
import { FunctionWithRecordingAccess } from '../../shared/functions/recording-function.ts';
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

  private addContactEventHandler({ tickets, urgentChanges }: DataStack, instanceArn: string): void {
    new FunctionWithRecordingAccess(this, 'HandleContactEvents', {
      entry: 'contact-center/handle-contact-events.task',
      impact: 'Tickets show operators’ calls minutes late',
      runbook: 'contact-events-fail',
    })
      .canUseTable(tickets, 'GetItem')
      .canQueueUrgentChanges(urgentChanges)
      .withEvents(
        {
          Contacts: {
            description: 'Events of calls in progress',
            eventPattern: contactEvents(instanceArn),
          },
        },
        {
          impact: 'A ticket shows an operator’s call late, only when the contact record arrives',
          runbook: 'contact-events-were-lost',
        },
      );
  }

  private createContactRecordHandler(data: DataStack): FunctionWithRecordingAccess {
    const { tickets, urgentChanges, secret, contactKey, recordings } = data;
    return new FunctionWithRecordingAccess(this, 'HandleContactRecords', {
      entry: 'contact-center/handle-contact-records.stream',
      impact: 'Voice messages create no tickets, and calls are missing from the statistics',
      runbook: 'contact-records-fail',
      timeout: Duration.minutes(2),
      memorySize: 1024, // a recording is cut in memory
    })
      .canUseTable(tickets, 'GetItem')
      .canQueueUrgentChanges(urgentChanges)
      .canReadSecret(secret)
      .canSealContacts(contactKey)
      .canKeepVoices(recordings)
      .canTranscribe(recordings);
  }

  private takeTranscripts({ tickets, urgentChanges, recordings }: DataStack): void {
    new FunctionWithRecordingAccess(this, 'StoreTranscript', {
      entry: 'contact-center/store-transcript.task',
      impact: 'Units receive transcripts of voice messages minutes late',
      runbook: 'transcripts-fail',
    })
      .canUseTable(tickets, 'GetItem')
      .canQueueUrgentChanges(urgentChanges)
      .canTakeTranscripts(recordings)
      .withEvents(
        {
          Transcribed: {
            description: 'Completed and failed transcriptions of voice messages',
            eventPattern: transcriptionEvents,
          },
        },
        {
          impact: 'A voice message has no transcript, and no operator was assigned to listen to it',
          runbook: 'transcripts-were-lost',
        },
      );
  }

  /**
   * Schedules a check every three hours for transcripts that are overdue, because EventBridge may lose Transcribe's
   * completion events (best-effort delivery).
   */
  private chaseWords({ tickets, urgentChanges, recordings }: DataStack): void {
    new FunctionWithRecordingAccess(this, 'PollOverdueTranscripts', {
      entry: 'contact-center/poll-overdue-transcripts.schedule',
      impact: 'A voice message whose transcript was lost is not assigned to an operator',
      runbook: 'words-are-not-chased',
      timeout: Duration.minutes(1),
    })
      .canUseTable(tickets, 'GetItem')
      .canQueueUrgentChanges(urgentChanges)
      .canTakeTranscripts(recordings)
      .canSeeTranscriptions()
      .withSchedule(ScheduleExpression.rate(pollInterval), {
        impact: 'Voice messages without a transcript wait some hours longer for an operator',
        runbook: 'words-are-not-chased',
        retryFor: pollInterval,
      });
  }
}

const contactEvents = (instanceArn: string) => ({
  source: ['aws.connect'],
  detailType: ['Amazon Connect Contact Event'],
  detail: {
    instanceArn: [instanceArn],
    channel: ['VOICE'],
    // this event includes the queue time; everything else comes from the contact record
    eventType: ['CONNECTED_TO_AGENT'],
  },
});

const transcriptionEvents = {
  source: ['aws.transcribe'],
  detailType: ['Transcribe Job State Change'],
  detail: {
    TranscriptionJobName: [{ prefix: 'voice_' }],
    TranscriptionJobStatus: ['COMPLETED', 'FAILED'],
  },
};
