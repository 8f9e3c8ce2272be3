import { describe, expect, test } from 'vitest';
import { getWavSeconds, parseWav } from '../../../../core/contact-center/read/wav.ts';
import {
  conversationFields,
  recordingFields,
  testCallerNumber,
  testCallId,
} from '../../../support/events/contact-record.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { aCallArchive, aMinute, aSilentCallArchive } from '../contact-record-harness.ts';

const vmStart = new Date(atMinute(1).getTime() + 20_000).toISOString();
const ticket = aTicket({ channel: 'voice' });
const message = (attributes: object = {}) => ({
  ...recordingFields(),
  Attributes: { lang: 'km', ticket: ticket.code, vm: '1', vmStart, ...attributes },
});

describe('a voice message', () => {
  test('a voice message is trimmed to the start of speech, stored, listed and sent to transcription', async () => {
    const { follow, files, jobs, awaited, store } = aCallArchive(ticket);
    await follow(message());
    const name = `${ticket.code}/${testCallId}`;
    const wav = parseWav(files.get(name) ?? new Uint8Array());
    expect(wav && getWavSeconds(wav)).toBe(40);
    expect(wav?.frames[0]).toBe(20);
    expect(jobs).toEqual([[name, 'km-KH']]);
    expect(awaited).toEqual([[name, atMinute(20)]]);
    expect((await store.find(ticket.code))?.voiceMessages).toEqual([
      { call: testCallId, seconds: 40, at: atMinute(4), words: 'awaited' },
    ]);
  });

  test('a voice message is recorded once when its contact record arrives twice', async () => {
    const { follow, kinds, counted } = aCallArchive(ticket);
    await follow(message());
    await follow(message());
    expect(kinds()).toEqual(['voice-message-left']);
    expect(counted).toHaveLength(1);
  });
});

describe('two voice messages of one call', () => {
  const at = (second: number) => new Date(atMinute(1).getTime() + second * 1000);

  test('two voice messages of one call are stored as two messages without overlap', async () => {
    const { follow, files, calls, jobs, store } = aCallArchive(ticket);
    calls.set(testCallId, { id: testCallId, voiceFrom: [at(10), at(12), at(50)] });
    await follow(message({ vmStart: at(50).toISOString() }));
    await follow(message({ vmStart: at(50).toISOString() }));
    const names = [testCallId, `${testCallId}-2`].map((call) => `${ticket.code}/${call}`);
    const wavs = names.map((name) => parseWav(files.get(name) ?? new Uint8Array()));
    expect(wavs.map((wav) => wav && getWavSeconds(wav))).toEqual([40, 10]);
    expect(wavs.map((wav) => wav?.frames[0])).toEqual([10, 50]);
    expect(new Set(jobs.map(([name]) => name))).toEqual(new Set(names));
    expect((await store.find(ticket.code))?.voiceMessages).toMatchObject([
      { call: testCallId, seconds: 40 },
      { call: `${testCallId}-2`, seconds: 10 },
    ]);
  });

  test('two voice messages of a transferred call are both stored', async () => {
    const { follow, files, store } = aCallArchive(ticket);
    const part = { ContactId: `${testCallId}b`, InitialContactId: testCallId };
    await follow(message());
    const before = files.get(`${ticket.code}/${testCallId}`);
    await follow({ ...message({ vmStart: at(0).toISOString() }), ...part });
    expect(files.get(`${ticket.code}/${testCallId}`)).toBe(before);
    const listed = (await store.find(ticket.code))?.voiceMessages;
    expect(listed).toMatchObject([
      { call: testCallId, seconds: 40 },
      { call: `${testCallId}b`, seconds: 60 },
    ]);
  });
});

test('a recording without a start time is used from its beginning', async () => {
  const { follow, store } = aCallArchive(ticket);
  const [recording] = recordingFields().Recordings;
  await follow({ ...message(), Recordings: [{ ...recording, StartTimestamp: null }] });
  expect((await store.find(ticket.code))?.voiceMessages).toMatchObject([{ seconds: 60 }]);
});

