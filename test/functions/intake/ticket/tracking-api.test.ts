import { expect, test } from 'vitest';
import * as z from 'zod';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { readTrackedReport } from '../../../../functions/intake/ticket/tracking-api.ts';
import {
  acted,
  assigned,
  handler,
  words,
} from '../../../core/ticket/actions/ticket-action-fixtures.ts';
import { setUpPublicApi } from '../../../support/api/set-up-public-api.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { aPhoto } from '../../../support/samples/listed-photo.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const Json = z.record(z.string(), z.unknown());
const bodyOf = ({ body }: { body: string }) => Json.parse(JSON.parse(body));

const ticket = aTicket({ unit: 'UBND_XA:29254', unitName: 'UBND phường 7', place: 'Quán Hoa Sen' });

const read = (lang: string, known: Ticket, ...others: Ticket[]) => {
  const { ask, pin } = setUpPublicApi(known, ...others);
  return ask(readTrackedReport, {
    pathParameters: { code: known.code },
    queryStringParameters: { lang },
    headers: { 'x-report-pin': pin },
  });
};

test('reading a ticket by code without PIN returns neither its content nor its possible actions', async () => {
  const { ask } = setUpPublicApi(ticket);
  const response = bodyOf(await ask(readTrackedReport, { pathParameters: { code: ticket.code } }));
  expect(response).toEqual({
    code: ticket.code,
    status: ticket.status,
    label: 'Đã tiếp nhận',
    openedAt: '2021-12-03T08:00:00+07:00',
  });
});

test('reading an emergency ticket by code without PIN returns the same fields and values as for any other ticket', async () => {
  const emergency = aTicket({ service: 'health', topic: 'SK01', priority: 'P1', version: 4 });
  const seen = [ticket, emergency].map(async (known) => {
    const reply = await setUpPublicApi(known).ask(readTrackedReport, {
      pathParameters: { code: known.code },
    });
    return bodyOf(reply);
  });
  const [one, other] = await Promise.all(seen);
  expect(other).toEqual(one);
});

test('reading a ticket by code and PIN returns the officer’s open question to the citizen', async () => {
  const waiting = { question: 'Mấy giờ?', askedAt: atMinute(0), until: atMinute(900) };
  expect(bodyOf(await read('vi', { ...ticket, status: 'waiting', waiting }))).toMatchObject({
    waiting: { question: 'Mấy giờ?', until: '2021-12-03T23:00:00+07:00' },
    mayWrite: true,
    mayRate: false,
  });
});

test('reading a merged ticket by code and PIN returns the common ticket’s status and none of its content', async () => {
  const { code } = aTicket();
  const into = aTicket({
    code: encodeTicketCode(testHmac.digest('code', 'another')),
    status: 'in-progress',
    text: 'Chuyện của người kia',
    place: 'Nhà người kia',
    unitName: 'UBND phường 7',
    mergedFrom: [code],
  });
  const mergedInto = { code: into.code, was: 'assigned' as const, stopped: [] };
  const photos = [aPhoto(1, { sentTo: into.code })];
  const reply = await read('en', { ...ticket, status: 'merged', mergedInto, photos }, into);
  expect(bodyOf(reply)).toMatchObject({
    status: 'merged',
    place: 'Quán Hoa Sen',
    mergedInto: { status: 'in-progress', label: 'Being handled', unit: 'UBND phường 7' },
    mayWrite: true,
  });
  expect(reply.body).not.toContain('người kia');
  expect(reply.body).not.toContain(into.code);
});

test('reading a merged ticket returns only the answer’s photos that were added since the merge', async () => {
  const into = assigned({
    code: encodeTicketCode(testHmac.digest('code', 'another')),
    photos: [
      aPhoto(1),
      aPhoto(2, { shows: 'before', at: atMinute(10) }),
      aPhoto(3, { shows: 'after', at: atMinute(40) }),
    ],
  });
  const mergedInto = { code: into.code, was: 'assigned' as const, stopped: [] };
  const merged = { ...ticket, status: 'merged' as const, mergedInto, closedAt: atMinute(20) };
  const { ask, pin, tickets } = setUpPublicApi(merged, into);
  const answer = acted(into, { act: 'answer', text: words }, handler, { minute: 60 });
  if (answer.kind === 'change') await tickets.commit(answer.change);
  const reply = await ask(readTrackedReport, {
    pathParameters: { code: merged.code },
    headers: { 'x-report-pin': pin },
  });
  const Answer = z.looseObject({ photos: z.array(z.looseObject({ id: z.string() })) });
  const { answer: shown } = z.looseObject({ answer: Answer }).parse(bodyOf(reply)['mergedInto']);
  expect(shown.photos.map(({ id }) => id)).toEqual([aPhoto(3).id]);
});
