import { expect, test } from 'vitest';
import { recordingFields } from '../../../support/events/contact-record.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { aCallArchive } from '../contact-record-harness.ts';

test('a spoken message after a failed opening belongs to a ticket of the chosen service and topic', async () => {
  const { follow, store, jobs } = aCallArchive();
  const Attributes = {
    ...{ lang: 'vi', service: 'violation', topic: 'VP01', wantsTicket: 'yes', opened: 'failed' },
    ...{ vm: 'yes', vmStart: atMinute(1).toISOString() },
  };
  await follow({ ...recordingFields(), Attributes });
  expect(store.all()).toMatchObject([
    { service: 'violation', topic: 'VP01', voiceMessages: [{ words: 'awaited' }] },
  ]);
  expect(store.all()[0]?.callback).toBeUndefined();
  expect(jobs).toHaveLength(1);
});

test('a voice message has one ticket, even if its choices open a ticket only on the second delivery', async () => {
  const { follow, store } = aCallArchive();
  const Attributes = { lang: 'vi', wantsTicket: 'yes', vmStart: atMinute(1).toISOString() };
  await follow({ ...recordingFields(), Attributes: { ...Attributes, service: 'unknown' } });
  const opened = store.all();
  expect(opened).toHaveLength(1);
  await follow({ ...recordingFields(), Attributes: { ...Attributes, service: 'violation' } });
  expect(store.all().map(({ code }) => code)).toEqual(opened.map(({ code }) => code));
});
