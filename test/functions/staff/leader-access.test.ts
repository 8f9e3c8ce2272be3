import { beforeAll, expect, test } from 'vitest';
import { createSearchTermStore } from '../../../adapters/dynamodb/statistics/search-term-store.ts';
import { createTicketCountStore } from '../../../adapters/dynamodb/statistics/ticket-count-store.ts';
import { indexTicket } from '../../../core/search/index-ticket.ts';
import { wereVoiceMessagesPlayed } from '../../../core/staff/access/played-voice-messages.ts';
import { updateTicketCounts } from '../../../core/statistics/update-ticket-counts.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { toLocalDate } from '../../../core/time/local-date.ts';
import { setUpStaffApi } from '../../support/api/set-up-staff-api.ts';
import { aMember, staffSub } from '../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { aPhoto } from '../../support/samples/listed-photo.ts';
import { testHmac } from '../../support/test-hmac.ts';

const leaderOfUnit = aMember('leader', { sub: staffSub(16), unit: 'SO_YT' });
const province = aMember('leader');
const roles = [aMember('operator'), aMember('administrator'), province, leaderOfUnit];
const room = setUpStaffApi(...roles);

const openTicket = async (name: string, changes: Parameters<typeof aTicket>[0]) => {
  const code = encodeTicketCode(testHmac.digest('code', name));
  const ticket = aTicket({ status: 'triage', unit: 'TONG_DAI', ...changes, code });
  await room.services().tickets.open(ticket);
  return ticket;
};

const read = async (sub: string, path: string, body?: unknown) =>
  room.sendRequest(sub, path, body === undefined ? {} : { body });

test.each([
  ['names the leader’s unit', ['SO_YT']],
  ['names no unit', undefined],
])('a held ticket whose text %s appears in no list of a leader of a unit', async (_, suspects) => {
  const { clocks } = aTicket();
  const ticket = await openTicket(`held ${suspects}`, {
    accused: [],
    clocks: { ...clocks, resolve: { ...clocks.resolve, missedAt: atMinute(1) } },
    complaintHold: {
      ...{ at: atMinute(1), dueAt: atMinute(120), source: 'report' },
      ...(suspects && { suspects }),
    },
  });
  const terms = createSearchTermStore(room.table());
  await indexTicket(ticket.code, { ...room.services(), terms });
  const listsWithTicket = async (sub: string) => {
    const lists = [
      await read(sub, `GET /api/staff/tickets/${ticket.code}`),
      await room.sendRequest(sub, 'GET /api/staff/queue', { query: { unit: 'TONG_DAI' } }),
      await room.sendRequest(sub, 'GET /api/staff/late', { query: { level: '100' } }),
      await read(sub, 'POST /api/staff/search', { status: 'triage' }),
    ];
    return lists.map(({ text }) => text.includes(ticket.code));
  };
  expect(await listsWithTicket(leaderOfUnit.sub)).toEqual([false, false, false, false]);
  expect(await listsWithTicket(province.sub)).toEqual([true, true, true, true]);
  const count = { status: 'triage', isCounted: true, pageSize: 0 };
  const { text } = await read(leaderOfUnit.sub, 'POST /api/staff/search', count);
  expect(text).toContain('"total":0');
});

const overdue = () => {
  const { clocks } = aTicket();
  return { ...clocks, resolve: { ...clocks.resolve, missedAt: atMinute(1) } };
};

/** Reads every number of tickets that a leader sees. */
const readNumbers = async (sub: string) => {
  const today = toLocalDate(atMinute(0));
  const queries: [string, Record<string, string>][] = [
    ['figures', { from: today, to: today, by: 'unit' }],
    ['late', {}],
    ['counts', { unit: 'TONG_DAI' }],
    ['overview', {}],
  ];
  const replies = queries.map(([path, query]) =>
    room.sendRequest(sub, `GET /api/staff/${path}`, { query }),
  );
  const texts = (await Promise.all(replies)).map(({ status, text }) => [status, text]);
  return Object.fromEntries(texts.map((text, at) => [queries[at]?.[0], text]));
};

test.each([
  [
    'a ticket on complaint hold',
    { complaintHold: { at: atMinute(1), dueAt: atMinute(120), source: 'report' as const } },
  ],
  ['a complaint about the unit', { accused: ['SO_YT'] }],
])('no number that a leader of a unit sees changes with %s', async (name, changes) => {
  const services = room.services();
  const [before, beforeOfProvince] = [
    await readNumbers(leaderOfUnit.sub),
    await readNumbers(province.sub),
  ];
  const { code } = await openTicket(`number of ${name}`, {
    ...{ accused: [], openedAt: atMinute(0), clocks: overdue() },
    ...changes,
  });
  await indexTicket(code, { ...services, terms: createSearchTermStore(room.table()) });
  const counts = createTicketCountStore(room.table());
  await updateTicketCounts(code, { tickets: services.tickets, counts });
  expect(await readNumbers(leaderOfUnit.sub)).toEqual(before);
  const afterOfProvince = await readNumbers(province.sub);
  const changed = Object.keys(before).filter(
    (path) => `${afterOfProvince[path]}` !== `${beforeOfProvince[path]}`,
  );
  expect(changed).toEqual(['figures', 'late', 'counts', 'overview']);
});

const call = '0a1b2c3d-0000-4000-8000-00000000000c';
beforeAll(async () => {
  const ticket = await openTicket('untranscribed', {
    photos: [aPhoto(1)],
    voiceMessages: [{ call, seconds: 20, at: atMinute(1), words: 'none' }],
  });
  await room.services().voiceList.update(ticket);
});

test('only an operator takes an untranscribed voice message off the list and releases its photos', async () => {
  const { code } = aTicket({ code: encodeTicketCode(testHmac.digest('code', 'untranscribed')) });
  const path = `GET /api/staff/tickets/${code}`;
  const isListed = async () =>
    (await read(aMember('operator').sub, 'GET /api/staff/voice-messages')).text.includes(code);
  const play = async (sub: string) => {
    room.setMinute(10);
    const { status } = await read(sub, `${path}/voice-messages`);
    room.setMinute(30);
    const ticket = await room.services().tickets.find(code);
    const isReleased = ticket && (await wereVoiceMessagesPlayed(ticket, room.services()));
    return [status, await isListed(), isReleased];
  };
  expect(await play(province.sub)).toEqual([403, true, false]);
  expect(await play(aMember('administrator').sub)).toEqual([200, true, false]);
  const { text } = await read(province.sub, `${path}/listeners`);
  expect(text).toContain('"playable":[]');
  expect((await read(province.sub, `${path}/photos`)).text).toContain('"photos":[]');
  expect(await play(aMember('operator').sub)).toEqual([200, false, true]);
});
