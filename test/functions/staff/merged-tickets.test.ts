import { beforeAll, expect, test } from 'vitest';
import { StaffRole } from '../../../core/staff/member.ts';
import { codeFrom } from '../../../core/ticket/code.ts';
import { aMember } from '../../support/a-member.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';
import { staffRoom } from '../../support/staff-room.ts';
import { testKeyed } from '../../support/test-keyed.ts';

const room = staffRoom(...StaffRole.options.map((role) => aMember(role)));
const codeOf = (name: string) => codeFrom(testKeyed.digest('code', name));

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
  const { status, text } = await room.ask(aMember(role).sub, `GET /api/staff/tickets/${code}`);
  return { status, namesOther: text.includes(into), hasReason: text.includes('Cùng một việc') };
};

test('an officer learns neither code nor reason of a merge into a complaint about their unit', async () => {
  expect(await answerTo('officer', complaint.code)).toEqual({
    ...{ status: 200, namesOther: false, hasReason: false },
  });
});

test('an officer reads the code of a ticket of their own unit', async () => {
  expect(await answerTo('officer', ordinary.code)).toMatchObject({ status: 200, namesOther: true });
});

test('a supervisor reads the code of the complaint', async () => {
  expect(await answerTo('supervisor', complaint.code)).toMatchObject({
    ...{ status: 200, namesOther: true },
  });
});
