import { describe, expect, test } from 'vitest';
import { ChatRecord, parseConnectEvent } from '../../../adapters/connect/chat-events.ts';

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
  ChatRecord.parse({
    EventSource: 'aws:sns',
    EventVersion: '1.0',
    Sns: {
      TopicArn: 'arn:aws:sns:ap-southeast-1:000000000000:told',
      Message: typeof body === 'string' ? body : JSON.stringify(body),
      MessageAttributes: { MessageVisibility: { Type: 'String', Value: visibility } },
    },
  });
const heard = (body: unknown, visibility?: string) => parseConnectEvent(record(body, visibility));

describe('what the contact centre tells of a chat', () => {
  test('an operator’s words, by the name of the chat as it began', () => {
    expect(heard(message, 'CUSTOMER')).toEqual({
      kind: 'operator',
      contactId: 'c-1',
      id: 'm-1',
      at: new Date(message.AbsoluteTime),
      text: 'Dạ em nghe',
    });
  });

  test('the contact centre’s own words are told apart', () => {
    expect(heard({ ...message, ParticipantRole: 'SYSTEM' })?.kind).toBe('desk');
  });

  test.each([
    ['the citizen’s own words', { ...message, ParticipantRole: 'CUSTOMER' }, 'ALL'],
    ['what operators say among themselves', message, 'AGENT'],
    ['a message that says not for whom', message, ''],
    ['that somebody types', event('typing', 'AGENT'), 'ALL'],
    ['that the citizen came', event('participant.joined', 'CUSTOMER'), 'ALL'],
    ['that one participant left', event('participant.left', 'AGENT'), 'ALL'],
    ['nothing but spaces', { ...message, Content: '  ' }, 'ALL'],
    ['a file', { ...message, Type: 'ATTACHMENT' }, 'ALL'],
  ])('%s is nothing to tell', (_, body, visibility) => {
    expect(heard(body, visibility)).toBeUndefined();
  });

  test('that an operator came, and that it is over', () => {
    expect(heard(event('participant.joined', 'AGENT'))?.kind).toBe('joined');
    expect(heard(event('chat.ended'))?.kind).toBe('ended');
  });
});

describe('what is no such thing', () => {
  test.each([
    ['no JSON', '{"Id":'],
    ['no name', { ...message, Id: '' }],
    ['no time', { ...message, AbsoluteTime: 'soon' }],
    ['an endless name', { ...message, Id: 'x'.repeat(300) }],
  ])('with %s is thrown, to be looked at', (_, body) => {
    expect(() => heard(body)).toThrow();
  });

  test('with endless words is cut', () => {
    const said = heard({ ...message, Content: 'a'.repeat(20_000) });
    expect(said?.kind === 'operator' && said.text.length).toBe(4000);
  });
});
