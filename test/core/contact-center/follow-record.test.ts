import { describe, expect, test } from 'vitest';
import type { Call } from '../../../core/contact-center/call.ts';
import {
  type FollowRecordDeps,
  handleContactRecord,
} from '../../../core/contact-center/follow-record.ts';
import { readWav, wavSeconds, writeWav } from '../../../core/contact-center/wav.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { aCall, aNumber, readRecord, recorded, talkOfMinutes } from '../../support/a-contact.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';
import { memoryAttempts } from '../../support/memory-attempts.ts';
import { memoryTickets } from '../../support/memory-tickets.ts';
import { testKeyed } from '../../support/test-keyed.ts';
import { directory } from '../../support/the-directory.ts';

/** A minute of sound, the n-th second all n. */
const aMinute = writeWav({
  ...{ format: 7, bitsPerSample: 8, channels: 1, samplesPerSecond: 8000 },
  frames: Uint8Array.from({ length: 60 * 8000 }, (_, at) => Math.floor(at / 8000)),
});
const vmStart = new Date(atMinute(1).getTime() + 20_000).toISOString();
const ticket = aTicket({ channel: 'voice' });
const message = (attributes: object = {}) => ({
  ...recorded(),
  Attributes: { lang: 'km', ticket: ticket.code, vm: '1', vmStart, ...attributes },
});

