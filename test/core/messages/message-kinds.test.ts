import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listMessageChannels } from '../../../core/messages/compose/message-templates.ts';
import { getMessageKind, messageKinds } from '../../../core/messages/message-kinds.ts';
import { NotificationChannel } from '../../../core/messages/notification.ts';

const folders = ['citizen', 'citizen-data-request', 'officer', 'operator', 'supervisor'];

const requestingSources = globSync('{core,functions,adapters}/**/*.ts', {
  exclude: (path) => path.startsWith('core/messages/kinds'),
}).map((path) => readFileSync(path, 'utf8'));

describe('the list of message kinds', () => {
  test('the list contains the message of each file', () => {
    const files = folders.flatMap((folder) =>
      globSync(`core/messages/kinds/${folder}/*.ts`).map((file) => basename(file, '.ts')),
    );
    const shared = ['greeting', 'chat-link-texts', 'data-request-texts', 'delivery-rules'];
    expect(files.filter((name) => ![...shared, 'officer-texts'].includes(name)).toSorted()).toEqual(
      messageKinds.map(({ about }) => about).toSorted(),
    );
  });

  test('an unknown subject is rejected', () => {
    const stored: { about: string } = { about: 'unknown' };
    expect(() => getMessageKind(stored)).toThrow('No message kind unknown');
  });
});

describe('the declaration of a message', () => {
  const kinds = messageKinds.map((kind) => ({ name: kind.about, kind: getMessageKind(kind) }));

  test.each(kinds)('$name has the same channels in each of its variants', ({ kind }) => {
    const channelsOf = Object.values(kind.templates).map((texts) => Object.keys(texts).toSorted());
    expect(new Set(channelsOf.map((one) => one.join())).size).toBe(1);
    expect(channelsOf[0]).not.toEqual([]);
  });

  test.each(kinds)('$name has an example of each of its variants', ({ kind }) => {
    const shown = kind.examples.map(({ subject, status = 'waiting' }) =>
      kind.templateKeyOf(subject, { status }),
    );
    expect(new Set(shown)).toEqual(new Set(Object.keys(kind.templates)));
  });

  test.each(kinds)('at least one rule requests the message $name', ({ name }) => {
    const request = new RegExp(`about\\b[^;]{0,80}'${name}'`);
    expect(requestingSources.some((source) => request.test(source))).toBe(true);
  });

  test.each(kinds)('$name declares SMS limits if it has an SMS text', ({ kind }) => {
    const hasSms = Object.values(kind.templates).some(({ sms }) => sms);
    expect(kind.smsLimits.kind !== 'no-sms').toBe(hasSms);
  });
});

test('the channels of a message are those for which it has a text', () => {
  expect(listMessageChannels({ about: 'confirmation-code', hour: 1 })).toEqual(['zns', 'sms']);
  expect(listMessageChannels({ about: 'assigned' })).toEqual(['zns', 'sms', 'email']);
  expect(listMessageChannels({ about: 'answered' }).toSorted()).toEqual(
    NotificationChannel.options.toSorted(),
  );
});
