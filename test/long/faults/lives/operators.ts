import { report } from '../../steps/citizen.ts';
import { press } from '../../steps/officer.ts';
import { desk } from '../../steps/staff.ts';
import { type Life, leadsTo } from '../life.ts';

const ward = 'UBND_XA:29254';
const reason = 'Theo nội dung phản ánh và địa bàn.';
const returnReason = 'Đây là việc của ngành khác, không phải của phường.';
const named = (name: string) => ({ name });

/** Scenario of a report without a known unit: the operators assign it and it is returned twice. */
export const operators: Life = {
  name: 'operators',
  notifiesAtOnce: true,
  staff: ['operator', 'supervisor'],
  steps: [
    leadsTo(
      {
        ...report('it', { topic: undefined, areaCode: undefined, place: undefined }),
        ...named('a report that no rule can route'),
      },
      { it: 'triage' },
    ),
    desk('it', 'operator', 'classify', { topic: 'VP02', areaCode: '29254', reason }),
    leadsTo(desk('it', 'operator', 'assign', { unit: ward, reason }), { it: 'assigned' }),
    leadsTo(press('it', 'return', { unit: 'SO_YT', returnReason }), { it: 'returned' }),
    leadsTo(desk('it', 'supervisor', 'assign', { unit: 'SO_YT', reason }), { it: 'assigned' }),
    leadsTo(
      {
        ...press('it', 'return', { unit: 'SO_LDTBXH', returnReason }),
        ...named('the second return, of which the supervisor hears'),
      },
      { it: 'returned' },
    ),
    desk('it', 'operator', 'note', { text: 'Đã gọi hai đơn vị, chờ ý kiến lãnh đạo.' }),
    leadsTo(
      desk('it', 'supervisor', 'refer', {
        reason: 'denunciation',
        text: 'Xin gửi đơn đến nơi tiếp công dân.',
      }),
      { it: 'referred' },
    ),
  ],
};