const aWorld = (...tickets: Ticket[]) => {
  const files = new Map([['recordings/calls/ivr/a.wav', aMinute]]);
  const jobs: [string, string][] = [];
  const awaited: [string, Date][] = [];
  const calls = new Map<string, Call>();
  const counted: object[] = [];
  const store = memoryTickets(...tickets);
  const ports: FollowRecordDeps = {
    tickets: store,
    directory: async () => directory,
    pause: async () => {},
    now: () => atMinute(5),
    guided: { add: async () => expect.unreachable() },
    attempts: memoryAttempts(() => atMinute(5)),
    secret: async () => testKeyed,
    sealContact: async (plain) => new TextEncoder().encode(plain),
    sealIdentity: async (plain) => new TextEncoder().encode(plain),
    recordings: {
      read: async (location) => files.get(location),
      keep: async ({ code, call }, file) => void files.set(`${code}/${call}`, file),
      letGo: async ({ code, call }) => void files.delete(`${code}/${call}`),
      discard: async (location) => void files.delete(location),
    },
    awaitWords: async ({ code, call }, until) => void awaited.push([`${code}/${call}`, until]),
    transcribe: async ({ code, call }, lang) => void jobs.push([`${code}/${call}`, lang]),
    calls: {
      find: async (id) => calls.get(id),
      complete: async (call, tally) => {
        if (!calls.has(call.id)) counted.push(tally.counts);
        calls.set(call.id, call);
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
};

describe('a voice message', () => {
  test('is cut out from where the caller began to speak, kept, listed, and given to be written down', async () => {
    const { follow, files, jobs, awaited, store } = aWorld(ticket);
    await follow(message());
    const name = `${ticket.code}/${aCall}`;
    const kept = readWav(files.get(name) ?? new Uint8Array());
    expect(kept && wavSeconds(kept)).toBe(40);
    expect(kept?.frames[0]).toBe(20);
    expect(jobs).toEqual([[name, 'km-KH']]);
    expect(awaited).toEqual([[name, atMinute(20)]]);
    expect((await store.find(ticket.code))?.voiceMessages).toEqual([
      { call: aCall, seconds: 40, at: atMinute(4), words: 'awaited' },
    ]);
  });

  test('whose record comes again is one', async () => {
    const { follow, kinds, counted } = aWorld(ticket);
    await follow(message());
    await follow(message());
    expect(kinds()).toEqual(['voice-message-left']);
    expect(counted).toHaveLength(1);
  });
});

describe('of two messages in one call', () => {
  const at = (second: number) => new Date(atMinute(1).getTime() + second * 1000);

  test('both are kept, one behind the other, and nothing twice', async () => {
    const { follow, files, calls } = aWorld(ticket);
    calls.set(aCall, { id: aCall, voiceFrom: [at(10), at(12), at(50)] });
    await follow(message({ vmStart: at(50).toISOString() }));
    const kept = readWav(files.get(`${ticket.code}/${aCall}`) ?? new Uint8Array());
    expect(kept && wavSeconds(kept)).toBe(50);
    expect([...new Set(kept?.frames)]).toEqual(Array.from({ length: 50 }, (_, n) => n + 10));
  });

  test('neither is lost where the call was put through in between', async () => {
    const { follow, files, store } = aWorld(ticket);
    const part = { ContactId: `${aCall}b`, InitialContactId: aCall };
    await follow(message());
    const before = files.get(`${ticket.code}/${aCall}`);
    await follow({ ...message({ vmStart: at(0).toISOString() }), ...part });
    expect(files.get(`${ticket.code}/${aCall}`)).toBe(before);
    const listed = (await store.find(ticket.code))?.voiceMessages;
    expect(listed).toMatchObject([
      { call: aCall, seconds: 40 },
      { call: `${aCall}b`, seconds: 60 },
    ]);
  });
});

test('a recording that doesn’t say when it began is taken from its beginning', async () => {
  const { follow, store } = aWorld(ticket);
  const [recording] = recorded().Recordings;
  await follow({ ...message(), Recordings: [{ ...recording, StartTimestamp: null }] });
  expect((await store.find(ticket.code))?.voiceMessages).toMatchObject([{ seconds: 60 }]);
});

describe('a voice message without a ticket', () => {
  test('opens one, once, which the citizen can be told of', async () => {
    const { follow, store } = aWorld();
    await follow(message({ ticket: '' }));
    await follow(message({ ticket: '' }));
    const [opened, ...more] = store.all();
    expect(more).toEqual([]);
    expect(opened).toMatchObject({
      service: 'other',
      channel: 'voice',
      lang: 'km',
      reach: ['sms'],
    });
    expect(opened?.voiceMessages).toHaveLength(1);
    expect(opened?.text).not.toContain(aNumber);
  });

  test('opens one however many the number has opened, for what was said can’t be said again', async () => {
    const { follow, store } = aWorld();
    const calls = Array.from({ length: 12 }, (_, n) => `${aCall}-${n}`);
    for (const ContactId of calls) await follow({ ...message({ ticket: '' }), ContactId });
    expect(store.all()).toHaveLength(12);
  });

  test('is its ticket’s, also when its record comes again with other words of ours', async () => {
    const { follow, store } = aWorld();
    await follow(message({ ticket: '' }));
    await follow(message({ ticket: '', lang: 'en' }));
    expect(store.all()).toHaveLength(1);
  });

  test('of somebody without a number opens one that nobody can be told of', async () => {
    const { follow, store } = aWorld();
    const CustomerEndpoint = { Address: 'anonymous', Type: 'TELEPHONE_NUMBER' };
    await follow({ ...message({ ticket: '' }), CustomerEndpoint });
    expect(store.all()).toMatchObject([{ anonymous: true, reach: [] }]);
    expect(store.all()[0]?.callerHash).toBeUndefined();
  });
});

describe('of a voice message nothing is kept', () => {
  test.each([{ withheld: 'yes' }, { recording: 'no' }])(
    'that nobody agreed to: %j',
    async (refused) => {
      const { follow, files, jobs, kinds } = aWorld(ticket);
      files.set('recordings/calls/talk.wav', aMinute);
      const talk = { ParticipantType: 'ALL', Location: 'recordings/calls/talk.wav' };
      const Recordings = [talk, ...recorded().Recordings];
      await follow({ ...message(refused), Recordings });
      expect([files.size, jobs, kinds()]).toEqual([0, [], []]);
    },
  );

  test('that comes after its record: it is waited for, for a quarter of an hour', async () => {
    const { follow, files } = aWorld(ticket);
    const refused = { ...message({ recording: 'no' }), ...recorded('recordings/calls/late.wav') };
    await expect(follow(refused)).rejects.toThrow('not there yet');
    files.set('recordings/calls/late.wav', aMinute);
    await follow(refused);
    expect(files.has('recordings/calls/late.wav')).toBe(false);
    await follow({ ...refused, DisconnectTimestamp: atMinute(-10).toISOString() });
  });

  test('that is a breath', async () => {
    const { follow, kinds } = aWorld(ticket);
    const late = new Date(atMinute(2).getTime() - 1000).toISOString();
    await follow(message({ vmStart: late }));
    expect(kinds()).toEqual([]);
  });

  test('without a word of the flow that the tone was heard', async () => {
    const { follow, kinds } = aWorld(ticket);
    await follow(message({ vm: '', vmStart: '' }));
    expect(kinds()).toEqual([]);
  });
});

describe('the recording of a message', () => {
  test('is asked for again while it isn’t there, and the call is counted meanwhile, once', async () => {
    const { follow, counted } = aWorld(ticket);
    await expect(follow({ ...message(), ...recorded('recordings/calls/b.wav') })).rejects.toThrow(
      'not there yet',
    );
    await expect(follow({ ...message(), ...recorded('recordings/calls/b.wav') })).rejects.toThrow(
      'not there yet',
    );
    expect(counted).toHaveLength(1);
  });

  test('for a ticket that was sealed is not kept', async () => {
    const { follow, files, jobs } = aWorld(aTicket({ text: '' }));
    await follow(message());
    expect(files.has(`${ticket.code}/${aCall}`)).toBe(false);
    expect(jobs).toEqual([]);
  });

  test('of somebody who was asked has the clocks run again that waited for the citizen', async () => {
    const waiting = aTicket({
      ...{ status: 'waiting', unit: 'UBND_XA:29254', unitName: 'UBND phường 7' },
      waiting: { question: 'Ở đâu?', askedAt: atMinute(1), until: atMinute(900) },
    });
    const { follow, store } = aWorld(waiting);
    await follow(message());
    const after = await store.find(waiting.code);
    expect([after?.status, after?.waiting]).toEqual(['in-progress', undefined]);
    expect(store.changes[0]?.alerts.map(({ subject }) => subject.about)).toContain('wrote');
  });
});

test('that an operator spoke with the citizen stands on the ticket once', async () => {
  const { follow, store } = aWorld(ticket);
  const talk = { ...talkOfMinutes, Attributes: { ticket: ticket.code } };
  await follow(talk);
  await follow({ ...talk, ContactId: `${aCall}b`, InitialContactId: aCall });
  expect(store.changes.map(({ event }) => event)).toMatchObject([
    { kind: 'talked', waitedSeconds: 30, by: { role: 'system' } },
  ]);
});

test('a part of a call is counted with the whole, and a chat not at all', async () => {
  const { follow, counted } = aWorld(ticket);
  await follow({ ContactId: `${aCall}b`, InitialContactId: aCall });
  await follow({ Channel: 'CHAT' });
  expect(counted).toEqual([]);
});
