import { citizen, report } from '../../steps/citizen.ts';
import { desk } from '../../steps/staff.ts';
import { has, passes } from '../../steps/time.ts';
import { type Life, leadsTo } from '../life.ts';

const ending = { reason: 'done', text: 'Việc đã xong, tổng đài khép lại.' };

/**
 * Scenario of an erasure request: the citizen waits, the deadline is extended, and a notification follows when all is erased.
 */
export const dataRights: Life = {
  name: 'data rights',
  staff: ['supervisor'],
  steps: [
    { ...report('it', { email: 'ba.vane@example.vn' }), only: [] },
    leadsTo(desk('it', 'supervisor', 'close', ending), { it: 'closed' }),
    citizen('it', 'data-requests', { right: 'erase', text: 'Xin xóa hết của tôi.' }),
    {
      // two working days can span the Tết holidays
      ...passes('PT12H', 'it', 'nobody answers about data', has('data-rung'), 40),
      only: ['JourneyStep', 'DeliverAlerts'],
    },
    desk('it', 'supervisor', 'delay-data', { reason: 'Chờ đơn vị trả hồ sơ giấy.' }),
    desk('it', 'supervisor', 'grant-data', { text: 'Đã xóa theo yêu cầu.' }),
  ],
};
