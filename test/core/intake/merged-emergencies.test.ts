import { describe, expect, test } from 'vitest';
import { getOperatorTaskReasons } from '../../../core/contact-center/model/operator-task-reasons.ts';
import { findNextEscalationStep } from '../../../core/sla/escalation.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { operatorTaskEscalations } from '../../../core/workflow/escalation/operator-task-escalations.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { mergedReports, ward } from './merged-reports.ts';

const danger = { act: 'write', text: 'Có người trong quán bất tỉnh, ngừng thở' } as const;
const complaint = {
  act: 'write',
  text: 'Cán bộ phường 7 bao che quán karaoke, chủ tịch phường nhận phong bì hàng tháng',
} as const;
const supervisor = { role: 'supervisor', sub: 'supervisor' } as const;
const classified = { act: 'classify', reason: 'Không phải cấp cứu' } as const;

type Mark = NonNullable<Ticket['possibleEmergency']>;
const markAt = (minute: number, escalationSteps?: number[]): Mark => ({
  ...{ version: 1, at: atMinute(minute), dueAt: atMinute(minute + 5) },
  ...(escalationSteps && { escalationSteps }),
});

describe('merging a possible emergency', () => {
  test.each<[string, Mark | undefined, Mark, Mark, Date | undefined]>([
    ['to an unmarked ticket', undefined, markAt(3, [100]), markAt(3, [100]), atMinute(18)],
    ['to a ticket marked later', markAt(9), markAt(3, [100]), markAt(3, [100]), atMinute(18)],
    [
      'unless the common ticket was marked earlier',
      markAt(1, [100, 300]),
      markAt(3),
      markAt(1, [100, 300]),
      undefined,
    ],
  ])(
    'merging moves the possible-emergency mark with its deadline and escalation steps %s',
    async (_, own, carried, expected, next) => {
      const { ticket, tickets } = await mergedReports({
        common: { possibleEmergency: own },
        first: { possibleEmergency: carried },
      });
      expect((await ticket('first')).possibleEmergency).toBeUndefined();
      const common = await ticket('common');
      expect(common.possibleEmergency).toMatchObject({ ...expected, version: 3 });
      const joined = tickets.changes.find(({ event }) => event.kind === 'took-in');
      expect(joined && getOperatorTaskReasons(joined.after, joined.before)).toContain(
        'possible-emergency',
      );
      const [escalation] = operatorTaskEscalations.map((one) =>
        one.escalation(common, testDirectory),
      );
      expect(escalation && findNextEscalationStep(escalation)?.at).toEqual(next);
    },
  );

  test('merging into an open P1 ticket removes the possible-emergency mark', async () => {
    const { ticket } = await mergedReports({
      common: { priority: 'P1' },
      first: { possibleEmergency: markAt(3) },
    });
    expect((await ticket('first')).possibleEmergency).toBeUndefined();
    expect((await ticket('common')).possibleEmergency).toBeUndefined();
  });

  test('undoing a merge restores the possible-emergency mark unless the common ticket was classified', async () => {
    for (const isClassified of [false, true]) {
      const { ticket, perform, unmerge } = await mergedReports({
        first: { possibleEmergency: markAt(3) },
      });
      if (isClassified) await perform('common', classified, supervisor);
      await unmerge('first');
      await unmerge('second');
      const { possibleEmergency, version } = await ticket('first');
      expect(possibleEmergency).toEqual(isClassified ? undefined : { ...markAt(3), version });
      expect((await ticket('second')).possibleEmergency).toBeUndefined();
    }
  });
});

describe('a message of a merged report’s citizen that reads like an emergency', () => {
  test('an emergency message on a merged report marks the common ticket, and the report’s own ticket after unmerging', async () => {
    const { act, ticket, unmerge } = await mergedReports();
    await act('first', danger);
    const { possibleEmergency: mark, version } = await ticket('common');
    expect(mark).toMatchObject({ version, at: atMinute(60), dueAt: atMinute(65) });
    expect((await ticket('first')).possibleEmergency).toBeUndefined();
    await unmerge('first');
    expect((await ticket('first')).possibleEmergency).toMatchObject({ at: atMinute(60) });
  });

  test('messages on a merged report do not count toward the daily limit of the common ticket’s citizen', async () => {
    const { act } = await mergedReports();
    for (let count = 0; count < 20; count += 1) {
      await act('first', { act: 'write', text: 'Tối qua quán vẫn mở cửa' });
    }
    expect((await act('common', { act: 'write', text: 'Tối nay quán cũng mở cửa' })).kind).toBe(
      'recorded',
    );
  });

  test('an emergency message on a merged report is accepted beyond the sender’s daily limit', async () => {
    const { act } = await mergedReports();
    for (let count = 0; count < 20; count += 1) {
      await act('first', { act: 'write', text: 'Tối qua quán vẫn mở cửa' });
    }
    expect((await act('first', danger)).kind).toBe('recorded');
  });
});

describe('a suspected office complaint on a merged report', () => {
  test('a message that accuses an office on a merged report hides both tickets from that office', async () => {
    const { act, ticket, tickets } = await mergedReports();
    await act('first', complaint);
    for (const name of ['common', 'first'] as const) {
      expect(await ticket(name)).toMatchObject({
        ...{ unit: 'TONG_DAI', coUnits: [] },
        complaintHold: { source: 'message', suspects: [ward], heldFrom: { unit: ward } },
      });
    }
    const notified = tickets.changes.slice(-2).flatMap(({ alerts }) => alerts.map(({ to }) => to));
    expect(notified.length).toBeGreaterThan(0);
    expect(notified.every((to) => to.kind === 'officer' && to.unit === 'TONG_DAI')).toBe(true);
    expect((await ticket('first')).status).toBe('merged');
    expect((await ticket('second')).complaintHold).toBeUndefined();
  });

  test('a merged ticket with a complaint about an office stays hidden from that office after unmerging', async () => {
    const { act, ticket, unmerge, perform } = await mergedReports();
    await act('first', complaint);
    await unmerge('first');
    expect(await ticket('first')).toMatchObject({
      ...{ unit: 'TONG_DAI', status: 'triage', mergedInto: undefined },
      complaintHold: { suspects: [ward] },
    });
    const review = { act: 'review-complaint' as const, accused: [ward], reason: 'Tố cáo' };
    await perform('first', review, supervisor);
    expect(await ticket('first')).toMatchObject({ accused: [ward], complaintHold: undefined });
    expect((await ticket('first')).unit).not.toBe(ward);
  });

  test.each([
    ['the reason for reopening', { act: 'reopen', reason: complaint.text }],
    ['the comment of a rating', { act: 'rate', score: 1, comment: complaint.text }],
  ] as const)(
    'a message on a merged report is screened for complaints about an office in %s',
    async (_, act) => {
      const reports = await mergedReports();
      const officer = { role: 'officer', unit: ward, post: 'head' } as const;
      await reports.perform(
        'common',
        { act: 'answer', text: 'Đã kiểm tra, quán đóng cửa.' },
        officer,
      );
      await reports.act('first', act);
      expect((await reports.ticket('common')).complaintHold?.suspects).toEqual([ward]);
      expect((await reports.ticket('first')).complaintHold?.suspects).toEqual([ward]);
    },
  );
});
