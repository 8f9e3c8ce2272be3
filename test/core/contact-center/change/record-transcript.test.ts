import { describe, expect, test } from 'vitest';
import { recordTranscript } from '../../../../core/contact-center/change/record-transcript.ts';
import type { ActionRequest } from '../../../../core/ticket/change/perform-action.ts';
import { performTicketAction } from '../../../../core/ticket/change/perform-action.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { testCallId } from '../../../support/events/contact-record.ts';
import { memoryNonces } from '../../../support/memory/memory-nonces.ts';
import { memoryTickets } from '../../../support/memory/memory-tickets.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const message = { call: testCallId, seconds: 20, at: atMinute(4), words: 'awaited' as const };
const spoken = (changes: Partial<Ticket> = {}) =>
  aTicket({
    ...{ status: 'assigned', unit: 'UBND_XA:29254', unitName: 'UBND phường 7' },
    voiceMessages: [message],
    ...changes,
  });

const aWorld = (ticket: Ticket) => {
  const store = memoryTickets(ticket);
  const ports = {
    tickets: store,
    directory: async () => testDirectory,
    pause: async () => {},
    now: () => atMinute(6),
  };
  const name = { code: ticket.code, call: testCallId };
  return {
    store,
    ports,
    take: (text: string | undefined) => recordTranscript(name, async () => text, ports),
  };
};

test('a voice message’s transcript is recorded as machine text on the ticket, and the unit is notified', async () => {
  const { store, take } = aWorld(spoken());
  expect(await take(' Quán karaoke vẫn mở ')).toBe('recorded');
  expect(store.changes).toMatchObject([
    {
      event: { kind: 'transcribed', machine: true, text: 'Quán karaoke vẫn mở' },
      after: { voiceMessages: [{ words: 'written' }] },
      alerts: [{ subject: { about: 'wrote' }, channel: 'email' }],
    },
  ]);
  expect(await take('Quán karaoke vẫn mở')).not.toBe('recorded');
  expect(store.changes).toHaveLength(1);
});

describe('a voice message without a transcript', () => {
  test.each([undefined, '', '  \n '])(
    'operators are asked to play a voice message with the transcript %j',
    async (text) => {
      const { store, take } = aWorld(spoken());
      await take(text);
      expect(store.changes).toMatchObject([
        {
          event: { kind: 'not-transcribed' },
          after: { voiceMessages: [{ words: 'none' }] },
          alerts: [{ to: { unit: 'TONG_DAI', role: 'handler' }, subject: { about: 'unheard' } }],
        },
      ]);
    },
  );

  test('the operators’ head is asked to play a voice message when its ticket accuses the operators', async () => {
    const { store, take } = aWorld(spoken({ accused: ['TONG_DAI'] }));
    await take(undefined);
    expect(store.changes[0]?.alerts).toMatchObject([{ to: { role: 'head' } }]);
  });
});

test.each([
  ['removed', spoken({ voiceMessages: [] })],
  ['unknown', spoken()],
])(
  'a transcript for a voice message that the ticket does not list is ignored: %s',
  async (why, ticket) => {
    const { store, ports } = aWorld(ticket);
    const name = { code: ticket.code, call: why === 'unknown' ? `${testCallId}b` : testCallId };
    await recordTranscript(name, async () => expect.fail('looked for'), ports);
    expect(store.changes).toEqual([]);
  },
);

test('redacting a part of a transcript also blocks playing the audio', async () => {
  const { store, ports, take } = aWorld(spoken());
  await take('Ông Nguyễn Văn Tèo ở ấp 3');
  const request: ActionRequest = {
    ...{ by: { role: 'supervisor', sub: 'a-sub' }, channel: 'console', nonce: 'n' },
  };
  const act = { act: 'redact', part: 'Nguyễn Văn Tèo', reason: 'Tên người' } as const;
  await performTicketAction(spoken().code, act, request, { ...ports, nonces: memoryNonces(store) });
  const found = await store.history(spoken().code);
  expect(JSON.stringify(found?.events)).not.toContain('Tèo');
  expect(found?.ticket.voiceMessages).toEqual([]);
});

test('a merged ticket’s transcript is added to the ticket into which it was merged and can mark that ticket as possible emergency', async () => {
  const common = aTicket({
    ...{ code: encodeTicketCode(testHmac.digest('code', 'common')), status: 'in-progress' },
    ...{ unit: 'UBND_XA:29254', unitName: 'UBND phường 7' },
  });
  const mergedInto = { code: common.code, was: 'assigned' as const, stopped: [] };
  const own = spoken({ status: 'merged', mergedInto });
  const { store, ports } = aWorld(own);
  await store.open(common);
  const name = { code: own.code, call: testCallId };
  await recordTranscript(name, async () => 'Có người bất tỉnh, ngừng thở', ports);
  expect(store.changes).toMatchObject([
    {
      event: { kind: 'transcribed', recordedOn: { code: common.code, version: 2 } },
      after: { mergedInto: { isAlarm: true } },
      alerts: [],
    },
    {
      event: { kind: 'transcribed', origin: { code: own.code, version: 2 } },
      after: { possibleEmergency: { version: 2 } },
      alerts: [{ subject: { about: 'wrote' }, channel: 'email' }],
    },
  ]);
  expect(store.changes[0]?.after.possibleEmergency).toBeUndefined();
});
