import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ticketTable } from '../../../adapters/dynamodb/table.ts';
import type { StaffRole } from '../../../core/staff/member.ts';
import { StaffDeed } from '../../../core/ticket/act.ts';
import { codeFrom } from '../../../core/ticket/code.ts';
import { TicketStatus } from '../../../core/ticket/lifecycle.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { requestFrom } from '../../../functions/runtime/request.ts';
import { actRoutes } from '../../../functions/staff/act-routes.ts';
import { type StaffServices, tableServices } from '../../../functions/staff/services.ts';
import { aMember, firstAdministrator } from '../../support/a-member.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';
import { httpEvent } from '../../support/lambda-events.ts';
import { memoryMembers } from '../../support/memory-members.ts';
import { memoryNonces } from '../../support/memory-nonces.ts';
import { memoryTickets } from '../../support/memory-tickets.ts';
import { testPhotoLinks } from '../../support/photo-links.ts';
import { testKeyed } from '../../support/test-keyed.ts';
import { testSignIn } from '../../support/test-sign-in.ts';
import { directory } from '../../support/the-directory.ts';
import { testVoiceLinks } from '../../support/voice-links.ts';
import { type Deed, decisions, theirs, type Whose, when } from './acts-by-status.ts';

const unitOf: Record<Whose, string> = {
  own: 'UBND_XA:29254',
  other: 'SO_YT',
  operators: 'TONG_DAI',
};

const words = 'Đã xem xét và ghi nhận đầy đủ.';
const into = codeFrom(testKeyed.digest('code', 'another one'));
const bodies: Record<Deed, object> = {
  acknowledge: {},
  answer: { text: words },
  approve: {},
  reject: { reason: words },
  ask: { question: words },
  return: { unit: 'CONG_AN', reason: words },
  extend: { amount: 1, reason: words },
  'grant-extension': {},
  'refuse-extension': { reason: words },
  assign: { unit: 'CONG_AN', reason: words },
  classify: { priority: 'P4', reason: words },
  note: { text: words },
  close: { reason: 'withdrawn', text: words },
  refuse: { reason: 'unclear', text: words },
  refer: { reason: 'other-body', text: words },
  take: {},
  release: {},
  publish: { title: words, question: words, answer: words },
  unpublish: { reason: words },
  'decline-publication': { reason: words },
  redact: { part: 'karaoke', reason: words },
  'ask-data': { right: 'see' },
  'delay-data': { reason: words },
  'grant-data': { text: words },
  'refuse-data': { reason: words },
  hold: { reason: words },
  'lift-hold': { reason: words },
  callback: {},
  'callback-done': { outcome: 'reached' },
  merge: { into, reason: words },
  unmerge: { reason: words },
};

const waitsForData: Deed[] = ['delay-data', 'grant-data', 'refuse-data'];
const asksToSee: Ticket['dataRequest'] = {
  right: 'see',
  state: 'asked',
  askedBy: 'citizen',
  askedAt: atMinute(5),
  dueAt: atMinute(60),
  delays: 0,
};

/** What a deed needs the ticket to have besides its status, so that only the status decides. */
const ready = (deed: Deed, sub: string, status: TicketStatus, unit: string) => {
  const at = atMinute(5);
  const asked = {
    state: 'asked' as const,
    amount: { kind: 'wall' as const, minutes: 60 },
    reason: words,
    askedAt: at,
    askedBy: { unit: 'somebody', post: 'handler' },
  };
  return {
    code: codeFrom(testKeyed.digest('code', `${deed} ${status} ${unit}`)),
    version: 2,
    status,
    unit,
    unitName: unit,
    assignment: 1,
    callerHash: 'hash',
    draft: { text: words, post: 'handler' },
    ...(decisions.includes(deed) && { extension: asked }),
    ...(deed === 'release' && { takenBy: { sub, at } }),
    ...(deed === 'decline-publication' && { isForModeration: true }),
    ...(waitsForData.includes(deed) && { dataRequest: asksToSee }),
    ...(deed === 'lift-hold' && { hold: { at } }),
    ...(deed === 'unpublish' && { published: { id: 'x', at } }),
    ...(deed === 'callback-done' && {
      callback: {
        ...{
          state: 'owed' as const,
          askedAt: at,
          askedBy: 'citizen' as const,
          dueAt: atMinute(60),
        },
        ...{ tries: 0, number: 1 },
      },
    }),
    ...(status === 'merged' && {
      mergedInto: { code: into, was: 'assigned' as const, stopped: [] },
    }),
    ...(status === 'waiting' && {
      waiting: { question: words, askedAt: at, until: atMinute(999) },
    }),
  };
};

