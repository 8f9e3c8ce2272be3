import { describe, expect, test } from 'vitest';
import { emergencyTopic } from '../../../../lib/contact-center/flows/parts/ticket/emergency-topic.ts';
import {
  conversationFields,
  recordingFields,
  testCallId,
} from '../../../support/events/contact-record.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { aCallArchive, aSilentCallArchive } from '../contact-record-harness.ts';

const health = { lang: 'vi', service: 'health', wantsTicket: 'yes', opened: 'failed' };
const emergency = { lang: 'vi', ...emergencyTopic };
const voiceMessage = { ...recordingFields(), vm: 'yes' };

describe.each([
  ['an emergency call', emergency, 'P1'],
  ['a health call', health, 'P2'],
])('%s without a ticket that nobody answered', (_, attributes, priority) => {
  const Attributes = { ...attributes, vm: 'yes', vmStart: atMinute(1).toISOString() };

  test.each([
    ['a silent recording', { ...recordingFields(), Attributes }],
    ['no recording', { Attributes: attributes }],
    ['a refused recording', { Attributes: { ...attributes, recording: 'no' } }],
  ])(
    'with %s gets one ticket of its service and a callback within 5 minutes',
    async (__, record) => {
      const { follow, store } = aSilentCallArchive();
      await follow(record);
      await follow(record);
      expect(store.all()).toMatchObject([
        {
          ...{ service: attributes.service, channel: 'voice', priority },
          callback: { state: 'owed', dueAt: atMinute(10) },
        },
      ]);
    },
  );

  test('keeps the silent recording on the ticket for the operators', async () => {
    const { follow, files, store } = aSilentCallArchive();
    await follow({ ...recordingFields(), Attributes });
    const [ticket] = store.all();
    expect(ticket?.voiceMessages).toMatchObject([{ call: testCallId, words: 'no-speech' }]);
    expect(files.has(`${ticket?.code}/${testCallId}`)).toBe(true);
  });

  test('gets a ticket even after many calls, if silence was recorded', async () => {
    const { follow, store } = aSilentCallArchive();
    const calls = Array.from({ length: 12 }, (__, n) => `${testCallId}-${n}`);
    for (const ContactId of calls) await follow({ ...recordingFields(), Attributes, ContactId });
    expect(store.all()).toHaveLength(12);
  });
});

describe('a call that needs no callback', () => {
  test.each([
    ['an operator answered', { ...conversationFields, Attributes: health }],
    [
      'the caller hung up before a ticket was to be opened',
      { Attributes: { ...health, opened: '' } },
    ],
    [
      'the caller chose neither a service nor an emergency',
      { Attributes: { ...health, wantsTicket: 'no' } },
    ],
    ['it concerns another service', { Attributes: { ...health, service: 'suggestion' } }],
    ['the number is withheld', { Attributes: { ...health, withheld: 'yes' } }],
  ])('opens no ticket: %s', async (_, record) => {
    const { follow, store } = aSilentCallArchive();
    await follow(record);
    expect(store.all()).toEqual([]);
  });
});

test('health calls without a recording open no more tickets than the daily limit of their number', async () => {
  const { follow, store } = aCallArchive();
  const calls = Array.from({ length: 40 }, (_, n) => `${testCallId}-${n}`);
  for (const ContactId of calls) await follow({ Attributes: health, ContactId });
  expect(store.all().length).toBeLessThan(40);
});

test('a spoken message after a failed opening belongs to a ticket of the chosen service and topic', async () => {
  const { follow, store, jobs } = aCallArchive();
  const Attributes = {
    ...{ lang: 'vi', service: 'violation', topic: 'VP01', wantsTicket: 'yes', opened: 'failed' },
    ...{ vm: 'yes', vmStart: atMinute(1).toISOString() },
  };
  await follow({ ...voiceMessage, Attributes });
  expect(store.all()).toMatchObject([
    { service: 'violation', topic: 'VP01', voiceMessages: [{ words: 'awaited' }] },
  ]);
  expect(store.all()[0]?.callback).toBeUndefined();
  expect(jobs).toHaveLength(1);
});
