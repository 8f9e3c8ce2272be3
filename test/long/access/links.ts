import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { toTicketItem } from '../../../adapters/dynamodb/tickets/ticket-item.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { formField } from '../../support/browser/form-field.ts';
import type { EndpointResponse, LoadedEndpoints } from '../endpoints/load-endpoints.ts';
import { openTicketByApi, type TicketCredentials } from '../endpoints/test-sessions.ts';
import type { AccessCounts } from './access-counts.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const own = { status: 'assigned', unit: 'UBND_XA:29254', unitName: 'UBND phường 7' } as const;

const browserAt = (loadedEndpoints: LoadedEndpoints, from: string) => {
  const cookies = new Map<string, string>();
  const send = async (method: string, path: string, fields?: Record<string, string>) => {
    const answered = await loadedEndpoints.sendRequest({
      ...{ method, path, from },
      ...(fields && { headers: form, body: new URLSearchParams(fields).toString() }),
      cookies: [...cookies].map(([name, value]) => `${name}=${value}`),
    });
    for (const cookie of answered.cookies) {
      const [pair = ''] = cookie.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return answered;
  };
  return { kept: cookies, send };
};

const formIn = ({ text }: EndpointResponse) => ({
  nonce: formField(text, 'nonce'),
  version: formField(text, 'version'),
});

const change = async (
  loadedEndpoints: LoadedEndpoints,
  { code }: TicketCredentials,
  changes: Partial<Ticket>,
) => {
  const { table } = loadedEndpoints.world;
  const ticket = await createTicketStore(table).find(code);
  if (!ticket) throw new Error('The ticket was not found');
  const Item = toTicketItem({ ...ticket, ...changes });
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
};

const textField = { text: 'Đã lập biên bản, quán cam kết đóng cửa.' };

/** Verifies officer links that are forwarded, used twice, expired, or whose ticket moved to another unit. */
export async function checkOfficerLinks(
  loadedEndpoints: LoadedEndpoints,
  counts: AccessCounts,
): Promise<void> {
  const ticket = await openTicketByApi(loadedEndpoints, 1601, own);
  const path = `/a/${ticket.token}`;
  const [officer, friend] = [
    browserAt(loadedEndpoints, '10.1.1.1'),
    browserAt(loadedEndpoints, '10.1.1.2'),
  ];
  counts.same('the link before it is opened', (await officer.send('GET', path)).status, 200);
  const page = await officer.send('POST', path, { action: 'open' });
  const sent = { action: 'acknowledge', ...formIn(page) };
  const [first, again] = [
    await officer.send('POST', path, sent),
    await officer.send('POST', path, sent),
  ];
  counts.same('a button', [first.status, first.writes.length > 0], [200, true]);
  counts.same('the same button again', [again.status, again.writes], [200, []]);
  const other = { ...sent, action: 'answer', ...textField, nonce: `${sent.nonce}x` };
  const response = await officer.send('POST', path, { ...sent, nonce: `${sent.nonce}y` });
  counts.same('the button of an older page', [response.status, response.writes], [409, []]);
  for (const [method, fields] of [['GET'], ['POST', other]] as const) {
    const passed = await friend.send(method, path, fields);
    counts.same(
      `the link on another telephone, ${method}`,
      [passed.status, passed.writes],
      [403, []],
    );
    counts.same('and no word of the ticket', /Hoa Sen|karaoke/i.test(passed.text), false);
  }
  const guesses: number[] = [];
  for (let number = 0; number < 8; number += 1) {
    const code = String(number).padStart(6, '0');
    guesses.push((await friend.send('POST', `${path}/device`, { action: 'confirm', code })).status);
  }
  counts.same('guesses of a one-time code', guesses, [403, 403, 403, 403, 403, 429, 429, 429]);
  await change(loadedEndpoints, ticket, { assignment: 2 });
  counts.same('the link of a ticket that went on', (await officer.send('GET', path)).status, 410);
  await change(loadedEndpoints, ticket, { assignment: 1, status: 'closed' });
  counts.same('the link of a closed ticket', (await officer.send('GET', path)).status, 410);
  await change(loadedEndpoints, ticket, { status: 'assigned', accused: ['UBND_XA:29254'] });
  counts.same('the link of a ticket about them', (await officer.send('GET', path)).status, 410);
  await change(loadedEndpoints, ticket, { accused: [] });
  counts.same('the link as it was', (await officer.send('GET', path)).status, 200);
  loadedEndpoints.clock.advance(31 * 24 * 60);
  counts.same('the link after a month', (await officer.send('GET', path)).status, 410);
}

/** Verifies that a citizen's cookie opens only its ticket, for a limited time. */
export async function checkCitizenCookies(
  loadedEndpoints: LoadedEndpoints,
  accessCounts: AccessCounts,
): Promise<void> {
  const [ownTicket, others] = [
    await openTicketByApi(loadedEndpoints, 1701, own),
    await openTicketByApi(loadedEndpoints, 1702, own),
  ];
  const [citizen, thief] = [
    browserAt(loadedEndpoints, '10.2.1.1'),
    browserAt(loadedEndpoints, '10.2.1.2'),
  ];
  const write = { ...textField, key: 'a-key-of-a-visit-1' };
  const post = (
    browser: typeof citizen,
    { code: ma }: TicketCredentials,
    more: Record<string, string>,
  ) => browser.send('POST', '/tra-cuu/bo-sung', { ma, ...write, ...more });
  const opened = await citizen.send('POST', '/tra-cuu', { ma: ownTicket.code, pin: ownTicket.pin });
  accessCounts.same('the own ticket', opened.status, 200);
  accessCounts.same('a visit', (await post(citizen, ownTicket, {})).status, 200);
  const again = await post(citizen, ownTicket, {});
  accessCounts.same('the same form again', [again.status, again.writes], [200, []]);
  for (const [name, value] of citizen.kept)
    thief.kept.set(name.replace(ownTicket.code, others.code), value);
  const stolen = await post(thief, others, { key: 'a-key-of-a-thief-1' });
  accessCounts.same(
    'a visit’s cookie at another ticket',
    [stolen.status, stolen.writes],
    [403, []],
  );
  for (const name of thief.kept.keys()) {
    const value = thief.kept.get(name) ?? '';
    const later = value.replace(/^\d+/, (seconds) => String(Number(seconds) + 9999));
    thief.kept.set(
      name.replace(others.code, ownTicket.code),
      later === value ? `${value}x` : later,
    );
  }
  const longer = await post(thief, ownTicket, { key: 'a-key-of-a-thief-2' });
  accessCounts.same('a visit’s cookie made to last', [longer.status, longer.writes], [403, []]);
  loadedEndpoints.clock.advance(31);
  const after = await post(citizen, ownTicket, { key: 'a-key-of-a-visit-2' });
  accessCounts.same('a visit after half an hour', [after.status, after.writes], [403, []]);
  const sent = { method: 'POST', path: '/api/reports', from: '10.2.1.3' };
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'a-known-ticket-1701' };
  const other = await loadedEndpoints.sendRequest({
    ...sent,
    headers,
    body: JSON.stringify({ text: 'x' }),
  });
  accessCounts.same(
    'a sender’s key with another body',
    [other.status >= 400, other.writes],
    [true, []],
  );
}

