import { citizenByPage, readOwn, reportByForm } from '../../steps/citizen.ts';
import { press } from '../../steps/officer.ts';
import { type Life, leadsTo } from '../life.ts';

const reason = 'Tối qua quán vẫn mở cửa sau, khách còn đông hơn trước.';

/** Scenario with web forms only, as most citizens use; later effects are the same as with the API. */
export const byForm: Life = {
  name: 'by form',
  notifiesAtOnce: true,
  steps: [
    { ...reportByForm('it'), only: ['PublicApi'] },
    {
      ...citizenByPage('it', 'write', { text: 'Quán mở cửa sau ở hẻm 12.' }),
      only: ['PublicApi'],
    },
    leadsTo(press('it', 'answer', { text: 'Đã lập biên bản, quán cam kết đóng cửa.' }), {
      it: 'answered',
    }),
    { ...citizenByPage('it', 'rate', { score: '1' }), only: ['PublicApi'] },
    leadsTo(citizenByPage('it', 'reopen', { reason }), { it: 'reopened' }),
    readOwn('it'),
  ],
};
