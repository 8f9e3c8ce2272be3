import { apiReportStep } from '../../scenario-steps/citizen.ts';
import { setUpByAdministrator } from '../../scenario-steps/directory.ts';
import { officerActionStep } from '../../scenario-steps/officer.ts';
import {
  advanceUntilStep,
  hasEventOfKind,
  hasTakenEscalationStep,
  moveToTimeStep,
} from '../../scenario-steps/time.ts';
import { expectTicketStatuses, type FaultScenario } from '../fault-scenario.ts';

/** Functions into whose AWS calls this scenario injects faults; other scenarios cover the rest. */
const only = ['RunWorkflowStep', 'SendNotifications'];

/** Scenario without any action: unit, head and higher levels are notified step by step. */
export const ignoredTicketScenario: FaultScenario = {
  name: 'ignored',
  steps: [
    { ...apiReportStep('it', { topic: 'VP01' }), only: [] },
    advanceUntilStep(
      'PT30M',
      'it',
      'half the time to acknowledge is over',
      hasTakenEscalationStep('acknowledge', 50),
    ),
    {
      ...advanceUntilStep(
        'PT17M',
        'it',
        'the head hears of it',
        hasTakenEscalationStep('acknowledge', 80),
      ),
      only,
    },
    advanceUntilStep(
      'PT12M',
      'it',
      'the time to acknowledge is over',
      hasTakenEscalationStep('acknowledge', 100),
    ),
    {
      ...advanceUntilStep(
        'PT29M',
        'it',
        'those above hear of it',
        hasTakenEscalationStep('acknowledge', 150),
      ),
      only,
    },
  ],
};

/** Scenario of a night report, whose notifications the sweeper releases in the morning. */
export const nightReportScenario: FaultScenario = {
  name: 'night',
  steps: [
    { ...moveToTimeStep('23:00:00', 'it is night'), only: [] },
    { ...apiReportStep('it'), name: 'a report at night', only: ['SendNotifications'] },
    moveToTimeStep('07:16:00', 'the morning comes'),
  ],
};

const shortWaits = {
  table: 'life',
  key: 'life',
  change: { waiting: { maxDays: 1 }, closing: { afterDays: 1 } },
};

/** Scenario of a question and an answer to which nobody responds. */
export const unopposedAnswerScenario: FaultScenario = {
  name: 'unopposed',
  notifiesAtOnce: true,
  staff: ['administrator'],
  steps: [
    { ...setUpByAdministrator(shortWaits), only: [] },
    apiReportStep('it'),
    expectTicketStatuses(officerActionStep('it', 'ask', { question: 'Quán ở số nhà bao nhiêu?' }), {
      it: 'waiting',
    }),
    expectTicketStatuses(
      {
        ...advanceUntilStep(
          'PT12H',
          'it',
          'the citizen does not write',
          hasEventOfKind('resumed'),
          8,
        ),
        only: ['RunWorkflowStep'],
      },
      { it: 'in-progress' },
    ),
    expectTicketStatuses(
      officerActionStep('it', 'answer', { text: 'Tổ công tác đã nhắc nhở quán.' }),
      { it: 'answered' },
    ),
    expectTicketStatuses(
      {
        ...advanceUntilStep('P1D', 'it', 'nobody objects to the answer', hasEventOfKind('closed')),
        only: ['RunWorkflowStep'],
      },
      { it: 'closed' },
    ),
  ],
};