const Problem = z.looseObject({ type: z.string().optional() });
const route = actRoutes.find(({ path }) => path.endsWith('{act}'));

const attempt = async (deed: Deed, role: StaffRole, status: TicketStatus, whose: Whose) => {
  const member = aMember(role);
  const ticket = aTicket(ready(deed, member.sub, status, unitOf[whose]));
  const other = aTicket({
    code: into,
    status: 'assigned',
    unit: 'SO_YT',
    mergedFrom: [ticket.code],
  });
  const tickets = memoryTickets(ticket, deed === 'unmerge' ? other : { ...other, mergedFrom: [] });
  const now = () => atMinute(10);
  const services: StaffServices = {
    // a table that nobody asks: what acts need is in memory
    ...tableServices(ticketTable('none'), now),
    webhookUrls: { mayCallLocalhost: false },
    pause: async () => undefined,
    readToken: async (token) => token,
    secret: async () => testKeyed,
    photos: testPhotoLinks(now),
    signIn: testSignIn,
    sealContact: async () => expect.unreachable(),
    sealIdentity: async () => expect.unreachable(),
    voices: testVoiceLinks(now),
    firstAdministrator,
    tickets,
    nonces: memoryNonces(tickets),
    directory: async () => directory,
    members: memoryMembers(member),
    now: () => atMinute(10),
  };
  const event = httpEvent('POST', '/', {
    headers: { 'idempotency-key': 'a-key-of-the-matrix' },
    body: JSON.stringify({ version: 2, ...bodies[deed] }),
    pathParameters: { code: ticket.code, act: deed },
  });
  const reach = role === 'officer' ? 'own-unit' : 'any';
  const reply = await route?.answer(requestFrom(event), { ...member, reach }, services);
  const { type } = Problem.parse(JSON.parse(reply?.body ?? '{}'));
  return type ? `${reply?.statusCode} ${type.split(':').at(-1)}` : `${reply?.statusCode}`;
};

const expected = (deed: Deed, role: StaffRole, status: TicketStatus, whose: Whose): string => {
  if (role === 'officer' && whose !== 'own') return '404 not-found';
  if (!theirs[role][whose].includes(deed)) return '403 not-for-your-role';
  if (deed === 'return' && whose === 'operators') return '409 not-now';
  return when[deed].includes(status) ? '200' : '409 not-now';
};

const deeds = StaffDeed.options.map(({ shape }) => shape.act.value);
const roles: StaffRole[] = ['officer', 'operator', 'supervisor'];

test('the table of this test knows every act that the console may send', () => {
  expect(new Set(Object.keys(when))).toEqual(new Set(deeds));
});

describe.each(deeds)('%s', (deed) => {
  test.each(roles)(
    '%s: in every status, on tickets of their own unit, of another, of the operators',
    async (role) => {
      const cells = TicketStatus.options.flatMap((status) =>
        (['own', 'other', 'operators'] as const).map((whose) => ({ status, whose })),
      );
      const answers = await Promise.all(
        cells.map(async ({ status, whose }) => [
          status,
          whose,
          await attempt(deed, role, status, whose),
        ]),
      );
      expect(answers).toEqual(
        cells.map(({ status, whose }) => [status, whose, expected(deed, role, status, whose)]),
      );
    },
  );
});
