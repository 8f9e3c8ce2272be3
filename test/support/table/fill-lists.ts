import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { toNotificationItem } from '../../../adapters/dynamodb/messages/notification-store.ts';
import { toUndeliveredNotificationIndexKeys } from '../../../adapters/dynamodb/messages/undelivered-notification-store.ts';
import { buildPublicOpen311RequestWrite } from '../../../adapters/dynamodb/open311/public-request-store.ts';
import { buildPublicationWrite } from '../../../adapters/dynamodb/open311/publication-store.ts';
import { toAccessLogItem } from '../../../adapters/dynamodb/staff/access-log.ts';
import { toCallbackItem } from '../../../adapters/dynamodb/staff/callback-list.ts';
import { toDataRequestItem } from '../../../adapters/dynamodb/staff/data-request-store.ts';
import type { TicketTable } from '../../../adapters/dynamodb/table.ts';
import { toTicketItem } from '../../../adapters/dynamodb/tickets/ticket-item.ts';
import { getOperatorUnit } from '../../../core/directory/model/organization/unit.ts';
import { createCitizenNotification } from '../../../core/messages/create-notification.ts';
import { facetTermBuilders } from '../../../core/search/search-terms.ts';
import { IdentityRevealRequest } from '../../../core/staff/access/identity-reveal.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { computeHmacHex } from '../../../core/ticket/read/compute-hmac.ts';
import { dayMs } from '../../../core/time/day-ms.ts';
import { buildPublication } from '../../web/samples/sample-open-pages.ts';
import { testDirectory } from '../directory/test-directory.ts';
import { aMember } from '../samples/a-member.ts';
import { aTicket, atMinute } from '../samples/a-ticket.ts';
import { testHmac } from '../test-hmac.ts';

/** Number of rows in each list. Most lists have a lower limit, so that they read more items without it. */
const rowsPerList = 300;

/** Phone number whose tickets the table contains. */
export const callerPhone = '0912345678';

/** Ticket with 300 entries in its access log. */
export const readTicket = aTicket({ status: 'assigned', unit: 'SO_YT', topic: undefined });

/** Time at which all rows exist and none has expired, in minutes after the opening morning. */
export const filledAtMinute = 700;

const wardUnit = { unit: 'UBND_XA:29254', unitName: 'UBND phường 7', assignment: 1 };

const numbers = Array.from({ length: rowsPerList }, (_, number) => number);

const numbered = (name: string, number: number, changes: Partial<Ticket>): Ticket =>
  aTicket({
    code: encodeTicketCode(testHmac.digest('code', `${name} ${number}`)),
    openedAt: new Date(atMinute(0).getTime() + number * 1000),
    nextCheckAt: atMinute(10_000),
    ...changes,
  });

/** Open ticket of a ward that is overdue and has everything for which a ticket is in a list of its own. */
const toOpenTicket = (number: number): Ticket => {
  const { clocks } = aTicket();
  const asked = { askedAt: atMinute(1), dueAt: atMinute(900), askedBy: 'citizen' } as const;
  return numbered('open', number, {
    ...{ status: 'in-progress', ...wardUnit, escalationSteps: ['1.resolve.100'] },
    callerHash: computeHmacHex('caller', '+84912345678', testHmac),
    clocks: { ...clocks, resolve: { ...clocks.resolve, missedAt: clocks.resolve.dueAt } },
    callback: { ...asked, state: 'owed', tries: 0, number: 1 },
    dataRequest: { ...asked, right: 'see', state: 'asked', delays: 0 },
    possibleEmergency: { version: 1, at: atMinute(1), dueAt: atMinute(800) },
  });
};

const listed = {
  open: numbers.map(toOpenTicket),
  atOperators: numbers.map((number) =>
    numbered('at operators', number, {
      unit: getOperatorUnit(testDirectory, atMinute(0)).ref,
      ...{ status: 'triage', topic: undefined, areaCode: undefined },
    }),
  ),
  answered: numbers.map((number) =>
    numbered('answered', number, {
      ...{ status: 'answered', ...wardUnit, topic: undefined, service: 'suggestion' },
      ...{ answeredAt: atMinute(number / 60), isForModeration: true },
    }),
  ),
};

