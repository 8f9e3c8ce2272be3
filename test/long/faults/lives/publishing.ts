import { report } from '../../steps/citizen.ts';
import { press } from '../../steps/officer.ts';
import { expectPublished } from '../../steps/published.ts';
import { desk, look } from '../../steps/staff.ts';
import { type Life, leadsTo } from '../life.ts';

const publication = {
  title: 'Tụ tập đông người ở quán karaoke',
  question: 'Một quán karaoke vẫn mở cửa sau 21 giờ.',
  answer: 'Đã kiểm tra, lập biên bản và nhắc nhở.',
};

/** Scenario of an answer that is published and withdrawn, and withdrawn again by a redaction. */
export const publishing: Life = {
  name: 'publishing',
  notifiesAtOnce: true,
  staff: ['supervisor'],
  steps: [
    report('it'),
    leadsTo(press('it', 'answer', { text: 'Đã lập biên bản, quán cam kết đóng cửa.' }), {
      it: 'answered',
    }),
    expectPublished('it', true, desk('it', 'supervisor', 'publish', publication)),
    { ...look('supervisor', 'queue'), name: 'supervisor looks at the queue' },
    expectPublished(
      'it',
      false,
      desk('it', 'supervisor', 'unpublish', { reason: 'đơn vị đề nghị gỡ' }),
    ),
    expectPublished('it', true, desk('it', 'supervisor', 'publish', publication)),
    expectPublished(
      'it',
      false,
      desk('it', 'supervisor', 'redact', { part: 'karaoke', reason: 'tên của một người' }),
    ),
  ],
};
