import { beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { VoiceMessageListenersResponse } from '../../../../core/contract/staff/identity-responses.ts';
import { chooseReportUnits } from '../../../../core/routing/choose-unit.ts';
import { AccessLogWriteError } from '../../../../core/staff/access/access-log.ts';
import { StaffRole } from '../../../../core/staff/members/member.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { aMember } from '../../../support/samples/a-member.ts';
import { aTicket, atMinute, openingMorning } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const room = setUpStaffApi(...StaffRole.options.map((role) => aMember(role)));

const sealed = Buffer.from('sealed-envelope');
const before = aTicket({
  contact: sealed,
  identity: sealed,
  callerHash: 'hash-of-number',
  openedFrom: 'hash-of-address',
  keyHash: 'hash-of-key',
  bodyHash: 'hash-of-body',
});
const route = chooseReportUnits(
  { service: before.service, topic: before.topic, areaCode: '29254', on: openingMorning },
  testDirectory,
);

beforeAll(async () => {
  const { tickets } = room.services();
  await tickets.open(before);
  const unit = { unit: 'UBND_XA:29254', unitName: 'UBND phường 7' };
  await tickets.commit({
    before,
    after: { ...before, ...unit, version: 2, status: 'assigned', assignment: 1 },
    event: {
      ...unit,
      kind: 'assigned',
      code: before.code,
      version: 2,
      cycle: 1,
      at: atMinute(1),
      by: { role: 'system' },
      channel: 'journey',
      route,
      moved: [],
    },
    alerts: [],
  });
});

let withPhotos = 0;
const ticketWithPhoto = async () => {
  withPhotos += 1;
  const ticket = aTicket({
    code: encodeTicketCode(testHmac.digest('code', `with a photo ${withPhotos}`)),
    photos: [
      {
        ...{ id: 'p'.repeat(22), type: 'jpeg', width: 640, height: 480, bytes: 40_000 },
        at: openingMorning,
      },
    ],
  });
  await room.services().tickets.open(ticket);
  return ticket;
};

const ask = (role: StaffRole, query = '') =>
  room.sendRequest(aMember(role).sub, `GET /api/staff/${query || `tickets/${before.code}`}`);

const TicketBody = z.looseObject({
  clocks: z.record(z.string(), z.looseObject({ why: z.array(z.string()), dueAt: z.string() })),
  events: z.array(z.looseObject({ kind: z.string(), why: z.array(z.string()).optional() })),
});
const readTicketAs = async (role: StaffRole) =>
  TicketBody.parse(JSON.parse((await ask(role)).text));

test('a ticket is returned with all its events, oldest first', async () => {
  const { events, ...ticket } = await readTicketAs('operator');
  expect(ticket).toMatchObject({
    code: before.code,
    text: before.text,
    status: 'assigned',
    label: 'Đã chuyển xử lý',
    openedAt: '2021-12-03T08:00:00+07:00',
  });
  expect(events.map(({ kind }) => kind)).toEqual(['opened', 'assigned']);
});

test('the ticket response explains to the officer why the ticket was routed to their unit', async () => {
  const { events } = await readTicketAs('officer');
  expect(events[1]?.why).toEqual(
    expect.arrayContaining(['Chuyển cho UBND phường 7.', '- Địa điểm: người gửi chọn Phường 7.']),
  );
});

test('the ticket response explains each deadline', async () => {
  const { clocks } = await readTicketAs('officer');
  expect(clocks['acknowledge']).toMatchObject({
    dueAt: '2021-12-03T09:00:00+07:00',
    why: expect.arrayContaining(['Hạn: 9 giờ thứ Sáu, 3/12/2021.']),
  });
  expect(clocks['resolve']?.why).toContain('Hạn: 13 giờ thứ Sáu, 3/12/2021.');
});

describe('confidentiality of the sender', () => {
  const paths = [`tickets/${before.code}`, 'queue?', 'me'];
  test.each(StaffRole.options.flatMap((role) => paths.map((path) => [role, path] as const)))(
    'a %s sees none of the sender’s personal data in the API response of %s',
    async (role, path) => {
      const { status, text } = await ask(role, path.replace('?', ''));
      expect(status).toBe(200);
      expect(text).not.toMatch(/hash-of|sealed|c2VhbGVk|contact|identity|Hash|secretVersion|pin/i);
    },
  );
});

test.each(['0000000001', 'abc', '12'])('an invalid ticket code returns 404: %s', async (code) => {
  const { status, text } = await ask('operator', `tickets/${code}`);
  expect([status, text.includes('urn:1022:problem:not-found')]).toEqual([404, true]);
});

test('a ticket code is accepted with spaces and separators as people write it', async () => {
  const written = `${before.code.slice(0, 3)}-${before.code.slice(3)}`;
  expect((await ask('operator', `tickets/${written}`)).status).toBe(200);
});

test('playing a voice message is logged on its ticket, and a refused attempt is not', async () => {
  const code = encodeTicketCode(testHmac.digest('code', 'spoken'));
  const call = '0a1b2c3d-0000-4000-8000-00000000000a';
  const services = room.services();
  await services.tickets.open(
    aTicket({
      ...{ code, service: 'violation', unit: 'UBND_XA:29254', unitName: 'UBND phường 7' },
      voiceMessages: [{ call, seconds: 20, at: atMinute(1), words: 'written' }],
    }),
  );
  const listVoiceMessages = async (role: StaffRole) =>
    (await ask(role, `tickets/${code}/voice-messages`)).text;
  expect(await listVoiceMessages('officer')).not.toContain('url');
  expect((await services.accessLog.page(code)).accesses).toEqual([]);
  expect(await listVoiceMessages('operator')).toContain('url');
  const { accesses } = await services.accessLog.page(code);
  expect(accesses).toMatchObject([{ kind: 'heard', by: { role: 'operator' } }]);
});

test('members who may play a voice message see who has played it, officers without names of other offices', async () => {
  const code = encodeTicketCode(testHmac.digest('code', 'played'));
  const call = '0a1b2c3d-0000-4000-8000-00000000000b';
  await room.services().tickets.open(
    aTicket({
      ...{ code, service: 'suggestion', unit: 'UBND_XA:29254', unitName: 'UBND phường 7' },
      voiceMessages: [{ call, seconds: 20, at: atMinute(1), words: 'written' }],
    }),
  );
  const readListeners = async (role: StaffRole) =>
    VoiceMessageListenersResponse.parse(
      JSON.parse((await ask(role, `tickets/${code}/listeners`)).text),
    );
  expect(await readListeners('officer')).toEqual({ code, playable: [call], listeners: [] });
  await ask('operator', `tickets/${code}/voice-messages`);
  await ask('operator', `tickets/${code}/voice-messages`);
  const [heard] = (await readListeners('supervisor')).listeners;
  expect(heard).toMatchObject({ role: 'operator', name: aMember('operator').name });
  const { listeners } = await readListeners('officer');
  expect(listeners).toEqual([{ at: heard?.at, role: 'operator' }]);
  await ask('officer', `tickets/${code}/voice-messages`);
  const all = (await readListeners('officer')).listeners;
  expect(all).toContainEqual(
    expect.objectContaining({ role: 'officer', name: aMember('officer').name }),
  );
});

describe('failing access log', () => {
  const failing = () =>
    vi
      .spyOn(room.services().accessLog, 'note')
      .mockRejectedValue(new AccessLogWriteError(before.code, new Error('throttled')));

  test.each(['', '/photos'])(
    'a ticket is not shown when the access cannot be logged: GET /api/staff/tickets/{code}%s',
    async (part) => {
      const withPhoto = await ticketWithPhoto();
      const note = failing();
      const path = `GET /api/staff/tickets/${withPhoto.code}${part}`;
      const { status, text } = await room.sendRequest(aMember('operator').sub, path);
      note.mockRestore();
      expect(status).toBe(503);
      expect(text).toContain('urn:1022:problem:access-unrecorded');
      expect(text).toContain('gọi 1022');
      expect(text).not.toContain(withPhoto.text);
    },
  );
});

test('opening a ticket and its photos adds one access log entry', async () => {
  const { code } = await ticketWithPhoto();
  const { sub } = aMember('supervisor');
  for (const part of ['', '/photos', '']) {
    await room.sendRequest(sub, `GET /api/staff/tickets/${code}${part}`);
  }
  const { accesses } = await room.services().accessLog.page(code);
  expect(accesses).toMatchObject([{ kind: 'opened', by: { sub } }]);
});

test('an event names its units as of its day, although one has ended and one has a new name', async () => {
  const code = encodeTicketCode(testHmac.digest('code', 'before the merger'));
  const unit = { unit: 'UBND_XA:29278', unitName: 'UBND xã Huyền Hội' };
  const opened = aTicket({ code, ...unit, status: 'assigned', assignment: 1 });
  const { tickets } = room.services();
  await tickets.open(opened);
  const add = async (previous: typeof opened, ref: string, day: string) => {
    const after = { ...previous, version: previous.version + 1 };
    const by = { role: 'officer', unit: ref, post: 'handler' } as const;
    const about = { code, version: after.version, cycle: 1, by, channel: 'officer-link' };
    const event = { ...about, kind: 'noted', at: toLocalInstant(day), text: 'Đã xem' } as const;
    await tickets.commit({ before: previous, after, event, alerts: [] });
    return after;
  };
  const second = await add(opened, 'UBND_XA:29281', '2025-06-28T08:25');
  const third = await add(second, 'UBND_XA:29278', '2025-06-28T08:30');
  await add(third, 'UBND_XA:29278', '2025-07-02T08:30');
  const { text } = await ask('operator', `tickets/${code}`);
  const named = z.looseObject({
    events: z.array(z.looseObject({ unitNames: z.record(z.string(), z.string()) })),
  });
  expect(named.parse(JSON.parse(text)).events.slice(1)).toMatchObject([
    { unitNames: { 'UBND_XA:29281': 'UBND xã Tân An' } },
    { unitNames: { 'UBND_XA:29278': 'UBND xã Huyền Hội' } },
    { unitNames: { 'UBND_XA:29278': 'UBND xã Tân An' } },
  ]);
});
