import { citizen, citizenByPage, report } from '../../steps/citizen.ts';
import { desk, look, request } from '../../steps/staff.ts';
import { type LongHarness, ticketNamed } from '../../world.ts';
import type { Life } from '../life.ts';

const ticket = (world: LongHarness, path: string): string =>
  `tickets/${ticketNamed(world, 'it').code}/${path}`;
const reveal = { reason: 'life-at-risk', text: 'Bị đe dọa đánh, cần bảo vệ' };

/**
 * Scenario of a callback and of an identity reveal by two people. A result that may be read only once can be lost in transit.
 */
export const identity: Life = {
  name: 'identity',
  staff: ['operator', 'supervisor', 'supervisor TONG_DAI'],
  steps: [
    report('it', { name: 'Thạch Thị Sa Vane' }),
    citizen('it', 'callback', { text: 'Xin gọi buổi chiều' }),
    request(
      'operator opens the number of a call',
      'operator',
      {
        method: 'POST',
        path: (world) => ticket(world, 'callback/open'),
        body: () => ({}),
      },
      [200],
    ),
    desk('it', 'operator', 'callback/done', { outcome: 'reached' }),
    { ...citizenByPage('it', 'callback', {}), only: ['PublicApi'] },
    { ...look('operator', 'callbacks'), name: 'operator looks at the calls' },
    request(
      'supervisor asks for a name',
      'supervisor',
      {
        method: 'POST',
        path: (world) => ticket(world, 'reveal'),
        body: () => reveal,
      },
      [202],
    ),
    request(
      'another supervisor agrees',
      'supervisor TONG_DAI',
      {
        method: 'POST',
        path: (world) => ticket(world, 'reveal/approve'),
        body: ({ staff }) => ({ asker: staff.get('supervisor')?.sub, text: 'Đã xem, đồng ý' }),
      },
      [200],
    ),
    request(
      'supervisor opens the name',
      'supervisor',
      {
        method: 'POST',
        path: (world) => ticket(world, 'reveal/open'),
        body: () => ({}),
      },
      [200, 404],
    ),
    request(
      'operator looks a caller up',
      'operator',
      {
        method: 'POST',
        path: () => 'callers',
        body: (world) => ({ code: ticketNamed(world, 'it').code }),
      },
      [200],
    ),
  ],
};
