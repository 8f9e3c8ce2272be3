import { expect, test } from 'vitest';
import * as z from 'zod';
import { TicketEvent } from '../../../../core/ticket/events/event.ts';
import { removeEventText } from '../../../../core/ticket/events/remove-event-text.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

type Kind = TicketEvent['kind'];
type EventContent<K extends Kind> = Omit<
  Extract<TicketEvent, { kind: K }>,
  'kind' | 'code' | 'version' | 'cycle' | 'at' | 'by' | 'channel'
>;

const moved = [{ clock: 'resolve' as const, from: atMinute(300), to: atMinute(420) }];
const place = { unit: 'SO_YT', unitName: 'Sở Y tế' };
const text = 'lời của người viết';
const amount = { kind: 'wall', minutes: 120 } as const;
const code = aTicket().code;
const route = { kind: 'operator', reason: 'no-topic', candidates: [], because: [] } as const;

/** An event of each kind with all its optional fields. */
const eventContents: { [K in Kind]: EventContent<K> } = {
  opened: {},
  assigned: { ...place, reason: text, moved },
  queued: { ...place, reason: text, moved },
  'handed-over': { ...place, formerName: 'B', isQueued: true, moved },
  returned: { unitName: 'A', proposed: 'SO_YT', proposedName: 'Sở Y tế', reason: text, moved },
  classified: {
    changed: ['accused'],
    to: { ...place, route: { ...route, candidates: [], because: [] } },
    reason: text,
    moved,
  },
  acknowledged: { unitName: 'A' },
  answered: { unitName: 'A', text, moved },
  supplemented: { unitName: 'A', text },
  submitted: { text, moved },
  rejected: { reason: text },
  asked: { unitName: 'A', question: text, until: atMinute(500) },
  'extension-asked': { amount, reason: text },
  extended: { amount, reason: text, moved },
  'extension-refused': { reason: text },
  noted: { text },
  wrote: { text, moved },
  'photo-added': { photo: 'p'.repeat(22), moved },
  'result-photo-added': { photo: 'p'.repeat(22), shows: 'after' },
  'result-photo-withdrawn': { photo: 'p'.repeat(22), wasShown: true, reason: text },
  rated: { score: 4, comment: text },
  accepted: {},
  reopened: { reason: text },
  'callback-asked': { dueAt: atMinute(120), text },
  'called-back': { outcome: 'no-answer', tries: 1, dueAt: atMinute(180), text },
  talked: { call: 'c'.repeat(36), waitedSeconds: 40 },
  'voice-message-left': { call: 'c'.repeat(36), seconds: 21, moved },
  transcribed: { call: 'c'.repeat(36), machine: true, text },
  'not-transcribed': { call: 'c'.repeat(36) },
  closed: { reason: 'done', text, moved },
  refused: { reason: 'unclear', text, moved },
  referred: { reason: 'other-body', text, moved },
  merged: { into: code, reason: text, moved },
  'took-in': { from: code },
  unmerged: { from: code, reason: text },
  'gave-back': { to: code },
  rung: { clock: 'resolve', percent: 80, told: [{ unit: 'SO_YT', role: 'head' }] },
  resumed: { moved },
  recomputed: { why: 'calendar', directory: 'v2', moved },
  unreachable: place,
  'link-refused': { ...place, post: 'handler' },
  taken: {},
  released: {},
  'handed-to-colleague': { member: 'a-member', note: text },
  published: { title: text },
  unpublished: { reason: text },
  'publication-declined': { reason: text },
  redacted: { reason: text },
  'national-recorded': { number: text },
  'national-corrected': { was: text, number: text, reason: text },
  anonymised: { rule: 'violation' },
  'data-asked': { right: 'correct', text, dueAt: atMinute(960) },
  'data-delayed': { right: 'correct', reason: text, dueAt: atMinute(9600) },
  'data-granted': { right: 'correct', text, corrected: ['place', 'contact'] },
  'data-refused': { right: 'erase', reason: text },
  'data-rung': { right: 'see', percent: 80, told: [{ unit: 'TONG_DAI', role: 'head' }] },
  'review-rung': { percent: 100, told: [{ unit: 'TONG_DAI', role: 'head' }] },
  held: { reason: text },
  'hold-lifted': { reason: text },
};

const events = Object.entries(eventContents).map(([kind, matter]) =>
  TicketEvent.parse({
    kind,
    code,
    version: 2,
    cycle: 1,
    at: atMinute(1).toISOString(),
    by: { role: 'officer', unit: 'SO_YT', post: 'handler', sub: 'a-sub' },
    channel: 'console',
    ...z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(matter))),
  }),
);

test.each(events.map((event) => [event.kind, event] as const))(
  'a stored ticket event is parsed back unchanged: %s',
  (_, event) => {
    const stored = JSON.stringify(z.encode(TicketEvent, event));
    expect(TicketEvent.parse(JSON.parse(stored))).toEqual(event);
  },
);

test('a ticket event stored without a list of moved deadlines is parsed with an empty list', () => {
  const { kind: _, ...common } = z.encode(TicketEvent, events[0] ?? expect.fail());
  expect(TicketEvent.parse({ ...common, kind: 'assigned', ...place })).toMatchObject({ moved: [] });
});

test.each(events.map((event) => [event.kind, event] as const))(
  'an erased ticket’s event contains no texts: %s',
  (_, event) => {
    expect(JSON.stringify(removeEventText(event) ?? event)).not.toContain(text);
  },
);
