import { describe, expect, test } from 'vitest';
import { getTicketPolicy } from '../../../../core/ticket/model/ticket-policy.ts';
import { emergencyTopic } from '../../../../lib/contact-center/flows/parts/ticket/emergency-topic.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import {
  conversationFields,
  recordingFields,
  testCallId,
} from '../../../support/events/contact-record.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { aCallArchive, aSilentCallArchive } from '../contact-record-harness.ts';

const health = { lang: 'vi', service: 'health', wantsTicket: 'yes', opened: 'failed' };
const emergency = { lang: 'vi', ...emergencyTopic };

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

test('an urgent call with a callback in Amazon Connect gets a ticket, but no second callback', async () => {
  const { follow, store } = aCallArchive();
  await follow({ Attributes: { ...health, connectCallback: 'yes' } });
  expect(store.all()).toMatchObject([{ service: 'health', priority: 'P2' }]);
  expect(store.all()[0]?.callback).toBeUndefined();
});

test('an urgent call that nobody answered is linked to its ticket, also when its record arrives twice', async () => {
  const { follow, store, calls } = aCallArchive();
  await follow({ Attributes: health });
  const [ticket] = store.all();
  expect(calls.get(testCallId)?.ticket).toBe(ticket?.code);
  await follow({ Attributes: health });
  expect(store.all()).toHaveLength(1);
  expect(calls.get(testCallId)?.ticket).toBe(ticket?.code);
});

test('an urgent call that an operator linked to a ticket opens no second ticket', async () => {
  const linked = aTicket();
  const { follow, store, calls } = aCallArchive(linked);
  calls.set(testCallId, { id: testCallId, ticket: linked.code });
  await follow({ Attributes: health });
  expect(store.all().map(({ code }) => code)).toEqual([linked.code]);
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
    ['it is an outbound call', { InitiationMethod: 'OUTBOUND', Attributes: health }],
    ['the number is withheld', { Attributes: { ...health, withheld: 'yes' } }],
  ])('opens no ticket: %s', async (_, record) => {
    const { follow, store } = aSilentCallArchive();
    await follow(record);
    expect(store.all()).toEqual([]);
  });
});

test('health calls without a recording open no more tickets in an hour than the policy allows per number', async () => {
  const { opening } = getTicketPolicy(testDirectory, atMinute(0));
  const { follow, store } = aCallArchive();
  const calls = Array.from(
    { length: 2 * opening.perNumberAndHour },
    (_, n) => `${testCallId}-${n}`,
  );
  for (const ContactId of calls) await follow({ Attributes: health, ContactId });
  expect(store.all()).toHaveLength(opening.perNumberAndHour);
});
