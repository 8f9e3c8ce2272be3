import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createTicketTableClient } from '../../../adapters/dynamodb/table.ts';
import type { StaffRole } from '../../../core/staff/members/member.ts';
import { TicketStatus } from '../../../core/ticket/model/lifecycle.ts';
import { computePhotoId } from '../../../functions/runtime/request/photo-id.ts';
import { toRequest } from '../../../functions/runtime/request/request.ts';
import type { StaffApiDeps } from '../../../functions/staff/deps.ts';
import { ticketActionRoutes } from '../../../functions/staff/tickets/action-routes.ts';
import { testPhotoLinks } from '../../support/api/photo-links.ts';
import { testVoiceLinks } from '../../support/api/voice-links.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { httpEvent } from '../../support/events/lambda-events.ts';
import { testSignIn } from '../../support/hotline/test-sign-in.ts';
import { memoryMembers } from '../../support/memory/memory-members.ts';
import { memoryNonces } from '../../support/memory/memory-nonces.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { aMember, firstAdministrator } from '../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { buildStaffTableServices } from '../../support/table/build-staff-table-services.ts';
import { testHmac } from '../../support/test-hmac.ts';
import {
  type ActionCell,
  bodies,
  dueFor,
  mergedInto,
  readyFor,
  staffActionNames,
} from './action-cells.ts';
import { when } from './permitted-actions.ts';

const Problem = z.looseObject({ type: z.string().optional() });
const route = ticketActionRoutes.find(({ path }) => path.endsWith('{act}'));

const now = () => atMinute(10);
const services: Omit<StaffApiDeps, 'tickets' | 'nonces' | 'members'> = {
  // never queried: actions read in-memory stores
  ...buildStaffTableServices(createTicketTableClient('none'), now),
  webhookUrls: { mayCallLocalhost: false },
  waitingCalls: undefined,
  pause: async () => undefined,
  readToken: async (token) => token,
  accounts: { find: async () => undefined },
  secret: async () => testHmac,
  photos: testPhotoLinks(now),
  photoStore: { put: async () => undefined },
  thumbnailOf: () => undefined,
  idOf: computePhotoId,
  signIn: testSignIn,
  sealContact: async () => expect.unreachable(),
  sealIdentity: async () => expect.unreachable(),
  voices: testVoiceLinks(now),
  firstAdministrator,
  directory: async () => testDirectory,
  now,
};

const attempt = async (cell: ActionCell) => {
  const { action, role } = cell;
  const member = aMember(role);
  const ticket = aTicket(readyFor(cell, member.sub));
  const other = aTicket({
    code: mergedInto,
    status: 'assigned',
    unit: 'SO_YT',
    mergedFrom: [ticket.code],
  });
  const tickets = memoryTickets(
    ticket,
    action === 'unmerge' ? other : { ...other, mergedFrom: [] },
  );
  const event = httpEvent('POST', '/', {
    headers: { 'idempotency-key': 'a-key-of-the-matrix' },
    body: JSON.stringify({ version: 2, ...bodies[action] }),
    pathParameters: { code: ticket.code, act: action },
  });
  const scope = role === 'officer' ? 'own-unit' : 'any';
  const stores = { tickets, nonces: memoryNonces(tickets), members: memoryMembers(member) };
  const reply = await route?.answer(
    toRequest(event),
    { ...member, scope },
    { ...services, ...stores },
  );
  const { type } = Problem.parse(JSON.parse(reply?.body ?? '{}'));
  return type ? `${reply?.statusCode} ${type.split(':').at(-1)}` : `${reply?.statusCode}`;
};

const roles: StaffRole[] = ['officer', 'operator', 'supervisor'];

test('the table of staff permissions covers every action that the console can send', () => {
  expect(new Set(Object.keys(when))).toEqual(new Set(staffActionNames));
});

describe.each(staffActionNames)('staff action “%s”', (action) => {
  test.each(roles)(
    'a %s may perform the staff action only in the listed statuses, depending on whose ticket it is',
    async (role) => {
      const cells = TicketStatus.options.flatMap((status) =>
        (['own', 'other', 'operators'] as const).map((whose) => ({ status, whose })),
      );
      const answers = await Promise.all(
        cells.map(async ({ status, whose }) => [
          status,
          whose,
          await attempt({ action, role, status, whose }),
        ]),
      );
      expect(answers).toEqual(
        cells.map(({ status, whose }) => [status, whose, dueFor({ action, role, status, whose })]),
      );
    },
  );
});
