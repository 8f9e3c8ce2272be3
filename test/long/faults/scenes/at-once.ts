import { citizen, report } from '../../steps/citizen.ts';
import { buttonGone, press } from '../../steps/officer.ts';
import { desk } from '../../steps/staff.ts';
import type { LongHarness } from '../../world.ts';
import { type Life, leadsTo, type Step } from '../life.ts';

const officer = 'officer UBND_XA:29254' as const;
const text = 'Đã lập biên bản, quán cam kết đóng cửa trước 20 giờ.';

/** Runs steps concurrently; at most `mostRefused` of them may be rejected because another came first. */
const atOnce = (name: string, steps: Step[], mostRefused = 0): Step => ({
  name,
  lead: async (world: LongHarness) => {
    const done = await Promise.allSettled(steps.map((step) => step.lead(world)));
    const refused = done.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    const broken = refused.filter(
      (why) => !/Answered (409|403|410) /.test(why) && !why.includes(buttonGone),
    );
    if (broken.length > 0 || refused.length > mostRefused) throw new Error(refused.join('; '));
  },
});

/** Returns the scenario step without an expected status, because the result depends on the order of actions. */
const eitherWay = (name: string, step: Step): Step => ({
  ...step,
  lead: async (world) => {
    world.status.delete(name);
    await step.lead(world);
  },
});

/** Scenario of concurrent people: of equal actions all but one may be rejected, of different ones none. */
export const people: Life = {
  name: 'people at once',
  notifiesAtOnce: true,
  staff: ['operator', 'supervisor', officer],
  steps: [
    report('it'),
    leadsTo(
      atOnce(
        'two officers acknowledge',
        [press('it', 'acknowledge'), desk('it', officer, 'acknowledge')],
        1,
      ),
      { it: 'in-progress' },
    ),
    atOnce('five people do five things', [
      desk('it', officer, 'take'),
      desk('it', 'operator', 'note', { text: 'Đã gọi điện cho đơn vị.' }),
      desk('it', 'supervisor', 'note', { text: 'Đề nghị làm trong ngày.' }),
      citizen('it', 'messages', { text: 'Quán mở cửa sau ở hẻm 12.' }),
      desk('it', 'operator', 'classify', { priority: 'P4', reason: 'Không khẩn cấp.' }),
    ]),
    leadsTo(
      atOnce(
        'two officers answer while the citizen writes',
        [
          press('it', 'answer', { text }),
          desk('it', officer, 'answer', { text }),
          citizen('it', 'messages', { text: 'Tối nay quán lại mở cửa.' }),
        ],
        1,
      ),
      { it: 'answered' },
    ),
    eitherWay(
      'it',
      atOnce(
        'the citizen reopens it while an operator closes it',
        [
          citizen('it', 'reopen', { reason: 'Quán vẫn mở cửa, xin xem lại.' }),
          desk('it', 'operator', 'close', { reason: 'done', text: 'Người dân đã đồng ý.' }),
        ],
        1,
      ),
    ),
  ],
};
