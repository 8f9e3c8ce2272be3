import { report } from '../../steps/citizen.ts';
import { press } from '../../steps/officer.ts';
import { desk, look } from '../../steps/staff.ts';
import { ticketNamed } from '../../world.ts';
import { type Life, leadsTo } from '../life.ts';

const reason = 'Cùng một quán, cùng một việc.';

/** Scenario of two reports by two citizens about one issue, merged. */
export const merging: Life = {
  name: 'merging',
  notifiesAtOnce: true,
  strikesIndex: true,
  staff: ['operator'],
  steps: [
    report('one'),
    report('other', { which: 1 }),
    leadsTo(
      desk('one', 'operator', 'merge', (world) => ({
        into: ticketNamed(world, 'other').code,
        reason,
      })),
      { one: 'merged' },
    ),
    leadsTo(desk('one', 'operator', 'unmerge', { reason }), { one: 'assigned' }),
    leadsTo(
      desk('one', 'operator', 'merge', (world) => ({
        into: ticketNamed(world, 'other').code,
        reason,
      })),
      { one: 'merged' },
    ),
    leadsTo(
      {
        ...press('other', 'answer', { text: 'Đã lập biên bản, quán cam kết đóng cửa.' }),
        name: 'an answer to a ticket that took another in',
      },
      { other: 'answered' },
    ),
    look('operator', 'repeats'),
  ],
};
