import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createPublicOpen311RequestStore } from '../../../adapters/dynamodb/open311/public-request-store.ts';
import { createPublicationStore } from '../../../adapters/dynamodb/open311/publication-store.ts';
import { createSearchTermStore } from '../../../adapters/dynamodb/statistics/search-term-store.ts';
import { StaffTicketResponse } from '../../../core/contract/public/ticket-responses.ts';
import { VoiceMessagesResponse } from '../../../core/contract/public/voice-message-responses.ts';
import { WaitingContactsResponse } from '../../../core/contract/staff/desk/waiting-contact-responses.ts';
import { BadgeCountsResponse } from '../../../core/contract/staff/queue-responses.ts';
import {
  EscalationResponse,
  ExtensionRequestsResponse,
  ModerationQueueResponse,
  ReturnedTicketsResponse,
  UnplayedVoiceMessagesResponse,
} from '../../../core/contract/staff/supervision/supervision-responses.ts';
import { indexTicket } from '../../../core/search/index-ticket.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode, TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { PublicationMark } from '../../../core/ticket/read/publication-marks.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { setUpStaffApi } from '../../support/api/set-up-staff-api.ts';
import { wardMergerDay } from '../../support/directory/test-directory.ts';
import { aMember } from '../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

/** Rejected publication with the findings left to confirm. */
const Refusal = z.object({ marks: z.array(PublicationMark) });

const room = setUpStaffApi(aMember('operator'), aMember('supervisor'), aMember('officer'));
const sub = { supervisor: aMember('supervisor').sub, officer: aMember('officer').sub };

let opened = 0;
const open = async (changes: Partial<Ticket> = {}) => {
  opened += 1;
  const ticket = aTicket({
    code: encodeTicketCode(testHmac.digest('code', `supervision ${opened}`)),
    ...{ status: 'in-progress', unit: 'UBND_XA:29254', unitName: 'UBND phường 7', assignment: 1 },
    ...{ nextCheckAt: atMinute(30) },
    ...changes,
  });
  await room.services().tickets.open(ticket);
  return ticket;
};
beforeEach(() => room.setMinute(10));

let keys = 0;
const send = async (by: string, path: string, body: object) => {
  keys += 1;
  const version = await versionOf(path.slice(0, 10));
  return room.answer('POST', `/api/staff/tickets/${path}`, {
    headers: { authorization: `Bearer ${by}`, 'idempotency-key': `a-key-of-supervision-${keys}` },
    body: { version, ...body },
  });
};
const act = async (by: string, path: string, body: object) => {
  const reply = await send(by, path, body);
  expect([reply.statusCode, reply.body]).toEqual([200, expect.anything()]);
};
const versionOf = async (code: string) =>
  (await room.services().tickets.find(TicketCode.parse(code)))?.version ?? 0;

const read = async <T>(path: string, schema: z.ZodType<T>, by = sub.supervisor): Promise<T> => {
  const { status, text } = await room.sendRequest(by, `GET /api/staff/${path}`);
  expect([status, text]).toEqual([200, expect.anything()]);
  return schema.parse(JSON.parse(text));
};

const listed = async () => (await read('moderation', ModerationQueueResponse)).tickets;
const suggestion = {
  service: 'suggestion',
  topic: undefined,
  text: 'Ông Nguyễn Văn Ba đề nghị lắp đèn đường ở chợ',
} as const;
const answered = async (changes: Partial<Ticket> = {}) => {
  const ticket = await open({ ...suggestion, ...changes });
  await act(sub.officer, `${ticket.code}/answer`, { text: 'Đã lắp mười đèn, gọi 0912 345 678.' });
  return ticket;
};

