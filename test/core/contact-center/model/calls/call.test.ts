import { describe, expect, test } from 'vitest';
import {
  isCompleteCallRecord,
  mergeContactRecord,
} from '../../../../../core/contact-center/model/calls/call.ts';
import {
  ContactEvent,
  extractCallTimestamps,
} from '../../../../../core/contact-center/model/calls/contact-event.ts';
import {
  summarizeCalls,
  toHourlyCallCounts,
} from '../../../../../core/contact-center/read/call-statistics.ts';
import {
  conversationFields,
  readRecord,
  testCallerNumber,
  testCallId,
} from '../../../../support/events/contact-record.ts';
import { aTicket, atMinute } from '../../../../support/samples/a-ticket.ts';

const { code } = aTicket();
const waiting = { Queue: { Name: 'health-vi', EnqueueTimestamp: atMinute(1).toISOString() } };
const endedBy = (ended: string, more: object = {}) => ({ Attributes: { ended, ...more } });

const completed = (changes: object, noted?: Parameters<typeof mergeContactRecord>[1]) =>
  mergeContactRecord(readRecord(changes), noted);

describe('a completed call', () => {
  test.each([
    [
      'answered',
      'an operator spoke with the caller, although the flow recorded “callback”',
      { ...conversationFields, ...endedBy('callback') },
    ],
    [
      'callback',
      'the flow recorded a callback after the queue',
      { ...waiting, ...endedBy('callback') },
    ],
    [
      'voicemail',
      'the flow recorded a voicemail after the queue',
      { ...waiting, ...endedBy('voicemail') },
    ],
    ['emergency', 'the flow recorded a transfer to 115', endedBy('emergency')],
    ['registered', 'a ticket was opened, without a result', endedBy('', { ticket: code })],
    ['registered', 'a ticket was opened, without its code', endedBy('', { opened: 'opened' })],
    [
      'abandoned',
      'the caller hung up while waiting in the queue',
      { ...waiting, ...endedBy('', { ticket: code }) },
    ],
    ['hung-up', 'the flow recorded nothing', {}],
    ['hung-up', 'the flow recorded “answered”, but no operator joined', endedBy('answered')],
  ] as const)('a completed call has the result “%s”: %s', (end, _, changes) => {
    expect(completed(changes).end).toBe(end);
  });
});

test('the waiting time of a call is its time in the queue, which also ends when the caller hangs up', () => {
  expect(completed(conversationFields)).toMatchObject({ waitedSeconds: 30, talkedSeconds: 120 });
  expect(completed(waiting).waitedSeconds).toBe(180);
  expect(completed({}).waitedSeconds).toBeUndefined();
});

test('a completed call stores neither the caller’s number nor the caller’s language', () => {
  const call = JSON.stringify(completed({ ...conversationFields, Attributes: { lang: 'km' } }));
  expect(call).not.toContain(testCallerNumber);
  expect(call).not.toContain('km');
});

test('a completed call stores the rating and the ticket that were recorded during the call', () => {
  const noted = { id: testCallId, rating: 4, ticket: code };
  expect(completed({}, noted)).toMatchObject({ rating: 4, ticket: code });
  expect(completed(endedBy('', { ticket: 'none' }), noted).ticket).toBe(code);
});

test('a call with a withheld number stores no ticket', () => {
  const noted = { id: testCallId, ticket: code };
  expect(completed(endedBy('', { withheld: 'yes', ticket: code }), noted).ticket).toBeUndefined();
});

test('the later legs of a transferred call, chats and tasks are not counted as calls', () => {
  expect(isCompleteCallRecord(readRecord())).toBe(true);
  expect(isCompleteCallRecord(readRecord({ InitialContactId: testCallId }))).toBe(true);
  expect(isCompleteCallRecord(readRecord({ InitialContactId: `${testCallId}b` }))).toBe(false);
  expect(isCompleteCallRecord(readRecord({ PreviousContactId: `${testCallId}b` }))).toBe(false);
  expect(isCompleteCallRecord(readRecord({ Channel: 'CHAT' }))).toBe(false);
});

test('a call counts in the local hour in which it began', () => {
  const call = { ...completed(conversationFields), beganAt: atMinute(0), rating: 5 };
  const counts = toHourlyCallCounts(call);
  expect(counts).toMatchObject({ date: '2021-12-03', hour: 8 });
  expect(summarizeCalls([counts, counts])).toMatchObject({
    ...{ calls: 2, answered: 2, waitedOnAverage: 30, talkedOnAverage: 120, satisfaction: 5 },
  });
  expect(summarizeCalls([])).toMatchObject({ calls: 0, waitedOnAverage: undefined });
});

test('an outbound call of the hotline does not count as an incoming call', () => {
  const call = {
    ...completed({ ...conversationFields, InitiationMethod: 'API' }),
    beganAt: atMinute(0),
  };
  expect(summarizeCalls([toHourlyCallCounts(call)])).toMatchObject({
    calls: 0,
    answered: 0,
    calledOut: 1,
  });
});

describe('a contact event of a call', () => {
  const event = (detail: object) =>
    extractCallTimestamps(
      ContactEvent.parse({
        detail: { eventType: 'ANY', contactId: testCallId, channel: 'VOICE', tags: {}, ...detail },
      }),
    );
  const enqueueTimestamp = atMinute(1).toISOString();

  test('a Connect contact event yields the times at which a call began and was queued', () => {
    const began = { initiationTimestamp: atMinute(0).toISOString() };
    const contactEvent = event({ ...began, queueInfo: { enqueueTimestamp, queueArn: 'arn' } });
    expect(contactEvent?.call).toBe(testCallId);
    expect(contactEvent?.at).toMatchObject({ beganAt: atMinute(0), queuedAt: atMinute(1) });
  });

  test('a contact event of a transferred leg belongs to the original call and neither starts nor ends it', () => {
    const part = { contactId: `${testCallId}b`, initialContactId: testCallId };
    const contactEvent = event({ ...part, disconnectTimestamp: enqueueTimestamp });
    expect(contactEvent).toMatchObject({ call: testCallId });
    expect(contactEvent?.at.endedAt).toBeUndefined();
  });

  test('a contact event of a chat is ignored', () => {
    expect(event({ channel: 'CHAT' })).toBeUndefined();
  });
});
