import * as z from 'zod';
import { createAwaitedTranscriptStore } from '../../adapters/dynamodb/contact-center/awaited-transcript-store.ts';
import { createRateLimitCounter } from '../../adapters/dynamodb/rate-limit-counter.ts';
import { createOtherAuthorityReportCounter } from '../../adapters/dynamodb/statistics/other-authority-report-counter.ts';
import { createEnvelopeEncryptor, createKmsClient } from '../../adapters/kms/envelope.ts';
import { createRecordingStore } from '../../adapters/s3/recording-store.ts';
import { createHotlineSecretReader } from '../../adapters/secrets-manager/hotline-secret.ts';
import { createTranscriptionStarter } from '../../adapters/transcribe/transcription-starter.ts';
import { handleContactRecord } from '../../core/contact-center/change/handle-contact-record.ts';
import { rejectIdentityEncryption } from '../../core/contact-center/change/reject-identity-encryption.ts';
import { ContactRecord } from '../../core/contact-center/model/calls/contact-record.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createKinesisFunction } from '../runtime/events/kinesis.ts';
import { buildAfterCallDeps } from './after-call-deps.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  CONTACT_KEY: z.string(),
  RECORDING_BUCKET: z.string(),
  /** KMS key that encrypts the call recordings. Set only if the province manages its own key. */
  RECORDING_KEY: z.string().optional(),
});

/**
 * Lambda function that processes the record of an ended call: stores its voice message, adds the call to its ticket, and
 * counts the call in the statistics.
 */
export const handler = createKinesisFunction({
  item: ContactRecord,
  services: () => {
    const env = readEnvironment(Environment);
    const services = buildAfterCallDeps(env.TICKET_TABLE);
    return {
      ...services,
      redirectedReports: createOtherAuthorityReportCounter(services.table),
      attempts: createRateLimitCounter(services.table, services.now),
      secret: createHotlineSecretReader(env.HOTLINE_SECRET),
      sealContact: createEnvelopeEncryptor(createKmsClient(), env.CONTACT_KEY),
      sealIdentity: rejectIdentityEncryption,
      recordings: createRecordingStore(env.RECORDING_BUCKET),
      awaitWords: createAwaitedTranscriptStore(services.table, services.now).expect,
      transcribe: createTranscriptionStarter(env.RECORDING_BUCKET, env.RECORDING_KEY),
    };
  },
  about: ({ ContactId }): Record<string, string> => ({ contact: ContactId }),
  consume: handleContactRecord,
});