describe('a voice message without a ticket', () => {
  test('links its call to the ticket that it opened, also when its record arrives twice', async () => {
    const { follow, store, calls } = aCallArchive();
    await follow(message({ ticket: '' }));
    await follow(message({ ticket: '' }));
    const [opened] = store.all();
    expect([calls.get(testCallId)?.ticket, store.all().length]).toEqual([opened?.code, 1]);
  });

  test('a voice message without a ticket opens one ticket, and its citizen can be notified', async () => {
    const { follow, store } = aCallArchive();
    await follow(message({ ticket: '' }));
    await follow(message({ ticket: '' }));
    const [opened, ...more] = store.all();
    expect(more).toEqual([]);
    expect(opened).toMatchObject({
      service: 'other',
      channel: 'voice',
      lang: 'km',
      contactChannels: ['sms'],
    });
    expect(opened?.voiceMessages).toHaveLength(1);
    expect(opened?.text).not.toContain(testCallerNumber);
  });

  test('any number of voice messages from one telephone number can open tickets', async () => {
    const { follow, store } = aCallArchive();
    const calls = Array.from({ length: 12 }, (_, n) => `${testCallId}-${n}`);
    for (const ContactId of calls) await follow({ ...message({ ticket: '' }), ContactId });
    expect(store.all()).toHaveLength(12);
  });

  test('a repeated contact record of a voice message opens no second ticket, even if its language differs', async () => {
    const { follow, store } = aCallArchive();
    await follow(message({ ticket: '' }));
    await follow(message({ ticket: '', lang: 'en' }));
    expect(store.all()).toHaveLength(1);
  });

  test('a voice message without a caller number opens an anonymous ticket without contact channels', async () => {
    const { follow, store } = aCallArchive();
    const CustomerEndpoint = { Address: 'anonymous', Type: 'TELEPHONE_NUMBER' };
    await follow({ ...message({ ticket: '' }), CustomerEndpoint });
    expect(store.all()).toMatchObject([{ anonymous: true, contactChannels: [] }]);
    expect(store.all()[0]?.callerHash).toBeUndefined();
  });
});

describe('a recording without speech', () => {
  test('opens no ticket', async () => {
    const { follow, store, jobs } = aSilentCallArchive();
    await follow(message({ ticket: '' }));
    expect([store.all(), jobs]).toEqual([[], []]);
  });

  test('is marked on the ticket of the call, without transcription and messages', async () => {
    const { follow, store, jobs, kinds } = aSilentCallArchive(ticket);
    await follow(message());
    const current = await store.find(ticket.code);
    expect(current?.voiceMessages).toMatchObject([{ call: testCallId, words: 'no-speech' }]);
    expect([jobs, kinds()]).toEqual([[], ['voice-message-left']]);
    expect(current?.callback).toBeUndefined();
  });

  test.each([
    ['is brought forward', 125, 10],
    ['stays', 7, 7],
  ])(
    'a pending callback after silence in a health call %s',
    async (_, dueMinute, expectedMinute) => {
      const callback = {
        state: 'owed',
        askedBy: 'citizen',
        tries: 0,
        number: 1,
        askedAt: atMinute(1),
        dueAt: atMinute(dueMinute),
      } as const;
      const asked = aTicket({ channel: 'voice', service: 'health', callback });
      const { follow, store } = aSilentCallArchive(asked);
      await follow(message({ ticket: asked.code }));
      expect((await store.find(asked.code))?.callback).toEqual({
        ...callback,
        dueAt: atMinute(expectedMinute),
      });
    },
  );

  test.each([
    { service: 'health' },
    { priority: 'P1' },
    { possibleEmergency: { version: 1, at: atMinute(1), dueAt: atMinute(6) } },
  ] as const)(
    'on the ticket %j asks the operators to listen and to call back, once',
    async (changes) => {
      const urgent = aTicket({ channel: 'voice', callerHash: 'a'.repeat(64), ...changes });
      const { follow, store, kinds } = aSilentCallArchive(urgent);
      await follow(message({ ticket: urgent.code }));
      await follow(message({ ticket: urgent.code }));
      expect(kinds()).toEqual(['voice-message-left', 'callback-asked']);
      expect(store.changes[0]?.alerts).toMatchObject([{ subject: { about: 'unheard' } }]);
      expect((await store.find(urgent.code))?.callback).toMatchObject({
        ...{ state: 'owed', dueAt: atMinute(10) },
      });
    },
  );
});

