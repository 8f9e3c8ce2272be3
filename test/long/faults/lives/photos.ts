import { apiReportStep } from '../../steps/citizen.ts';
import { officerActionStep } from '../../steps/officer.ts';
import { sendPhoto } from '../../steps/photo.ts';
import { consoleReadStep } from '../../steps/staff.ts';
import { expectTicketStatuses, type FaultScenario } from '../life.ts';

/** Scenario of photo uploads, one of which answers a question and ends a pause. */
export const photos: FaultScenario = {
  name: 'photos',
  notifiesAtOnce: true,
  staff: ['operator'],
  steps: [
    apiReportStep('it'),
    sendPhoto('it', 100),
    expectTicketStatuses(
      officerActionStep('it', 'ask', { question: 'Xin gửi ảnh chụp ban ngày.' }),
      { it: 'waiting' },
    ),
    expectTicketStatuses(
      { ...sendPhoto('it', 101), name: 'a photo that was waited for' },
      { it: 'in-progress' },
    ),
    {
      ...consoleReadStep(
        'operator',
        ({ accepted }) => `tickets/${accepted.get('it')?.code}/photos`,
      ),
      name: 'operator looks at the photos',
    },
  ],
};
