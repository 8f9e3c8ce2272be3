import { expect, test } from 'vitest';
import { followVoices } from '../../../core/journey/follow-voices.ts';
import type { VoiceMessage } from '../../../core/ticket/voice-message.ts';
import { aTicket, openingMorning } from '../../support/a-ticket.ts';
import { memoryTickets } from '../../support/memory-tickets.ts';

const said = (call: string): VoiceMessage => ({
  call: call.repeat(10),
  seconds: 9,
  at: openingMorning,
  words: 'written',
});
const [one, two] = [said('1'), said('2')];

/** What is deleted when a change is brought, while the ticket lists these by now. */
const deleted = async (
  after: VoiceMessage[] | undefined,
  before: VoiceMessage[] | undefined,
  listed: VoiceMessage[] = [],
) => {
  const gone: string[] = [];
  const recordings = {
    letGo: async ({ call }: { call: string }) => void gone.push(`voice ${call.at(-1)}`),
    discardTranscript: async ({ call }: { call: string }) => void gone.push(`words ${call.at(-1)}`),
  };
  const tickets = memoryTickets(aTicket({ voiceMessages: listed }));
  const { code } = aTicket();
  await followVoices(
    { code, voiceMessages: after },
    { voiceMessages: before },
    { tickets, recordings },
  );
  return gone;
};

test('a message that its ticket lists no longer is deleted, with what a machine made of it', async () => {
  expect(await deleted(undefined, [one, two])).toEqual([
    'voice 1',
    'words 1',
    'voice 2',
    'words 2',
  ]);
  expect(await deleted([one], [one, two], [one])).toEqual(['voice 2', 'words 2']);
});

test('what is new, what stays, and what a later change has brought back is left alone', async () => {
  expect(await deleted([one, two], [one], [one, two])).toEqual([]);
  expect(await deleted([one], [one, two], [one, two])).toEqual([]);
});
