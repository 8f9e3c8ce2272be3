import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { toTicketItem } from '../../../adapters/dynamodb/tickets/ticket-item.ts';
import { StaffRole } from '../../../core/staff/members/member.ts';
import { TicketStatus } from '../../../core/ticket/model/lifecycle.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { bodies, dueFor, readyFor, staffActionNames } from '../../functions/staff/action-cells.ts';
import type { StaffTicketActionName, Whose } from '../../functions/staff/permitted-actions.ts';
import { aMember } from '../../support/samples/a-member.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';
import type { LoadedEndpoints } from '../endpoints/load-endpoints.ts';
import type { AccessCounts } from './access-counts.ts';
import { type StaffTokens, toBearerHeader } from './staff-tokens.ts';
import { toStatusText } from './status-text.ts';

const owners: readonly Whose[] = ['own', 'other', 'operators'];

type Ready = ReturnType<typeof readyFor>;
type Cell = { action: StaffTicketActionName; role: StaffRole; status: TicketStatus; whose: Whose };

const put = ({ world }: LoadedEndpoints, ticket: Ticket): Promise<unknown> => {
  const { client, name } = world.table;
  return client.send(new PutCommand({ TableName: name, Item: toTicketItem(ticket) }));
};

/**
 * Sets the time of the data request to now, because an overdue request can't be extended and only the status should decide.
 */
const setDataRequestTime = (now: Date, ready: Ready): Ready =>
  ready.dataRequest ? { ...ready, dataRequest: { ...ready.dataRequest, askedAt: now } } : ready;

/**
 * Creates the two tickets for one cell of the access table, because an action on a shared ticket would affect the next cell.
 */
const ticketsFor = ({ action: actionName, status }: Cell, ready: Ready, number: number) => {
  const code = encodeTicketCode(testHmac.digest('code', `into ${number}`));
  const isMerged = status === 'merged' ? { mergedInto: { ...merged, code } } : {};
  const ticket = aTicket({ ...ready, ...isMerged });
  const mergedFrom = actionName === 'unmerge' ? [ticket.code] : [];
  return { ticket, into: aTicket({ code, status: 'assigned', unit: 'SO_YT', mergedFrom }) };
};

const merged = { was: 'assigned' as const, stopped: [] };

const attempt = async (
  loadedEndpoints: LoadedEndpoints,
  staff: StaffTokens,
  cell: Cell,
  number: number,
): Promise<string> => {
  const { action: actionName, role, status, whose } = cell;
  const ready = setDataRequestTime(loadedEndpoints.clock.now(), readyFor(cell, aMember(role).sub));
  const { ticket, into } = ticketsFor(cell, ready, number);
  await put(loadedEndpoints, ticket);
  if (actionName === 'merge' || actionName === 'unmerge') await put(loadedEndpoints, into);
  const fields = actionName === 'merge' ? { ...bodies.merge, into: into.code } : bodies[actionName];
  const answered = await loadedEndpoints.sendRequest({
    method: 'POST',
    path: `/api/staff/tickets/${ticket.code}/${actionName}`,
    headers: {
      ...{ 'content-type': 'application/json', 'idempotency-key': `a-key-of-the-deeds-${number}` },
      ...toBearerHeader(staff.tokenOf(role)),
    },
    body: JSON.stringify({ version: 2, ...fields }),
  });
  const word = toStatusText(answered);
  const isRefused = word !== '200' && answered.writes.some((one) => !/ [RV]$/.test(one));
  return isRefused
    ? `${word}, and wrote ${answered.writes.join(', ')} (${status}, ${whose})`
    : word;
};

/** Tries every action by every role in every status, on tickets of the own unit and of other units. */
export async function checkActionAccess(
  loadedEndpoints: LoadedEndpoints,
  staff: StaffTokens,
  { accessCounts, isTried }: { accessCounts: AccessCounts; isTried: () => boolean },
): Promise<void> {
  let number = 0;
  for (const actionName of staffActionNames) {
    for (const role of StaffRole.options) {
      for (const status of TicketStatus.options) {
        for (const whose of owners) {
          number += 1;
          if (!isTried()) continue;
          const cell = { action: actionName, role, status, whose };
          const found = await attempt(loadedEndpoints, staff, cell, number);
          accessCounts.same(`${actionName}, ${role}, ${status}, ${whose}`, found, dueFor(cell));
        }
      }
    }
  }
}