describe('list of publication proposals', () => {
  test('answers proposed for publication are listed with suggested redactions until a supervisor decides', async () => {
    const [one, other] = [await answered(), await answered()];
    const violation = await open();
    await act(sub.officer, `${violation.code}/answer`, { text: 'Đã lập biên bản.' });
    const tickets = await listed();
    expect(tickets.map(({ code }) => code)).toEqual(
      [one.code, other.code].toSorted((a, b) => a.localeCompare(b)),
    );
    expect(tickets[0]).toMatchObject({
      question: suggestion.text,
      proposed: {
        question: 'Ông ▇▇▇ đề nghị lắp đèn đường ở chợ',
        answer: 'Đã lắp mười đèn, gọi ▇▇▇.',
      },
      marks: [
        { field: 'question', kind: 'personal-name', from: 4, to: 17, part: 'Nguyễn Văn Ba' },
        { field: 'answer', kind: 'personal-phone', from: 21, to: 33, part: '0912 345 678' },
      ],
    });
    const texts = { title: 'Đèn đường', question: 'Xin lắp đèn.', answer: 'Đã lắp mười đèn.' };
    await act(sub.supervisor, `${one.code}/publish`, texts);
    await act(sub.supervisor, `${other.code}/decline-publication`, { reason: 'việc riêng' });
    expect(await listed()).toEqual([]);
  });

  test('an addition to a published answer is listed as a correction', async () => {
    const { code } = await answered();
    const texts = { title: 'Đèn đường', question: 'Xin lắp đèn.', answer: 'Đã lắp mười đèn.' };
    expect((await listed())[0]).not.toHaveProperty('isCorrection');
    await act(sub.supervisor, `${code}/publish`, texts);
    await act(sub.officer, `${code}/supplement`, { text: 'Đã lắp thêm hai đèn.' });
    expect(await listed()).toMatchObject([{ code, isCorrection: true }]);
  });

  test('viewing the list of answers proposed for publication is logged on each ticket', async () => {
    const { code } = await answered();
    await listed();
    const { accesses } = await room.services().accessLog.page(code);
    expect(accesses).toMatchObject([{ kind: 'opened', by: { sub: sub.supervisor } }]);
  });
});

describe('publishing an answer', () => {
  test('publishing an answer with possible personal data is rejected until each finding is confirmed', async () => {
    const { code } = await answered();
    const texts = {
      ...{ title: 'Đèn đường ở chợ', answer: 'Đã lắp mười đèn ở chợ.' },
      question: 'Tôi là Trần Thị Bưởi, số 12 Lê Lợi, xe 84A-123.45, xin lắp đèn.',
    };
    const first = await send(sub.supervisor, `${code}/publish`, texts);
    const { marks } = Refusal.parse(JSON.parse(String(first.body)));
    expect([first.statusCode, marks.map(({ part }) => part)]).toEqual([
      400,
      ['Trần Thị Bưởi', 'số 12 Lê Lợi', '84A-123.45'],
    ]);
    await act(sub.supervisor, `${code}/publish`, { ...texts, confirmed: marks });
  });

  test.each(['welfare', 'health'])(
    'publishing an answer about %s is rejected with the reason',
    async (service) => {
      const { code } = await answered({ service, topic: undefined });
      const texts = { title: 'Hỗ trợ', question: 'Xin hỗ trợ gạo.', answer: 'Đã hỗ trợ gạo rồi.' };
      const reply = await send(sub.supervisor, `${code}/publish`, texts);
      expect([reply.statusCode, String(reply.body)]).toEqual([
        409,
        expect.stringContaining('urn:1022:problem:never-published'),
      ]);
      const acts = await room.sendRequest(sub.supervisor, `GET /api/staff/tickets/${code}/acts`);
      expect(acts.text).not.toContain('"publish"');
      expect((await listed()).map((one) => one.code)).not.toContain(code);
    },
  );
});

