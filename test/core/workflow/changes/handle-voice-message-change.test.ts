import { expect, test } from 'vitest';
import type { VoiceMessage } from '../../../../core/ticket/model/fields/voice-message.ts';
import {
  type HandleVoiceMessageChangeDeps,
  handleVoiceMessageChange,
} from '../../../../core/workflow/changes/handle-voice-message-change.ts';
import { memoryTickets } from '../../../support/memory/memory-tickets.ts';
import { aTicket, openingMorning } from '../../../support/samples/a-ticket.ts';

const voiceMessageOf = (call: string): VoiceMessage => ({
  call: call.repeat(10),
  seconds: 9,
  at: openingMorning,
  words: 'written',
});
const [one, two] = [voiceMessageOf('1'), voiceMessageOf('2')];

const { code, version, accused } = aTicket();
const stands = { code, version, accused, status: 'assigned' } as const;

/** Returns what is deleted for a change while the ticket lists `listed`. */
const deleted = async (
  after: VoiceMessage[] | undefined,
  before: VoiceMessage[] | undefined,
  listed: VoiceMessage[] = [],
) => {
  const deletions: string[] = [];
  const recordings = {
    letGo: async ({ call }: { call: string }) => void deletions.push(`voice ${call.at(-1)}`),
    discardTranscript: async ({ call }: { call: string }) =>
      void deletions.push(`words ${call.at(-1)}`),
  };
  const tickets = memoryTickets(aTicket({ voiceMessages: listed }));
  await handleVoiceMessageChange(
    { ...stands, voiceMessages: after },
    { ...stands, voiceMessages: before },
    { tickets, recordings, voiceList: { update: async () => undefined } },
  );
  return deletions;
};

test('a voice message that its ticket no longer lists is deleted with its transcript', async () => {
  expect(await deleted(undefined, [one, two])).toEqual([
    'voice 1',
    'words 1',
    'voice 2',
    'words 2',
  ]);
  expect(await deleted([one], [one, two], [one])).toEqual(['voice 2', 'words 2']);
});

test('new, unchanged and restored voice messages of a ticket are not deleted', async () => {
  expect(await deleted([one, two], [one], [one, two])).toEqual([]);
  expect(await deleted([one], [one, two], [one, two])).toEqual([]);
});

type Versions = Parameters<typeof handleVoiceMessageChange>;

const without: HandleVoiceMessageChangeDeps['recordings'] = {
  letGo: async () => expect.unreachable(),
  discardTranscript: async () => expect.unreachable(),
};

test.each<[string, Versions[0], Versions[1], boolean]>([
  [
    'a new voice message',
    { ...stands, voiceMessages: [one, two] },
    { ...stands, voiceMessages: [one] },
    true,
  ],
  ['a new ticket with a voice message', { ...stands, voiceMessages: [one] }, {}, true],
  [
    'an answer',
    { ...stands, status: 'answered', voiceMessages: [one] },
    { ...stands, voiceMessages: [one] },
    true,
  ],
  [
    'a newly accused unit',
    { ...stands, accused: ['SO_YT'], voiceMessages: [one] },
    { ...stands, voiceMessages: [one] },
    true,
  ],
  [
    'another status change',
    { ...stands, status: 'in-progress', voiceMessages: [one] },
    { ...stands, voiceMessages: [one] },
    false,
  ],
])(
  'the list of unplayed voice messages is updated only if needed: %s (case %#)',
  async (_, after, before, isFollowed) => {
    const followed: string[] = [];
    await handleVoiceMessageChange(after, before, {
      tickets: memoryTickets(),
      recordings: without,
      voiceList: { update: async (ticket) => void followed.push(ticket.code) },
    });
    expect(followed).toEqual(isFollowed ? [code] : []);
  },
);