/** Verifies that a web chat can be read only from the browser that started it. */
export async function checkChatOwnership(
  loadedEndpoints: LoadedEndpoints,
  counts: AccessCounts,
): Promise<void> {
  const [person, thief] = [
    browserAt(loadedEndpoints, '10.3.1.1'),
    browserAt(loadedEndpoints, '10.3.1.2'),
  ];
  const reportText = 'Nhóm thanh niên tụ tập ăn nhậu đông người ở phường 7';
  await person.send('POST', '/tro-chuyen', { key: 'message-0001', text: reportText });
  counts.same(
    'the own conversation',
    (await person.send('GET', '/api/chat')).text.includes(reportText),
    true,
  );
  const name = person.kept.get('chat') ?? '';
  for (const guess of ['', 'x', name.slice(0, -1), `${name}x`, name.toLowerCase(), `../${name}`]) {
    thief.kept.set('chat', guess);
    const { text } = await thief.send('GET', '/api/chat');
    counts.same(
      `a conversation by ${guess.length} signs of its name`,
      text.includes(reportText),
      false,
    );
  }
  thief.kept.set('chat', name);
  counts.same(
    'the name itself',
    (await thief.send('GET', '/api/chat')).text.includes(reportText),
    true,
  );
  await person.send('POST', '/tro-chuyen/xoa', {});
  counts.same(
    'once it is forgotten',
    (await thief.send('GET', '/api/chat')).text.includes(reportText),
    false,
  );
}
