import { describe, expect, test } from 'vitest';
import { ConnectChatRecord, parseConnectChatEvent } from '../../../adapters/connect/chat-events.ts';

const message = {
  AbsoluteTime: '2021-12-03T01:00:05.123Z',
  Content: 'Dạ em nghe',
  ContentType: 'text/plain',
  Id: 'm-1',
  Type: 'MESSAGE',
  ParticipantId: 'p-1',
  DisplayName: 'Lan',
  ParticipantRole: 'AGENT',
  InitialContactId: 'c-1',
  ContactId: 'c-2',
};
const event = (name: string, ParticipantRole?: string) => ({
  ...message,
  Type: 'EVENT',
  Content: undefined,
  ContentType: `application/vnd.amazonaws.connect.event.${name}`,
  ParticipantRole,
});
const record = (body: unknown, visibility = 'ALL') =>
  ConnectChatRecord.parse({
    EventSource: 'aws:sns',
    EventVersion: '1.0',
    Sns: {
      TopicArn: 'arn:aws:sns:ap-southeast-1:000000000000:told',
      Message: typeof body === 'string' ? body : JSON.stringify(body),
      MessageAttributes: { MessageVisibility: { Type: 'String', Value: visibility } },
    },
  });
const parseMessage = (body: unknown, visibility?: string) =>
  parseConnectChatEvent(record(body, visibility));

describe('events of an Amazon Connect chat', () => {
  test('an operator’s chat message is parsed with the initial contact id of its Amazon Connect chat', () => {
    expect(parseMessage(message, 'CUSTOMER')).toEqual({
      kind: 'operator',
      contactId: 'c-1',
      id: 'm-1',
      at: new Date(message.AbsoluteTime),
      text: 'Dạ em nghe',
    });
  });

  test('a system message in an Amazon Connect chat is parsed as another kind than an operator’s message', () => {
    expect(parseMessage({ ...message, ParticipantRole: 'SYSTEM' })?.kind).toBe('desk');
  });

  test.each([
    ['the citizen’s own message', { ...message, ParticipantRole: 'CUSTOMER' }, 'ALL'],
    ['a message between operators', message, 'AGENT'],
    ['a message without visibility', message, ''],
    ['a typing indicator', event('typing', 'AGENT'), 'ALL'],
    ['the citizen joined', event('participant.joined', 'CUSTOMER'), 'ALL'],
    ['a participant left', event('participant.left', 'AGENT'), 'ALL'],
    ['a message of only spaces', { ...message, Content: '  ' }, 'ALL'],
    ['a file attachment', { ...message, Type: 'ATTACHMENT' }, 'ALL'],
  ])('an irrelevant Amazon Connect chat event is ignored: %s', (_, body, visibility) => {
    expect(parseMessage(body, visibility)).toBeUndefined();
  });

  test('Amazon Connect chat events are recognized when an operator joins and when the chat ends', () => {
    expect(parseMessage(event('participant.joined', 'AGENT'))?.kind).toBe('joined');
    expect(parseMessage(event('chat.ended'))?.kind).toBe('ended');
  });
});

describe('invalid Amazon Connect chat events', () => {
  test.each([
    ['malformed JSON', '{"Id":'],
    ['no id', { ...message, Id: '' }],
    ['no time', { ...message, AbsoluteTime: 'soon' }],
    ['an overlong id', { ...message, Id: 'x'.repeat(300) }],
  ])('an Amazon Connect chat message with %s throws', (_, body) => {
    expect(() => parseMessage(body)).toThrow();
  });

  test('an operator’s chat message is truncated to 4,000 characters', () => {
    const parsed = parseMessage({ ...message, Content: 'a'.repeat(20_000) });
    expect(parsed?.kind === 'operator' && parsed.text.length).toBe(4000);
  });
});
