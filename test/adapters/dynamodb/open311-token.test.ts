import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOpen311SandboxStore } from '../../../adapters/dynamodb/open311/sandbox-store.ts';
import { toTicketItem } from '../../../adapters/dynamodb/tickets/ticket-item.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import {
  decryptTicketCodeToken,
  encryptTicketCodeToken,
} from '../../../core/open311/clients/token.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { buildTicketChange } from '../../../core/ticket/change/change.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aTicket, atMinute, openingMorning } from '../../support/samples/a-ticket.ts';
import { startTestTable } from '../../support/table/test-table.ts';
import { testHmac } from '../../support/test-hmac.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

const code = encodeTicketCode(testHmac.digest('code', 'for a token'));

test('a ticket filed for an Open311 token is stored as one item without the token, and records the token’s first use', async () => {
  const store = createTicketStore(table);
  const ticket = aTicket({ code, token: {} });
  await store.open(ticket);
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': itemKeys.ticket(code).pk },
      Limit: 9,
    }),
  );
  expect(Items).toHaveLength(1);
  const token = encryptTicketCodeToken(ticket, testHmac);
  expect(JSON.stringify(Items)).not.toContain(token);

  const found = decryptTicketCodeToken(token, testHmac);
  expect(found && (await store.find(found))).toEqual(ticket);
  const by = { role: 'officer', unit: 'UBND_XA:29254', post: 'handler' } as const;
  const look = buildTicketChange(
    ticket,
    { to: { status: 'in-progress' }, event: { kind: 'acknowledged', unitName: 'UBND Phường 7' } },
    { by, channel: 'link', now: atMinute(7), directory: testDirectory },
  );
  expect(await store.commit(look)).toBe('committed');
  expect((await store.find(code))?.token).toEqual({ checkedAt: atMinute(7) });
});

test('a ticket filed for an Open311 token has exactly one attribute more than other tickets', () => {
  const [plain, forToken] = [
    toTicketItem(aTicket({ code })),
    toTicketItem(aTicket({ code, token: {} })),
  ];
  expect(forToken).toEqual({ ...plain, token: {} });
});

test('an Open311 sandbox request stores when its token revealed the code, and earlier requests lack that time', async () => {
  const sandbox = createOpen311SandboxStore(table);
  const trial = {
    ...{ code: '4821937056', status: 'new' as const, service: 'welfare', topic: 'AS07' },
    ...{ openedAt: openingMorning, updatedAt: openingMorning },
    token: { checkedAt: atMinute(1) },
  };
  await sandbox.put('2021-12-03', trial);
  expect(await sandbox.find('2021-12-03', trial.code)).toEqual(trial);
  const { token: _, ...before } = { ...trial, code: '4821937064' };
  await sandbox.put('2021-12-03', before);
  expect((await sandbox.find('2021-12-03', before.code))?.token).toBeUndefined();
});
