import { apiReportStep } from '../../scenario-steps/citizen.ts';
import { officerActionStep } from '../../scenario-steps/officer.ts';
import { sendPhoto } from '../../scenario-steps/photo.ts';
import { consoleReadStep } from '../../scenario-steps/staff.ts';
import { expectTicketStatuses, type FaultScenario } from '../fault-scenario.ts';

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
