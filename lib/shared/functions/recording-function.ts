import { Stack, Validations } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { HotlineFunction } from './hotline-function.ts';

/** Prefixes of the recordings bucket for recorded calls, voice messages and transcripts. */
const calls = 'calls/*';
const voices = 'voice/*';
const transcripts = 'transcripts/*';

/** Lambda function with methods that let it use recordings of calls, voice messages and transcripts. */
export class FunctionWithRecordingAccess extends HotlineFunction {
  /**
   * Lets the function read voice messages, so that the signed links that it creates work: a signed link has the permissions
   * of its creator.
   */
  canPlayVoices(recordings: IBucket): this {
    return this.canUse(recordings, ['s3:GetObject'], [voices]);
  }

  /** Lets the function cut a voice message out of a call recording and delete the rest of the recording. */
  canKeepVoices(recordings: IBucket): this {
    return this.canUse(recordings, ['s3:GetObject', 's3:DeleteObject'], [calls]).canUse(
      recordings,
      ['s3:PutObject', 's3:DeleteObject'],
      [voices],
    );
  }

  /** Lets the function delete voice messages that no ticket lists any more, and their transcripts. */
  canLetGoVoices(recordings: IBucket): this {
    return this.canUse(recordings, ['s3:DeleteObject'], [voices, transcripts]);
  }

  /**
   * Lets the function start transcriptions of voice messages. Transcribe uses the function's own permissions. IAM cannot
   * restrict this action to resources, so conditions limit where transcripts are written.
   */
  canTranscribe(recordings: IBucket): this {
    const key = recordings.encryptionKey?.keyArn;
    if (key) this.addEnvironment('RECORDING_KEY', key);
    acknowledge(this, 'Resource::*', outputReason);
    return this.allow({
      actions: ['transcribe:StartTranscriptionJob'],
      resources: ['*'],
      conditions: {
        StringEquals: {
          'transcribe:OutputBucketName': recordings.bucketName,
          ...(key && { 'transcribe:OutputEncryptionKMSKeyId': key }),
        },
        StringLike: { 'transcribe:OutputKey': transcripts },
      },
    })
      .canUse(recordings, ['s3:GetObject'], [voices])
      .canUse(recordings, ['s3:PutObject'], [transcripts]);
  }

  canTakeTranscripts(recordings: IBucket): this {
    return this.canUse(recordings, ['s3:GetObject', 's3:DeleteObject'], [transcripts]);
  }

  /** Lets the function read the status of the hotline's transcription jobs in Amazon Transcribe. */
  canSeeTranscriptions(): this {
    const jobs = this.stack.formatArn({
      service: 'transcribe',
      resource: 'transcription-job',
      resourceName: 'voice_*',
    });
    const named = `arn:aws:transcribe:${this.stack.region}:<AWS::AccountId>:transcription-job/voice_*`;
    acknowledge(this, `Resource::${named}`, jobReason);
    return this.allow({ actions: ['transcribe:GetTranscriptionJob'], resources: [jobs] });
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
    return this.allow({ actions, resources: below.map((part) => recordings.arnForObjects(part)) });
  }
}

const partReason =
  'Which ticket’s messages may be heard is decided ticket by ticket, by the function; S3 has no smaller part to give a right for. It can’t list them.';

const jobReason =
  'A job is named by its ticket and call, which are known when it begins; only jobs with the hotline’s own names can be read.';

const outputReason =
  'Transcribe supports no resource for StartTranscriptionJob; conditions limit its output to the bucket, folder and key of the recordings.';

function acknowledge(fn: HotlineFunction, finding: string, reason: string): void {
  Validations.of(fn.role ?? fn).acknowledge({ id: `AwsSolutions-IAM5[${finding}]`, reason });
}
