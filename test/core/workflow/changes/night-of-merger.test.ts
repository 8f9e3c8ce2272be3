import { beforeAll, describe, expect, test } from 'vitest';
import { computeEscalationState } from '../../../../core/workflow/escalation/compute-escalation-state.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { simulateMessages } from '../../../support/hotline/simulate-messages.ts';

type Simulated = Awaited<ReturnType<typeof simulateMessages>>;

/** A report in the ward 7, which nobody acknowledges until the deadline on 30 June at 17:00. */
const report = { at: toLocalInstant('2025-06-27T08:00'), topic: 'VP21', areaCode: '29254' };
const firstMorning = toLocalInstant('2025-07-01T07:30');
const noon = toLocalInstant('2025-07-01T12:00');

let simulated: Simulated;
beforeAll(async () => {
  simulated = await simulateMessages([report], noon);
});

const sentOn = (from: Date) => simulated.sent.filter(({ at }) => at >= from);
const mailsTo = (to: string, about: string) =>
  sentOn(toLocalInstant('2025-06-30T17:00'))
    .filter((one) => one.to === to && one.about === about && one.channel === 'email')
    .map(({ at, text }) => ({ at, text }));

describe('the night of 30 June 2025, in which a ward and its superior end', () => {
  test('the escalation of the evening reaches the successor of the ended superior in the morning', () => {
    const [mail, ...others] = mailsTo('UBND_XA:29254 head', 'rung');
    expect(others).toEqual([]);
    expect(mail?.at).toEqual(firstMorning);
    expect(mail?.text).toContain('UBND phường 7 (đến 30/6/2025) chưa tiếp nhận phiếu');
    expect(mail?.text).toContain('Từ ngày 01/7/2025, UBND phường Nguyệt Hoá tiếp tục giải quyết.');
  });

  test.each(['SO_KHCN handler', 'TONG_DAI duty'])(
    'the escalation of the evening reaches a recipient whose unit continues: %s',
    (to) => {
      expect(mailsTo(to, 'rung')).toEqual([
        { at: firstMorning, text: expect.stringContaining('UBND phường 7 (đến 30/6/2025)') },
      ]);
    },
  );

  test('the successor reads what it takes over, what to do and the remaining time', () => {
    const [mail] = mailsTo('UBND_XA:29254 handler', 'taken-over');
    expect(mail?.text).toContain('UBND phường 7 chưa bấm “Đã nhận” khi hết hạn 17:00 30/06.');
    expect(mail?.text).toContain('trước 17:00 02/07, còn 15,5 giờ làm việc.');
  });

  test('nobody of an ended unit gets a message, and no escalation is dropped without a substitute', () => {
    expect(sentOn(toLocalInstant('2025-07-01')).filter(({ to }) => to.includes('HUYEN'))).toEqual(
      [],
    );
    const late = simulated.alerts.filter(({ key }) => key.startsWith('rung.1.acknowledge.100-'));
    expect(late.filter(({ provider }) => provider === 'not-needed')).toEqual([]);
  });
});

test('the explanation of the delay names who got the message of the night, not the ended superior', () => {
  const [ticket] = simulated.tickets;
  if (!ticket) throw new Error('No ticket was opened');
  const told = [{ unit: 'UBND_HUYEN:842', role: 'head' }];
  const at = toLocalInstant('2025-06-30T17:00');
  const event = { kind: 'rung', clock: 'acknowledge', percent: 100, told } as const;
  const events = [
    {
      ...event,
      ...{
        code: ticket.code,
        version: 5,
        cycle: 1,
        at,
        by: { role: 'system' } as const,
        channel: 'journey',
      },
    },
  ];
  const state = computeEscalationState(
    { ticket, events, alerts: simulated.alerts },
    testDirectory,
    noon,
  );
  const step = state
    .find(({ clock }) => clock === 'acknowledge')
    ?.rungs.find(({ percent }) => percent === 100);
  const recipients = step?.recipients.map(({ unit, role }) => `${unit} ${role}`);
  expect(recipients).toContain('UBND_XA:29254 head');
  expect(recipients).not.toContain('UBND_HUYEN:842 head');
});
