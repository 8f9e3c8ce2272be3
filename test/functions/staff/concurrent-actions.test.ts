import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../support/api/set-up-staff-api.ts';
import { aMember } from '../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

const officers = 40;
const tickets = 10;
const unit = 'UBND_XA:29254';

const subOf = (number: number): string =>
  `c49a3599-50a1-7050-02b3-${String(number).padStart(12, '0')}`;
/** Members, half of them officers of the unit and half operators. */
const people = Array.from({ length: officers }, (_, number) =>
  aMember(number % 2 === 0 ? 'officer' : 'operator', { sub: subOf(number) }),
);
const codes = Array.from({ length: tickets }, (_, number) =>
  encodeTicketCode(testHmac.digest('code', `crowded ${number}`)),
);

const room = setUpStaffApi(...people);

beforeAll(async () => {
  for (const code of codes) {
    const place = { unit, unitName: 'UBND phường 7', assignment: 1 };
    const nextCheckAt = atMinute(30);
    await room
      .services()
      .tickets.open(aTicket({ code, status: 'assigned', ...place, nextCheckAt }));
  }
});

const ActionReplyBody = z.looseObject({
  type: z.string().optional(),
  version: z.number().optional(),
  recorded: z.string().optional(),
});

/** Returns the action of the nth member; four members act on the same ticket at once. */
const actionOfMember = (number: number): [act: string, fields: object] => {
  const actionText = `việc của người thứ ${number}`;
  const actions: [string, object][] = [
    ['acknowledge', {}],
    ['note', { text: actionText }],
    ['ask', { question: actionText }],
    ['classify', { priority: 'P3', reason: actionText }],
  ];
  return actions[number % actions.length] ?? ['acknowledge', {}];
};

const attempt = async (number: number, version: number, key = `key-of-officer-${number}`) => {
  const [act, fields] = actionOfMember(number);
  const code = codes[Math.floor(number / 4)];
  const reply = await room.answer('POST', `/api/staff/tickets/${code}/${act}`, {
    headers: {
      authorization: `Bearer ${subOf(number)}`,
      'idempotency-key': key,
    },
    body: { version, ...fields },
  });
  const { type, ...details } = ActionReplyBody.parse(JSON.parse(reply.body ?? ''));
  return { ...details, number, status: reply.statusCode, problem: type?.split(':').at(-1) };
};

test('no action is lost when forty staff members act on ten tickets concurrently', async () => {
  const recorded = new Map<number, string | undefined>();
  const refused = new Map<number, string | undefined>();
  let waiting = Array.from({ length: officers }, (_, number) => ({ number, version: 1 }));

  // a member who gets a version conflict reads the ticket and retries with its new version
  while (waiting.length > 0) {
    const answers = await Promise.all(
      waiting.map(({ number, version }) => attempt(number, version)),
    );
    waiting = [];
    for (const { number, status, problem, version = 0, recorded: kind } of answers) {
      if (status === 200) recorded.set(number, kind);
      else if (problem === 'ticket-stale') waiting.push({ number, version });
      // forty requests in one process may exceed a function's time; repeating a key counts once
      else if (problem === 'unavailable') waiting.push({ number, version: 1 });
      else refused.set(number, `${status} ${problem}`);
    }
  }

  expect(recorded.size + refused.size).toBe(officers);
  // requests that arrive in time are never refused
  expect([...refused.values()].filter((reason) => reason !== '409 not-now')).toEqual([]);

  const histories = await Promise.all(codes.map((code) => room.services().tickets.history(code)));
  // in any order, the first ticket can't be acknowledged again
  const late = await attempt(0, histories[0]?.ticket.version ?? 0, 'key-of-an-officer-too-late');
  expect([late.status, late.problem]).toEqual([409, 'not-now']);
  const events = histories.flatMap((one) => one?.events.slice(1) ?? []);
  expect(events.length).toBe(recorded.size);
  for (const one of histories) {
    const versions = one?.events.map(({ version }) => version);
    expect(versions).toEqual(versions?.map((_, at) => at + 1));
    expect(one?.ticket.version).toBe(versions?.length);
  }
  const whose = events.map(({ by, kind }) => `${by.sub} ${kind}`);
  const answered = [...recorded].map(([number, kind]) => `${subOf(number)} ${kind}`);
  const inOrder = (all: string[]) => all.toSorted((a, b) => a.localeCompare(b));
  expect(inOrder(whose)).toEqual(inOrder(answered));
}, 120_000);
