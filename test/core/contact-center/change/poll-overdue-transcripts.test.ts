import { expect, test } from 'vitest';
import {
  type PollOverdueTranscriptsDeps,
  pollOverdueTranscripts,
} from '../../../../core/contact-center/change/poll-overdue-transcripts.ts';
import type { VoiceMessageKey } from '../../../../core/contact-center/model/calls/voice-message-keys.ts';
import type { VoiceMessage } from '../../../../core/ticket/model/fields/voice-message.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { testCallId } from '../../../support/events/contact-record.ts';
import { memoryTickets } from '../../../support/memory/memory-tickets.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

const calls = ['a', 'b', 'c'].map((letter) => `${testCallId}${letter}`);
const listed = calls.map(
  (call): VoiceMessage => ({ call, seconds: 20, at: atMinute(4), words: 'awaited' }),
);
const ticket = aTicket({ voiceMessages: listed });

const aWorld = (transcript: PollOverdueTranscriptsDeps['transcript']) => {
  const store = memoryTickets(ticket);
  const open = new Set(calls);
  const ports: PollOverdueTranscriptsDeps = {
    tickets: store,
    directory: async () => testDirectory,
    pause: async () => {},
    now: () => atMinute(90),
    awaited: {
      overdue: async () => [...open].map((call) => ({ code: ticket.code, call })),
      settle: async ({ call }) => void open.delete(call),
    },
    transcript,
    discardTranscript: async () => undefined,
  };
  return { store, open, chase: () => pollOverdueTranscripts(ports) };
};

test('the overdue transcript poll records available transcripts and asks operators to play other messages', async () => {
  const { store, open, chase } = aWorld(async ({ call }: VoiceMessageKey) =>
    call === calls[0] ? 'Có đám đông ở chợ' : undefined,
  );
  expect(await chase()).toEqual({ taken: 3 });
  const kinds = store.changes.map(({ event }) => event.kind);
  expect(kinds.filter((kind) => kind === 'not-transcribed')).toHaveLength(2);
  expect(
    (await store.find(ticket.code))?.voiceMessages?.map(
      ({ words: transcriptState }) => transcriptState,
    ),
  ).toEqual(['written', 'none', 'none']);
  expect(open.size).toBe(0);
  expect(await chase()).toEqual({ taken: 0 });
});

test('a failed transcript poll is retried later and does not stop the poll of other messages', async () => {
  const { open, store, chase } = aWorld(async ({ call }) => {
    if (call === calls[1]) throw new Error('throttled');
    return undefined;
  });
  await expect(chase()).rejects.toThrow('throttled');
  expect([...open]).toEqual([calls[1]]);
  expect(store.changes).toHaveLength(2);
});
