import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { StaffRole } from '../../../core/staff/members/member.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../support/api/set-up-staff-api.ts';
import { aMember } from '../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { aPhoto } from '../../support/samples/listed-photo.ts';
import { testHmac } from '../../support/test-hmac.ts';

const room = setUpStaffApi(...StaffRole.options.map((role) => aMember(role)));
const codeOf = (name: string) => encodeTicketCode(testHmac.digest('code', name));

const ward = { unit: 'UBND_XA:29254', unitName: 'UBND phường 7' };
const complaint = aTicket({ code: codeOf('complaint'), accused: [ward.unit] });
const ordinary = aTicket({ code: codeOf('ordinary'), ...ward });

const mergedTickets = [complaint, ordinary].map((into) => ({
  into: into.code,
  one: aTicket({ code: codeOf(`merged into ${into.code}`), ...ward }),
}));

beforeAll(async () => {
  const { tickets } = room.services();
  await tickets.open(complaint);
  await tickets.open(ordinary);
  for (const { into, one } of mergedTickets) {
    await tickets.open(one);
    const by = { role: 'supervisor' } as const;
    const event = {
      kind: 'merged',
      into,
      reason: 'Cùng một việc',
      by,
      channel: 'console',
    } as const;
    await tickets.commit({
      before: one,
      after: {
        ...{ ...one, version: 2, status: 'merged' },
        mergedInto: { code: into, was: 'assigned', stopped: [] },
      },
      event: { ...event, code: one.code, version: 2, cycle: 1, at: atMinute(1) },
      alerts: [],
    });
  }
});

const answerTo = async (role: StaffRole, into: string) => {
  const code = mergedTickets.find((one) => one.into === into)?.one.code;
  const { status, text } = await room.sendRequest(
    aMember(role).sub,
    `GET /api/staff/tickets/${code}`,
  );
  return { status, namesOther: text.includes(into), hasReason: text.includes('Cùng một việc') };
};

test('an officer sees neither code nor reason when a ticket was merged into a complaint about their own unit', async () => {
  expect(await answerTo('officer', complaint.code)).toEqual({
    ...{ status: 200, namesOther: false, hasReason: false },
  });
});

test('an officer sees into which ticket another one was merged when their own unit holds that ticket', async () => {
  expect(await answerTo('officer', ordinary.code)).toMatchObject({ status: 200, namesOther: true });
});

test('a supervisor sees into which complaint a ticket was merged', async () => {
  expect(await answerTo('supervisor', complaint.code)).toMatchObject({
    ...{ status: 200, namesOther: true },
  });
});

const reportText = 'Sau quán có bãi giữ xe lấn hết vỉa hè';
const messageText = 'Tối qua quán vẫn mở cửa';

/** Stores a ticket of the ward that got a message and a photo from the citizen of a ticket merged into it. */
const sentTo = async (name: string, changes: Partial<Ticket> = {}) => {
  const [common, own] = [codeOf(`common ${name}`), codeOf(`own ${name}`)];
  const { tickets } = room.services();
  const into = aTicket({ code: common, ...ward, mergedFrom: [own] });
  await tickets.open(into);
  await tickets.open(
    aTicket({
      ...{ code: own, unit: 'SO_YT', version: 3, status: 'merged' },
      text: reportText,
      photos: [aPhoto(1, { sentTo: common }), aPhoto(2)],
      mergedInto: { code: common, was: 'assigned', stopped: [] },
      ...changes,
    }),
  );
  const at = { channel: 'web', cycle: 1, at: atMinute(2), by: { role: 'citizen' as const } };
  await tickets.commit({
    before: into,
    after: { ...into, version: 2 },
    event: {
      ...{ ...at, kind: 'wrote', text: messageText, moved: [] },
      ...{ code: common, version: 2, origin: { code: own, version: 3 } },
    },
    alerts: [],
  });
  const reads = async (role: StaffRole, path = '') =>
    (await room.sendRequest(aMember(role).sub, `GET /api/staff/tickets/${common}${path}`)).text;
  return { own, reads };
};

const Sent = z.object({ text: z.string().optional(), isFromMerged: z.boolean().optional() });
const Events = z.object({ events: z.array(Sent) });
const Photos = z.object({
  photos: z.array(
    z.object({ id: z.string(), url: z.string(), isFromMerged: z.boolean().optional() }),
  ),
});
const photosIn = (text: string) => Photos.parse(JSON.parse(text)).photos;

describe('messages and photos from a merged ticket', () => {
  test.each<[StaffRole, string, boolean]>([
    ['officer', 'visible to them (it is not)', false],
    ['operator', 'visible to them (it is)', true],
  ])(
    'report and message from a merged ticket are marked for an %s, with that ticket’s code only if the ticket is %s',
    async (role, name, isNamed) => {
      const { own, reads } = await sentTo(name);
      const text = await reads(role);
      expect(Events.parse(JSON.parse(text)).events.at(-1)).toMatchObject({
        text: messageText,
        isFromMerged: true,
      });
      expect(text.includes(own)).toBe(isNamed);
      expect(text).toContain(reportText);
      expect(photosIn(await reads(role, '/photos'))).toMatchObject([
        { id: aPhoto(1).id, isFromMerged: true, url: expect.stringContaining(own) },
      ]);
    },
  );

  test.each<[string, Partial<Ticket>]>([
    ['accuses their unit', { accused: [ward.unit] }],
    [
      'may accuse their unit',
      {
        complaintHold: {
          ...{ at: atMinute(3), dueAt: atMinute(123), source: 'message' },
          suspects: [ward.unit],
        },
      },
    ],
    [
      'is on a complaint hold that names no unit',
      { complaintHold: { at: atMinute(3), dueAt: atMinute(123), source: 'message' } },
    ],
  ])(
    'officers don’t see report and messages from a merged ticket that %s',
    async (name, changes) => {
      const { reads } = await sentTo(name, changes);
      expect(await reads('officer')).not.toContain(messageText);
      expect(await reads('officer')).not.toContain(reportText);
      expect(photosIn(await reads('officer', '/photos'))).toEqual([]);
      expect(await reads('supervisor')).toContain(messageText);
    },
  );
});