describe('voice messages that are not stored', () => {
  test.each([{ withheld: 'yes' }, { recording: 'no' }])(
    'a voice message without consent to recording is not stored: %j',
    async (refused) => {
      const { follow, files, jobs, kinds } = aCallArchive(ticket);
      files.set('recordings/calls/talk.wav', aMinute);
      const conversationRecording = {
        ParticipantType: 'ALL',
        Location: 'recordings/calls/talk.wav',
      };
      const Recordings = [conversationRecording, ...recordingFields().Recordings];
      await follow({ ...message(refused), Recordings });
      expect([files.size, jobs, kinds()]).toEqual([0, [], []]);
    },
  );

  test('a voice message without consent is deleted when its recording appears up to 15 minutes later', async () => {
    const { follow, files } = aCallArchive(ticket);
    const refused = {
      ...message({ recording: 'no' }),
      ...recordingFields('recordings/calls/late.wav'),
    };
    await expect(follow(refused)).rejects.toThrow('not in S3 yet');
    files.set('recordings/calls/late.wav', aMinute);
    await follow(refused);
    expect(files.has('recordings/calls/late.wav')).toBe(false);
    await follow({ ...refused, DisconnectTimestamp: atMinute(-10).toISOString() });
  });

  test('a voice message of one second is not stored', async () => {
    const { follow, kinds } = aCallArchive(ticket);
    const late = new Date(atMinute(2).getTime() - 1000).toISOString();
    await follow(message({ vmStart: late }));
    expect(kinds()).toEqual([]);
  });

  test('a voice message is not stored when the contact flow did not report the recording tone', async () => {
    const { follow, kinds } = aCallArchive(ticket);
    await follow(message({ vm: '', vmStart: '' }));
    expect(kinds()).toEqual([]);
  });
});

describe('the recording of a voice message', () => {
  test('a call whose recording is missing throws for a retry and is still counted only once', async () => {
    const { follow, counted } = aCallArchive(ticket);
    await expect(
      follow({ ...message(), ...recordingFields('recordings/calls/b.wav') }),
    ).rejects.toThrow('not in S3 yet');
    await expect(
      follow({ ...message(), ...recordingFields('recordings/calls/b.wav') }),
    ).rejects.toThrow('not in S3 yet');
    expect(counted).toHaveLength(1);
  });

  test('a recording for an erased ticket is not stored', async () => {
    const { follow, files, jobs } = aCallArchive(aTicket({ text: '' }));
    await follow(message());
    expect(files.has(`${ticket.code}/${testCallId}`)).toBe(false);
    expect(jobs).toEqual([]);
  });

  test('a voice message that answers the operators’ question restarts the paused clocks', async () => {
    const waiting = aTicket({
      ...{ status: 'waiting', unit: 'UBND_XA:29254', unitName: 'UBND phường 7' },
      waiting: { question: 'Ở đâu?', askedAt: atMinute(1), until: atMinute(900) },
    });
    const { follow, store } = aCallArchive(waiting);
    await follow(message());
    const after = await store.find(waiting.code);
    expect([after?.status, after?.waiting]).toEqual(['in-progress', undefined]);
    expect(store.changes[0]?.alerts.map(({ subject }) => subject.about)).toContain('wrote');
  });
});

test('a phone conversation between operator and citizen is recorded once on the ticket', async () => {
  const { follow, store } = aCallArchive(ticket);
  const contactRecord = { ...conversationFields, Attributes: { ticket: ticket.code } };
  await follow(contactRecord);
  await follow({ ...contactRecord, ContactId: `${testCallId}b`, InitialContactId: testCallId });
  expect(store.changes.map(({ event }) => event)).toMatchObject([
    { kind: 'talked', waitedSeconds: 30, by: { role: 'system' } },
  ]);
});

test('chats and the later legs of a transferred call do not count as calls', async () => {
  const { follow, counted } = aCallArchive(ticket);
  await follow({ ContactId: `${testCallId}b`, InitialContactId: testCallId });
  await follow({ Channel: 'CHAT' });
  expect(counted).toEqual([]);
});
