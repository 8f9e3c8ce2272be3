import * as z from 'zod';
import type { AwsServiceEmulator, Clock, ComponentWithTimers } from '../component-types.ts';
import { extractSpokenTexts } from '../connect/traces/wav-file.ts';
import type { SqliteStore } from '../sqlite-store.ts';
import {
  createAwsJsonService,
  defineOperation,
  failOperation,
  succeedOperation,
} from './aws-json.ts';
import type { EventBridgeEmulator } from './event-bridge.ts';
import { createS3ObjectStore } from './s3/s3-objects.ts';

export type TranscribeEmulator = AwsServiceEmulator & ComponentWithTimers;

type TranscribeDeps = {
  store: SqliteStore;
  clock: Clock;
  putEvent: EventBridgeEmulator['putEvent'];
  account: string;
  region: string;
};

const StartJob = z.strictObject({
  TranscriptionJobName: z.string().regex(/^[\w.-]{1,200}$/),
  LanguageCode: z.enum(['vi-VN', 'km-KH', 'en-US']),
  MediaFormat: z.literal('wav'),
  Media: z.strictObject({ MediaFileUri: z.string().regex(/^s3:\/\/[^/]+\/.+$/) }),
  OutputBucketName: z.string(),
  OutputKey: z.string(),
  OutputEncryptionKMSKeyId: z.string().optional(),
});
type Job = z.infer<typeof StartJob>;

const JobReference = z.strictObject({ TranscriptionJobName: z.string() });

const Row = z.object({ job: z.string(), due: z.number() });
const Ended = z.object({ ended: z.number() });

/** Statuses of a transcription job. The database stores a status as its index in this list. */
const statuses = ['IN_PROGRESS', 'COMPLETED', 'FAILED'] as const;
type Status = (typeof statuses)[number];

/**
 * Duration of a transcription job in milliseconds of virtual time, similar to Amazon Transcribe's for one minute of speech.
 */
const workMs = 45_000;

/**
 * Emulates Amazon Transcribe. Returns the texts that simulated callers spoke, which the call simulator has embedded in the
 * audio files.
 */
export function createTranscribeEmulator({
  store,
  clock,
  putEvent,
  account,
  region,
}: TranscribeDeps): TranscribeEmulator {
  const jobs = createJobStore(store);
  const objects = createS3ObjectStore(store);

  /** Returns the spoken texts in a transcription job's audio file; undefined when the file doesn't exist. */
  function readSpokenTexts({ Media: { MediaFileUri } }: Job): string[] | undefined {
    const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.+)$/.exec(MediaFileUri) ?? [];
    const file = objects.find({ bucket, key });
    return file && extractSpokenTexts(file.body);
  }

  function finish(job: Job): void {
    const { TranscriptionJobName: name, OutputBucketName: bucket, OutputKey: key } = job;
    const spokenTexts = readSpokenTexts(job);
    if (spokenTexts !== undefined) {
      objects.put({ bucket, key }, fileOf(name, spokenTexts.join(' '), clock.now()));
    }
    const status = spokenTexts === undefined ? 'FAILED' : 'COMPLETED';
    jobs.end(name, status);
    putEvent({
      source: 'aws.transcribe',
      'detail-type': 'Transcribe Job State Change',
      ...{ account, region, resources: [] },
      detail: { TranscriptionJobName: name, TranscriptionJobStatus: status },
    });
  }

  const startJob = defineOperation(StartJob, (job) => {
    const { TranscriptionJobName, LanguageCode } = job;
    return jobs.begin(job, clock.now().getTime() + workMs)
      ? succeedOperation({
          TranscriptionJob: {
            ...{ TranscriptionJobName, LanguageCode },
            TranscriptionJobStatus: 'IN_PROGRESS',
          },
        })
      : failOperation('ConflictException', 'The requested job name already exists.');
  });

  const getJob = defineOperation(JobReference, ({ TranscriptionJobName }) => {
    const TranscriptionJobStatus = jobs.statusOf(TranscriptionJobName);
    return TranscriptionJobStatus
      ? succeedOperation({ TranscriptionJob: { TranscriptionJobName, TranscriptionJobStatus } })
      : failOperation('BadRequestException', "The requested job couldn't be found.");
  });

  return {
    ...createAwsJsonService({
      ...{ endpointName: 'TRANSCRIBE', target: 'Transcribe', version: '1.1' },
      operations: { StartTranscriptionJob: startJob, GetTranscriptionJob: getJob },
    }),
    name: 'Transcribe',
    nextDueAt: () => {
      const [next] = jobs.open();
      return next && new Date(next.due);
    },
    runDue: async () => {
      for (const { job, due } of jobs.open()) {
        if (due <= clock.now().getTime()) finish(job);
      }
    },
    isQuiet: () => true,
  };
}

/** Opens the store of transcription jobs, which persist across restarts. Each job name can be used only once. */
function createJobStore(store: SqliteStore) {
  store.exec(
    'CREATE TABLE IF NOT EXISTS transcription_jobs (name TEXT PRIMARY KEY, job TEXT NOT NULL, due INTEGER NOT NULL, ended INTEGER NOT NULL DEFAULT 0)',
  );
  const insert = store.prepare(
    'INSERT OR IGNORE INTO transcription_jobs (name, job, due) VALUES (?, ?, ?)',
  );
  const select = store.prepare(
    'SELECT job, due FROM transcription_jobs WHERE ended = 0 ORDER BY due',
  );
  const update = store.prepare('UPDATE transcription_jobs SET ended = ? WHERE name = ?');
  const find = store.prepare('SELECT ended FROM transcription_jobs WHERE name = ?');
  const readOpen = () =>
    select.all().map((row) => {
      const { job, due } = Row.parse(row);
      return { job: StartJob.parse(JSON.parse(job)), due };
    });
  /** Unfinished transcription jobs. The list is cached until the next write, because the scheduler reads it very often. */
  let cached: ReturnType<typeof readOpen> | undefined;
  return {
    begin: (job: Job, due: number): boolean => {
      cached = undefined;
      return insert.run(job.TranscriptionJobName, JSON.stringify(job), due).changes > 0;
    },
    open: () => {
      cached ??= readOpen();
      return cached;
    },
    end: (name: string, status: Status): void => {
      cached = undefined;
      update.run(statuses.indexOf(status), name);
    },
    statusOf: (name: string): Status | undefined => {
      const found = Ended.optional().parse(find.get(name));
      return found && statuses[found.ended];
    },
  };
}

const fileOf = (jobName: string, transcript: string, putAt: Date) => ({
  body: Buffer.from(
    JSON.stringify({
      jobName,
      status: 'COMPLETED',
      results: { transcripts: [{ transcript }], items: [] },
    }),
  ),
  type: 'application/json',
  cacheControl: undefined,
  tags: {},
  putAt,
});
