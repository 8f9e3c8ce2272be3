import { report } from '../../steps/citizen.ts';
import { press } from '../../steps/officer.ts';
import { sendPhoto } from '../../steps/photo.ts';
import { look } from '../../steps/staff.ts';
import { type Life, leadsTo } from '../life.ts';

/** Scenario of photo uploads, one of which answers a question and ends a pause. */
export const photos: Life = {
  name: 'photos',
  notifiesAtOnce: true,
  staff: ['operator'],
  steps: [
    report('it'),
    sendPhoto('it', 100),
    leadsTo(press('it', 'ask', { question: 'Xin gửi ảnh chụp ban ngày.' }), { it: 'waiting' }),
    leadsTo(
      { ...sendPhoto('it', 101), name: 'a photo that was waited for' },
      { it: 'in-progress' },
    ),
    {
      ...look('operator', ({ accepted }) => `tickets/${accepted.get('it')?.code}/photos`),
      name: 'operator looks at the photos',
    },
  ],
};
