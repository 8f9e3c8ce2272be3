import type { LongHarness } from '../../long-harness.ts';
import { apiReportStep, citizenActionStep } from '../../scenario-steps/citizen.ts';
import { actionGoneMessage, officerActionStep } from '../../scenario-steps/officer.ts';
import { consoleActionStep } from '../../scenario-steps/staff.ts';
import { expectTicketStatuses, type FaultScenario, type ScenarioStep } from '../fault-scenario.ts';

const officer = 'officer UBND_XA:29254' as const;
const text = 'Đã lập biên bản, quán cam kết đóng cửa trước 20 giờ.';

/** Runs steps concurrently; at most `maxRefused` of them may be rejected because another came first. */
const atOnce = (name: string, steps: ScenarioStep[], maxRefused = 0): ScenarioStep => ({
  name,
  lead: async (harness: LongHarness) => {
    const results = await Promise.allSettled(steps.map((step) => step.lead(harness)));
    const refused = results.flatMap((one) =>
      one.status === 'rejected' ? [String(one.reason)] : [],
    );
    const broken = refused.filter(
      (why) => !/Answered (409|403|410) /.test(why) && !why.includes(actionGoneMessage),
    );
    if (broken.length > 0 || refused.length > maxRefused) throw new Error(refused.join('; '));
  },
});

/** Returns the scenario step without an expected status, because the result depends on the order of actions. */
const withoutExpectedStatus = (name: string, step: ScenarioStep): ScenarioStep => ({
  ...step,
  lead: async (longHarness) => {
    longHarness.status.delete(name);
    await step.lead(longHarness);
  },
});

/** Scenario of concurrent people: of equal actions all but one may be rejected, of different ones none. */
export const concurrentPeopleScenario: FaultScenario = {
  name: 'people at once',
  notifiesAtOnce: true,
  staff: ['operator', 'supervisor', officer],
  steps: [
    apiReportStep('it'),
    expectTicketStatuses(
      atOnce(
        'two officers acknowledge',
        [officerActionStep('it', 'acknowledge'), consoleActionStep('it', officer, 'acknowledge')],
        1,
      ),
      { it: 'in-progress' },
    ),
    atOnce('five people do five things', [
      consoleActionStep('it', officer, 'take'),
      consoleActionStep('it', 'operator', 'note', { text: 'Đã gọi điện cho đơn vị.' }),
      consoleActionStep('it', 'supervisor', 'note', { text: 'Đề nghị làm trong ngày.' }),
      citizenActionStep('it', 'messages', { text: 'Quán mở cửa sau ở hẻm 12.' }),
      consoleActionStep('it', 'operator', 'classify', {
        priority: 'P4',
        reason: 'Không khẩn cấp.',
      }),
    ]),
    expectTicketStatuses(
      atOnce(
        'two officers answer while the citizen writes',
        [
          officerActionStep('it', 'answer', { text }),
          consoleActionStep('it', officer, 'answer', { text }),
          citizenActionStep('it', 'messages', { text: 'Tối nay quán lại mở cửa.' }),
        ],
        1,
      ),
      { it: 'answered' },
    ),
    withoutExpectedStatus(
      'it',
      atOnce(
        'the citizen reopens it while an operator closes it',
        [
          citizenActionStep('it', 'reopen', { reason: 'Quán vẫn mở cửa, xin xem lại.' }),
          consoleActionStep('it', 'operator', 'close', {
            reason: 'done',
            text: 'Người dân đã đồng ý.',
          }),
        ],
        1,
      ),
    ),
  ],
};