test('an answer to a welfare report cannot be published, even after the ticket is reclassified', async () => {
  const { code } = await open({ service: 'welfare', topic: undefined, text: 'Nhà tôi hết gạo.' });
  const to = { service: 'suggestion', topic: 'GY06', reason: 'góp ý chung' };
  await act(aMember('operator').sub, `${code}/classify`, to);
  await act(sub.officer, `${code}/answer`, { text: 'Đã cấp gạo cho gia đình.' });
  expect((await listed()).map((one) => one.code)).not.toContain(code);
  const texts = { title: 'Hỗ trợ gạo', question: 'Xin hỗ trợ gạo.', answer: 'Đã hỗ trợ gạo rồi.' };
  const reply = await send(sub.supervisor, `${code}/publish`, texts);
  expect([reply.statusCode, String(reply.body)]).toEqual([
    409,
    expect.stringContaining('urn:1022:problem:never-published'),
  ]);
  const lists = createPublicOpen311RequestStore(room.table());
  const ticket = await room.services().tickets.find(code);
  expect(ticket && (await lists.exposureOf(ticket))).toEqual({ kind: 'never' });
  expect(await createPublicationStore(room.table()).page()).toMatchObject({
    publications: expect.not.arrayContaining([expect.objectContaining({ title: 'Hỗ trợ gạo' })]),
  });
});

describe('list of returned tickets', () => {
  test('a returned ticket is listed, and is marked for the supervisor after two units returned it', async () => {
    const returnedBy = ['SO_YT'];
    const ticket = await open({ status: 'assigned', returnedBy });
    const body = { unit: 'CONG_AN', reason: 'Việc này của công an' };
    await act(sub.officer, `${ticket.code}/return`, body);
    expect((await read('returned', ReturnedTicketsResponse)).tickets).toMatchObject([
      {
        code: ticket.code,
        unit: 'TONG_DAI',
        isForSupervisor: true,
        returns: [{ unit: 'UBND_XA:29254', proposed: 'CONG_AN', reason: body.reason }],
      },
    ]);
  });
});

describe('list of extension requests', () => {
  const head = { unit: 'UBND_XA:29254', post: 'head' };
  const index = (code: TicketCode) =>
    indexTicket(code, { ...room.services(), terms: createSearchTermStore(room.table()) });
  const asked = async (askedBy: { unit: string; post: string }) => {
    const ticket = await open({
      extension: {
        ...{ state: 'asked', reason: 'Chờ kết quả đo tiếng ồn', askedAt: atMinute(5), askedBy },
        amount: { kind: 'wall', minutes: 720 },
      },
    });
    await index(ticket.code);
    return ticket;
  };
  const listed = async () => (await read('extension-requests', ExtensionRequestsResponse)).tickets;
  const counted = async () => (await read('counts', BadgeCountsResponse)).extensions;

  test('a request of a unit’s head is listed with the new deadline until a supervisor decides', async () => {
    const { code } = await asked(head);
    await asked({ ...head, post: 'handler' });
    const request = {
      ...{ code, reason: 'Chờ kết quả đo tiếng ồn', unitName: 'UBND phường 7' },
      ...{ amount: { kind: 'wall', minutes: 720 }, newDueAt: toHotlineTime(atMinute(300 + 720)) },
    };
    expect([await listed(), await counted()]).toEqual([
      [expect.objectContaining(request)],
      { count: 1, isComplete: true },
    ]);
    await act(sub.supervisor, `${code}/grant-extension`, {});
    await index(code);
    expect([await listed(), await counted()]).toEqual([[], { count: 0, isComplete: true }]);
  });

  test('a request that the deadline has passed is no longer listed', async () => {
    await asked(head);
    room.setMinute(301);
    expect(await listed()).toEqual([]);
  });

  test('the ticket of a pending request has the deadline that a grant would set', async () => {
    const { code } = await asked(head);
    const { extension } = await read(`tickets/${code}`, StaffTicketResponse);
    expect(extension?.newDueAt).toEqual(atMinute(300 + 720));
  });
});

describe('list of unplayed voice messages', () => {
  const voiceOf = (call: string, minute: number) => ({
    voiceMessages: [
      { call: call.repeat(36), seconds: 20, at: atMinute(minute), words: 'written' as const },
    ],
  });
  const listed = async () =>
    (await read('voice-messages', UnplayedVoiceMessagesResponse)).tickets.map(({ code }) => code);

  const counted = async () => (await read('waiting', WaitingContactsResponse)).voices;

  test('unplayed voice messages are listed oldest first and counted, with the time of the oldest message', async () => {
    const later = await open(voiceOf('b', 5));
    const first = await open(voiceOf('a', 2));
    for (const ticket of [later, first]) await room.services().voiceList.update(ticket);
    expect(await listed()).toEqual([first.code, later.code]);
    expect(await counted()).toEqual({
      ...{ count: 2, isComplete: true },
      since: toHotlineTime(atMinute(2)),
    });
    await read(`tickets/${first.code}/voice-messages`, VoiceMessagesResponse);
    expect(await listed()).toEqual([later.code]);
    await read(`tickets/${later.code}/voice-messages`, VoiceMessagesResponse);
    expect(await counted()).toEqual({ count: 0, isComplete: true });
  });
});

