import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { toTicketItem } from '../../../adapters/dynamodb/tickets/ticket-item.ts';
import { StaffRole } from '../../../core/staff/members/member.ts';
import { TicketStatus } from '../../../core/ticket/model/lifecycle.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { routes as publicRoutes } from '../../../functions/intake/public-api.http.ts';
import { staffRouteScopes } from '../../support/api/staff-route-scopes.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';
import type { LoadedEndpoints } from '../endpoints/load-endpoints.ts';
import type { AccessCounts } from './access-counts.ts';
import { type StaffTokens, toBearerHeader } from './staff-tokens.ts';

const own = 'UBND_XA:29254';

/**
 * Relations of a ticket to the officer's unit: own, another unit's, the operators', or one that accuses the officer's unit.
 */
const beside = {
  own: { unit: own, accused: [] },
  other: { unit: 'SO_YT', accused: [] },
  operators: { unit: 'TONG_DAI', accused: [] },
  'about them': { unit: own, accused: [own] },
} as const;
type Beside = keyof typeof beside;

const reads = [...staffRouteScopes.keys()].filter((route) =>
  /^GET .*\/tickets\/\{code\}/.test(route),
);

const dueFor = (route: string, role: StaffRole, where: Beside): readonly number[] => {
  const reach = staffRouteScopes.get(route)?.[role];
  if (reach === 'no') return [403];
  return reach === 'own-unit' && where !== 'own' ? [404] : [200, 400];
};

/** Verifies for every reading route and status that officers don't find other units' tickets. */
export async function checkReadingRoutes(
  loadedEndpoints: LoadedEndpoints,
  staff: StaffTokens,
  { accessCounts, isTried }: { accessCounts: AccessCounts; isTried: () => boolean },
): Promise<void> {
  const { client, name: TableName } = loadedEndpoints.world.table;
  for (const status of TicketStatus.options) {
    for (const where of ['own', 'other', 'operators', 'about them'] as const) {
      const code = encodeTicketCode(testHmac.digest('code', `read ${status} ${where}`));
      const { unit, accused } = beside[where];
      const ticket = aTicket({ code, status, unit, unitName: unit, accused: [...accused] });
      await client.send(new PutCommand({ TableName, Item: toTicketItem(ticket) }));
      for (const route of reads) {
        for (const role of StaffRole.options) {
          if (!isTried()) continue;
          const path = route.replace('GET ', '').replace('{code}', code);
          const headers = toBearerHeader(staff.tokenOf(role));
          const answered = await loadedEndpoints.sendRequest({ method: 'GET', path, headers });
          const due = dueFor(route, role, where);
          const isDue = due.includes(answered.status);
          accessCounts.same(
            `${route}, ${role}, ${status}, ${where}`,
            isDue ? due : answered.status,
            due,
          );
        }
      }
    }
  }
}

/** Verifies that a staff sign-in gives no additional access on the public endpoints. */
export async function checkPublicRoutes(
  loadedEndpoints: LoadedEndpoints,
  staff: StaffTokens,
  { accessCounts, isTried }: { accessCounts: AccessCounts; isTried: () => boolean },
): Promise<void> {
  for (const { method, path } of publicRoutes.filter((one) => one.method === 'GET')) {
    const concrete = path.replaceAll(/\{(\w+)\}/g, 'x');
    const plain = await loadedEndpoints.sendRequest({ method, path: concrete });
    for (const role of StaffRole.options) {
      if (!isTried()) continue;
      const headers = toBearerHeader(staff.tokenOf(role));
      const { status, text } = await loadedEndpoints.sendRequest({
        method,
        path: concrete,
        headers,
      });
      const isSame = [status, text.length] as const;
      accessCounts.same(`${method} ${path}, ${role}`, isSame, [plain.status, plain.text.length]);
    }
  }
}
