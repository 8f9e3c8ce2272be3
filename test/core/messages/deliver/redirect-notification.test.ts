import { describe, expect, test } from 'vitest';
import { createOfficerNotifications } from '../../../../core/messages/create-notification.ts';
import {
  redirectToSuccessor,
  toPresentAssignment,
} from '../../../../core/messages/deliver/redirect-notification.ts';
import type { NotificationSubject } from '../../../../core/messages/message-kinds.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import {
  midnight,
  openedAt,
  withDistrictOffice,
} from '../../workflow/changes/hand-over-harness.ts';

const escalation: NotificationSubject = { about: 'rung', clock: 'resolve', percent: 100 };
const predecessor = {
  ...{ unit: 'P_NV:844', unitName: 'Phòng Nội vụ', lastDay: '2025-06-30' as const },
  ...{ until: midnight, assignment: 1 },
};
const { acknowledge, resolve } = withDistrictOffice().clocks;
const clocks = { acknowledge, resolve: { ...resolve, dueAt: openedAt } };
const taken = (changes: Partial<Ticket> = {}): Ticket =>
  withDistrictOffice({ unit: 'UBND_XA:29278', assignment: 2, predecessor, clocks, ...changes });

const pending = (to: string, subject: NotificationSubject = escalation) => {
  const [unit = '', role = ''] = to.split(' ');
  const cause = { code: taken().code, assignment: 1, cause: 'rung.1.resolve.100' };
  const [, mail] = createOfficerNotifications({ unit, role }, subject, {
    ...cause,
    requestedAt: openedAt,
  });
  if (!mail) throw new Error('The message has no e-mail');
  return mail;
};

const redirected = (
  to: string,
  ticket: Ticket,
  { now = midnight, directory = testDirectory } = {},
) => {
  const alert = toPresentAssignment(pending(to), ticket);
  return redirectToSuccessor(alert, ticket, { directory, now });
};

const hold = { at: midnight, dueAt: midnight, source: 'report' } as const;

describe('a pending escalation message', () => {
  test.each<[string, string, Ticket, string | undefined]>([
    ['the head of an ended district', 'UBND_HUYEN:844 head', taken(), 'UBND_XA:29278 head'],
    ['the handler of an ended office', 'P_NV:844 handler', taken(), 'UBND_XA:29278 handler'],
    ['an unclear commune', 'UBND_HUYEN:844 head', taken({ areaCode: '844' }), 'TONG_DAI duty'],
    [
      'an accused successor',
      'UBND_HUYEN:844 head',
      taken({ accused: ['UBND_XA:29278'] }),
      'TONG_DAI duty',
    ],
    ['a complaint hold', 'UBND_HUYEN:844 head', taken({ complaintHold: hold }), 'TONG_DAI duty'],
    ['a unit that continues', 'SO_KHCN handler', taken(), undefined],
    ['a unit with a new name', 'SO_YT handler', taken(), undefined],
    ['an answered ticket', 'UBND_HUYEN:844 head', taken({ status: 'answered' }), undefined],
    ['a paused time limit', 'UBND_HUYEN:844 head', taken({ status: 'waiting' }), undefined],
  ])('is redirected as the present directory requires: %s', (_, to, ticket, expected) => {
    const next = redirected(to, ticket)?.to;
    expect(next?.kind === 'officer' ? `${next.unit} ${next.role}` : undefined).toBe(expected);
  });

  test('goes to the head of the successor if nobody holds the role there', () => {
    const people = testDirectory.people.filter(({ role }) => role !== 'duty');
    const directory = { ...testDirectory, people };
    expect(redirected('P_NV:844 duty', taken(), { directory })?.to).toMatchObject({
      ...{ unit: 'UBND_XA:29278', role: 'head' },
    });
  });

  test('keeps its cause and gets the present assignment', () => {
    expect(redirected('UBND_HUYEN:844 head', taken())).toMatchObject({
      ...{ key: 'rung.1.resolve.100-UBND_XA.29278-head-email', assignment: 2 },
      ...{ status: 'requested', requestedAt: midnight },
    });
  });

  test('is redirected from a department that ended, although the ticket’s unit continues', () => {
    const ticket = withDistrictOffice({ unit: 'UBND_XA:29278', clocks });
    const now = toLocalInstant('2025-03-01T07:30');
    expect(redirected('SO_TTTT handler', ticket, { now })?.to).toMatchObject({ unit: 'SO_KHCN' });
  });
});

describe('the assignment of a pending message after a hand-over', () => {
  test('an escalation continues in the successor’s assignment', () => {
    expect(toPresentAssignment(pending('SO_KHCN handler'), taken()).assignment).toBe(2);
  });

  test('an escalation goes to the last successor if its unit was succeeded twice', () => {
    const ticket = taken({
      ...{ unit: 'UBND_XA:29287', areaCode: '29287', assignment: 3 },
      predecessor: { ...predecessor, unit: 'UBND_XA:29278', assignment: 2, earlier: [predecessor] },
    });
    expect(redirected('UBND_HUYEN:844 head', ticket)).toMatchObject({
      ...{ to: { unit: 'UBND_XA:29287', role: 'head' }, assignment: 3 },
    });
  });

  test.each([
    ['another message', pending('P_NV:844 handler', { about: 'assigned' }), taken()],
    [
      'an assignment by the operators',
      pending('SO_KHCN handler'),
      taken({ predecessor: undefined }),
    ],
  ])('%s stays in its own assignment', (_, alert, ticket) => {
    expect(toPresentAssignment(alert, ticket).assignment).toBe(1);
  });
});