/** Search terms that all open tickets have, including those that the staff lists use. */
const terms = [
  ...['karaoke', facetTermBuilders.status('in-progress')],
  facetTermBuilders.possibleEmergency(),
  facetTermBuilders.nationalEntryDue(),
  facetTermBuilders.extensionRequested(),
];

const toTermItems = ({ code, openedAt }: Ticket) =>
  terms.map((term) => itemKinds.searchTerm.typedKey(term, `${openedAt.toISOString()}#${code}`));

const toUndeliveredItems = ({ code }: Ticket) => {
  const cause = { code, assignment: 1, cause: 'receipt', requestedAt: atMinute(0) };
  const failure = { status: 'failed', settledAt: atMinute(1), provider: 'no-address' } as const;
  return createCitizenNotification(['sms'], { about: 'receipt' }, cause).map((notification) => ({
    ...toNotificationItem({ ...notification, ...failure }),
    ...toUndeliveredNotificationIndexKeys(notification, failure.settledAt),
  }));
};

const toVoiceMessageItem = ({ code, openedAt }: Ticket) => ({
  ...itemKinds.call.typedKey(`call of ${code}`),
  ...{ code, accused: [], ttl: 4_000_000_000 },
  ...{ gsi1pk: itemKeys.unplayedVoiceMessages(), gsi1sk: `${openedAt.toISOString()}#${code}` },
});

const { sub, role } = aMember('supervisor');
const toAccessItem = (number: number) =>
  toAccessLogItem({
    ...{ code: readTicket.code, kind: 'opened', by: { sub, role } },
    at: new Date(atMinute(1).getTime() + number * 1000),
  });

const toRevealItem = ({ code }: Ticket) => {
  const expiresAt = atMinute(900);
  const request = { code, sub, role, reason: 'court', text: 'theo yêu cầu của tòa' };
  return {
    ...itemKinds.reveal.typedKey(code, sub),
    ...z.encode(IdentityRevealRequest, {
      ...{ ...request, expiresAt, askedAt: atMinute(1), state: 'asked' },
    }),
    gsi2pk: itemKeys.revealsWaiting(),
    gsi2sk: `${expiresAt.toISOString()}#${code}#${sub}`,
  };
};

const toPublicationWrites = (ticket: Ticket, table: string) => {
  const checksum = ticket.code.padStart(16, '0');
  const id = `${ticket.openedAt.toISOString()}-${checksum}`;
  const change = {
    kind: 'published',
    publication: buildPublication({ id, title: `Bài ${ticket.code}`, question: 'a', answer: 'b' }),
  } as const;
  return [
    buildPublicationWrite(change, table),
    buildPublicOpen311RequestWrite(change, ticket, table),
  ];
};

/** Bundle of the notifications to the ward's handler by SMS. */
const bundle = `${wardUnit.unit}/handler/sms`;

/** Returns the item of a notification that a bundled message contained: 10 of them today, all others 20 days ago. */
const toBundledItem = ({ code }: Ticket, number: number) => {
  const daysAgo = number < 10 ? 0 : 20;
  const at = new Date(atMinute(0).getTime() - daysAgo * dayMs).toISOString();
  const key = `assigned.${number}`;
  return { ...itemKeys.waitingNotification(bundle, at, code, key), code, key, ttl: 4_000_000_000 };
};

/** Fills each list that an endpoint pages through with 300 rows, in few transactions. */
export async function fillLists({ client, name: TableName }: TicketTable): Promise<void> {
  const { open, atOperators, answered } = listed;
  const items = [
    ...[readTicket, ...open, ...atOperators, ...answered].map(toTicketItem),
    ...open.flatMap((ticket) => [
      ...[toCallbackItem(ticket), toDataRequestItem(ticket), toVoiceMessageItem(ticket)],
      toRevealItem(ticket),
      ...[...toUndeliveredItems(ticket), ...toTermItems(ticket)],
    ]),
    ...numbers.map(toAccessItem),
    ...open.map(toBundledItem),
  ];
  const writes = [
    ...items.map((Item) => ({ Put: { TableName, Item } })),
    ...answered.flatMap((ticket) => toPublicationWrites(ticket, TableName)),
  ];
  for (let at = 0; at < writes.length; at += 100) {
    await client.send(new TransactWriteCommand({ TransactItems: writes.slice(at, at + 100) }));
  }
}
