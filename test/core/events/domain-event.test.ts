import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  domainEventKinds,
  domainEventSchemas,
  getDomainEventSchema,
  getEventDetailType,
  toDomainEvent,
} from '../../../core/events/domain-event.ts';
import { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';

const ticket = aTicket({
  text: 'Bà Ba ở số 9 gọi 0912345678',
  place: 'số 9 đường Lê Lợi',
  callerHash: 'the-hash',
  unit: 'UBND_XA:29254',
});

const happened = (kind: string, more: object = {}, of = ticket) =>
  toDomainEvent(
    of,
    TicketEvent.parse({
      ...{ code: of.code, version: 3, cycle: 1, at: atMinute(5).toISOString() },
      ...{ by: { role: 'officer' }, channel: 'web', kind, ...more },
    }),
    testDirectory,
  );

const message = { call: 'a-call-1', seconds: 20, at: atMinute(1) };

const unit = { unit: 'SO_YT', unitName: 'Sở Y tế' };

describe('domain events for other systems', () => {
  test.each([
    ['opened', {}, 'opened'],
    ['assigned', unit, 'routed'],
    ['classified', { changed: ['topic'], moved: [], to: unit }, 'routed'],
    ['classified', { changed: ['topic'], moved: [], to: { ...unit, isQueued: true } }, undefined],
    ['acknowledged', { unitName: 'Sở Y tế' }, 'acknowledged'],
    ['answered', { unitName: 'Sở Y tế', text: 'Đã gọi bà Ba' }, 'answered'],
    ['supplemented', { unitName: 'Sở Y tế', text: 'Bà Ba đã khỏe' }, 'supplemented'],
    ['rung', { clock: 'resolve', percent: 100, told: [] }, 'late'],
    ['rung', { clock: 'resolve', percent: 80, told: [] }, undefined],
    ['closed', { reason: 'done', text: 'Đã gọi bà Ba' }, 'closed'],
    ['refused', { reason: 'not-eligible', text: 'bà Ba' }, 'closed'],
    ['merged', { into: ticket.code, reason: 'bà Ba gửi hai lần' }, 'closed'],
    ['reopened', { reason: 'bà Ba chưa hài lòng' }, 'reopened'],
    ['unmerged', { from: ticket.code, reason: 'bà Ba gửi việc khác' }, 'reopened'],
    ['noted', { text: 'bà Ba' }, undefined],
  ])(
    'toDomainEvent maps the ticket event “%s” with %j to the domain event “%s”',
    (kind, more, expected) => {
      const domainEvent = happened(kind, more);
      expect(domainEvent?.kind).toBe(expected);
      if (!domainEvent) return;
      expect(domainEventSchemas[domainEvent.kind].safeParse(domainEvent.detail).success).toBe(true);
      expect(JSON.stringify(domainEvent)).not.toMatch(/bà ba|0912345678|Lê Lợi|the-hash/i);
    },
  );

  test('a domain event always has the same id and content, however often it is created', () => {
    expect(happened('opened')).toEqual(happened('opened'));
    expect(happened('opened')?.detail.id).toBe(`${ticket.code}.3.opened`);
  });

  test.each([
    ['health', []],
    ['welfare', []],
    ['violation', ['UBND_XA:29254']],
  ])('a domain event of a %s ticket about %j omits topic and area', (service, accused) => {
    const detail = happened('opened', {}, aTicket({ service, accused }))?.detail;
    expect([detail?.topic, detail?.areaCode]).toEqual([undefined, undefined]);
  });
});

test.each<[string, Partial<Ticket>, string | undefined]>([
  ['not routed yet', { status: 'new' }, undefined],
  [
    'with a voice message that waits for its transcript',
    { voiceMessages: [{ ...message, words: 'awaited' }] },
    undefined,
  ],
  [
    'with a voice message that has no transcript',
    { voiceMessages: [{ ...message, words: 'none' }] },
    undefined,
  ],
  [
    'routed, with a transcript of its voice message',
    { voiceMessages: [{ ...message, words: 'written' }] },
    'VP01',
  ],
])(
  'the domain event of an opened ticket has topic and area only if the ticket was screened: %s',
  (_, changes, topic) => {
    const screened = { service: 'violation', topic: 'VP01', status: 'assigned' } as const;
    const detail = happened('opened', {}, aTicket({ ...screened, ...changes }))?.detail;
    expect([detail?.topic, detail?.areaCode !== undefined]).toEqual([topic, topic !== undefined]);
  },
);

const Published = z.looseObject({
  $id: z.string(),
  title: z.string(),
  properties: z.record(z.string(), z.looseObject({ description: z.string().min(10) })),
});
const fileOf = async (kind: string): Promise<unknown> =>
  z
    .unknown()
    .parse(
      JSON.parse(await readFile(`docs/events/vn.travinh.1022.ticket.${kind}.v1.json`, 'utf8')),
    );

test.each(domainEventKinds)(
  'the schema of domain event %s matches its published version 1',
  async (kind) => {
    expect(getDomainEventSchema(kind)).toEqual(await fileOf(kind));
  },
);

test.each(domainEventKinds)(
  'the published schema of domain event %s uses the event’s versioned name as its id',
  async (kind) => {
    const { $id } = Published.parse(await fileOf(kind));
    expect($id).toBe(`urn:1022:event:${getEventDetailType(kind)}`);
  },
);
