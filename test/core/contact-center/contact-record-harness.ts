import { expect } from 'vitest';
import {
  type HandleContactRecordDeps,
  handleContactRecord,
} from '../../../core/contact-center/change/handle-contact-record.ts';
import type { Call } from '../../../core/contact-center/model/calls/call.ts';
import { encodeWav } from '../../../core/contact-center/read/wav.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { readRecord } from '../../support/events/contact-record.ts';
import { memoryAttempts } from '../../support/memory/memory-attempts.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

const format = { format: 7, bitsPerSample: 8, channels: 1, samplesPerSecond: 8000 } as const;

/** A WAV file of one minute in which every sample of second n has the value n. */
export const aMinute = encodeWav({
  ...format,
  frames: Uint8Array.from({ length: 60 * 8000 }, (_, at) => Math.floor(at / 8000)),
});

/** Returns a processor of contact records over calls, recordings and tickets in memory. */
export function aCallArchive(...tickets: Ticket[]) {
  const files = new Map([['recordings/calls/ivr/a.wav', aMinute]]);
  const jobs: [string, string][] = [];
  const awaited: [string, Date][] = [];
  const calls = new Map<string, Call>();
  const counted: object[] = [];
  const store = memoryTickets(...tickets);
  const ports: HandleContactRecordDeps = {
    tickets: store,
    directory: async () => testDirectory,
    pause: async () => {},
    now: () => atMinute(5),
    redirectedReports: { add: async () => expect.unreachable() },
    attempts: memoryAttempts(() => atMinute(5)),
    secret: async () => testHmac,
    sealContact: async (plain) => new TextEncoder().encode(plain),
    sealIdentity: async (plain) => new TextEncoder().encode(plain),
    recordings: {
      read: async (location) => files.get(location),
      put: async ({ code, call }, file) => void files.set(`${code}/${call}`, file),
      letGo: async ({ code, call }) => void files.delete(`${code}/${call}`),
      discard: async (location) => void files.delete(location),
    },
    awaitWords: async ({ code, call }, until) => void awaited.push([`${code}/${call}`, until]),
    transcribe: async ({ code, call }, lang) => void jobs.push([`${code}/${call}`, lang]),
    calls: {
      find: async (id) => calls.get(id),
      complete: async (call, hourlyCallCounts) => {
        if (!calls.has(call.id)) counted.push(hourlyCallCounts.counts);
        calls.set(call.id, call);
      },
      link: async (id, ticket) => {
        const linked = { ...calls.get(id), id, ticket: calls.get(id)?.ticket ?? ticket };
        calls.set(id, linked);
        return linked;
      },
    },
  };
  const follow = (changes: object) => handleContactRecord(readRecord(changes), ports);
  return {
    follow,
    files,
    jobs,
    awaited,
    calls,
    counted,
    store,
    kinds: () => store.changes.map(({ event }) => event.kind),
  };
}

/** Returns a processor of contact records whose recording contains a minute of silence. */
export function aSilentCallArchive(...tickets: Ticket[]) {
  const archive = aCallArchive(...tickets);
  const frames = new Uint8Array(60 * 8000).fill(0xff);
  archive.files.set('recordings/calls/ivr/a.wav', encodeWav({ ...format, frames }));
  return archive;
}
