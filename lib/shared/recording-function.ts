import { Stack, Validations } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { HotlineFunction } from './hotline-function.ts';

/** Where in the bucket the recordings of calls, the tickets' messages and the machine's words lie. */
const calls = 'calls/*';
const voices = 'voice/*';
const transcripts = 'transcripts/*';

/** A function that has to do with what citizens say. */
export class RecordingFunction extends HotlineFunction {
  /** A link plays what its maker may read. */
  canPlayVoices(recordings: IBucket): this {
    return this.canUse(recordings, ['s3:GetObject'], [voices]);
  }

  /** Cuts the message out of a call, and leaves nothing of what nobody agreed to. */
  canKeepVoices(recordings: IBucket): this {
    return this.canUse(recordings, ['s3:GetObject', 's3:DeleteObject'], [calls]).canUse(
      recordings,
      ['s3:PutObject', 's3:DeleteObject'],
      [voices],
    );
  }

  /** Deletes what a ticket lists no longer, and what a machine made of it. */
  canLetGoVoices(recordings: IBucket): this {
    return this.canUse(recordings, ['s3:DeleteObject'], [voices, transcripts]);
  }

  /** Has a machine write down the tickets' messages: it reads and writes by the right of whoever starts it. */
  canTranscribe(recordings: IBucket): this {
    if (recordings.encryptionKey) {
      this.addEnvironment('RECORDING_KEY', recordings.encryptionKey.keyArn);
    }
    return this.mayWithJobs('transcribe:StartTranscriptionJob')
      .canUse(recordings, ['s3:GetObject'], [voices])
      .canUse(recordings, ['s3:PutObject'], [transcripts]);
  }

  canTakeTranscripts(recordings: IBucket): this {
    return this.canUse(recordings, ['s3:GetObject', 's3:DeleteObject'], [transcripts]);
  }

  /** How far the machine is with them. */
  canSeeTranscriptions(): this {
    return this.mayWithJobs('transcribe:GetTranscriptionJob');
  }

  private mayWithJobs(action: string): this {
    const jobs = this.stack.formatArn({
      service: 'transcribe',
      resource: 'transcription-job',
      resourceName: 'voice_*',
    });
    const named = `arn:aws:transcribe:${this.stack.region}:<AWS::AccountId>:transcription-job/voice_*`;
    acknowledge(this, `Resource::${named}`, jobReason);
    return this.may({ actions: [action], resources: [jobs] });
  }

  private canUse(recordings: IBucket, actions: string[], below: string[]): this {
    this.addEnvironment('RECORDING_BUCKET', recordings.bucketName);
    this.node.addValidation({
      validate: () => {
        const bucket = JSON.stringify(Stack.of(this).resolve(recordings.bucketArn));
        for (const part of below) acknowledge(this, `Resource::${bucket}/${part}`, partReason);
        return [];
      },
    });
    return this.may({ actions, resources: below.map((part) => recordings.arnForObjects(part)) });
  }
}

const partReason =
  'Which ticket’s messages may be heard is decided ticket by ticket, by the function; S3 has no smaller part to give a right for. It can’t list them.';

const jobReason =
  'A job is named by its ticket and call, which are known when it begins; only jobs of our own names can be started or seen.';

function acknowledge(fn: HotlineFunction, finding: string, reason: string): void {
  Validations.of(fn.role ?? fn).acknowledge({ id: `AwsSolutions-IAM5[${finding}]`, reason });
}
