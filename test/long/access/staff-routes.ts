import { createStaffMemberStore } from '../../../adapters/dynamodb/staff/member-store.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import type { TicketAccessScope } from '../../../core/staff/members/access-rules.ts';
import { StaffRole } from '../../../core/staff/members/member.ts';
import {
  newcomer,
  otherUnitTicket,
  ownUnitTicket,
  probes,
} from '../../functions/staff/route-probes.ts';
import { staffRouteScopes } from '../../support/api/staff-route-scopes.ts';
import { aMember, seedMember, staffSub } from '../../support/samples/a-member.ts';
import type { LoadedEndpoints } from '../endpoints/load-endpoints.ts';
import type { AccessCounts } from './access-counts.ts';
import { type StaffTokens, toBearerHeader } from './staff-tokens.ts';

type Whose = 'own' | 'other';

const statusFor = (route: string, scope: TicketAccessScope, whose: Whose): number => {
  if (scope === 'no') return 403;
  return scope === 'own-unit' && whose === 'other' ? 404 : (probes[route]?.status ?? 200);
};

const toProbeRequest = (route: string, whose: Whose) => {
  const { own, other = own } = probes[route] ?? { own: {} };
  const { path = '', query, body } = whose === 'own' ? own : other;
  const [method = '', address = ''] = route.split(' ');
  return {
    method,
    path: address.replace(/\{.*\}/, path),
    ...(query && { query: new URLSearchParams(query).toString() }),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
};

const json = { 'content-type': 'application/json', 'idempotency-key': 'a-key-of-the-matrix' };

/** Clients without access: without a token, with an account of no member, and with that of a withdrawn member. */
const untrustedClients = ({ staff }: { staff: StaffTokens }) =>
  [
    ['nobody', undefined, 401],
    ['an account of no member', staff.tokenFor(staffSub(8)), 403],
    ['a member who was withdrawn', staff.tokenFor(staffSub(7)), 403],
  ] as const;

/** Tries every role at every staff route, with data of the own unit and of another, and compares with the access table. */
export async function checkStaffRoutes(
  loadedEndpoints: LoadedEndpoints,
  staff: StaffTokens,
  { accessCounts, isTried }: { accessCounts: AccessCounts; isTried: () => boolean },
): Promise<void> {
  const members = createStaffMemberStore(loadedEndpoints.world.table);
  const tickets = createTicketStore(loadedEndpoints.world.table);
  await tickets.open(ownUnitTicket);
  await tickets.open(otherUnitTicket);
  await seedMember(
    members,
    aMember('operator', { sub: staffSub(7), withdrawnAt: loadedEndpoints.clock.now() }),
  );
  for (const [route, row] of staffRouteScopes) {
    for (const [who, token, due] of untrustedClients({ staff })) {
      if (!isTried()) continue;
      const sent = {
        ...toProbeRequest(route, 'own'),
        headers: { ...json, ...toBearerHeader(token) },
      };
      const { status, writes } = await loadedEndpoints.sendRequest(sent);
      accessCounts.same(`${route}, ${who}`, [status, writes], [due, []]);
    }
    for (const role of StaffRole.options) {
      for (const whose of ['own', 'other'] as const) {
        if (!isTried()) continue;
        await seedMember(members, aMember('operator', { sub: newcomer }));
        await seedMember(members, aMember(role));
        const headers = { ...json, ...toBearerHeader(staff.tokenOf(role)) };
        const { status } = await loadedEndpoints.sendRequest({
          ...toProbeRequest(route, whose),
          headers,
        });
        accessCounts.same(
          `${route}, ${role}, ${whose} unit`,
          status,
          statusFor(route, row[role], whose),
        );
      }
    }
  }
}