test('a returned ticket names the successor of a proposed unit that has ended since', async () => {
  const before = await open({ status: 'assigned' });
  const operators = { unit: 'TONG_DAI', unitName: 'Tổng đài 1022' };
  await room.services().tickets.commit({
    before,
    after: { ...before, ...operators, status: 'returned', version: 2, assignment: 2 },
    event: {
      ...{ kind: 'returned', unitName: 'UBND phường 7', reason: 'Ở phường khác.', moved: [] },
      ...{ proposed: 'UBND_XA:29251', proposedName: 'UBND phường 6' },
      ...{ code: before.code, version: 2, cycle: 1, at: atMinute(5) },
      ...{ by: { role: 'officer' }, channel: 'link', heldBy: 'UBND_XA:29254' },
    },
    alerts: [],
  });
  const returns = async () => {
    const { tickets } = await read('returned', ReturnedTicketsResponse);
    return tickets.find(({ code }) => code === before.code)?.returns;
  };
  expect((await returns())?.map(({ ended }) => ended)).toEqual([undefined]);
  room.setMinute((wardMergerDay.getTime() - atMinute(0).getTime()) / 60_000);
  expect(await returns()).toMatchObject([
    {
      proposedName: 'UBND phường 6',
      ended: { name: 'UBND phường 6', lastDay: '2024-12-31', successorName: 'UBND phường 3' },
    },
  ]);
});

test('the escalation steps of a ticket are returned with units and roles, without phone numbers and e-mails', async () => {
  const { code } = await open({ status: 'assigned' });
  const { clocks, responsible } = await read(`tickets/${code}/ladder`, EscalationResponse);
  expect(clocks.map(({ clock }) => clock)).toEqual(['acknowledge', 'resolve']);
  expect(clocks[0]?.rungs[0]).toMatchObject({
    percent: 50,
    state: 'coming',
    told: ['handler', 'duty'].map((role) => ({ unit: 'UBND_XA:29254', role, alerts: [] })),
  });
  expect(responsible).toMatchObject({
    ...{ unit: 'UBND_XA:29254', role: 'handler' },
    nextReminderAt: '2021-12-06T07:30:00+07:00',
  });
  expect(JSON.stringify([clocks, responsible])).not.toMatch(/\+84|@/);
});

test('a successor is responsible for a ticket only since the hand-over, which the explanation names', async () => {
  const before = await open();
  const explain = () => read(`tickets/${before.code}/ladder`, EscalationResponse);
  const responsible = async () => (await explain()).responsible;
  expect((await explain()).handOvers).toEqual([]);
  expect(await responsible()).toMatchObject({ since: toHotlineTime(atMinute(0)) });
  const unit = { unit: 'UBND_XA:29263', unitName: 'UBND xã Long Đức' };
  await room.services().tickets.commit({
    before,
    after: { ...before, ...unit, version: before.version + 1, assignment: 2 },
    event: {
      ...{ ...unit, kind: 'handed-over', formerName: 'UBND phường 7', moved: [] },
      ...{ code: before.code, version: before.version + 1, cycle: 1, at: atMinute(5) },
      ...{ by: { role: 'system' }, channel: 'directory' },
    },
    alerts: [],
  });
  expect(await responsible()).toMatchObject({
    ...{ unit: unit.unit, unitName: unit.unitName, since: toHotlineTime(atMinute(5)) },
  });
  expect((await explain()).handOvers).toEqual([
    { at: toHotlineTime(atMinute(5)), formerName: 'UBND phường 7', unitName: unit.unitName },
  ]);
});
