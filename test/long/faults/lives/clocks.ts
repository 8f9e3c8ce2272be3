import { report } from '../../steps/citizen.ts';
import { setUpByAdministrator } from '../../steps/directory.ts';
import { press } from '../../steps/officer.ts';
import { comes, has, hasRung, passes } from '../../steps/time.ts';
import { type Life, leadsTo } from '../life.ts';

/** Functions into whose AWS calls this scenario injects faults; other scenarios cover the rest. */
const only = ['JourneyStep', 'DeliverAlerts'];

/** Scenario without any action: unit, head and higher levels are notified step by step. */
export const ignored: Life = {
  name: 'ignored',
  steps: [
    { ...report('it', { topic: 'VP01' }), only: [] },
    passes('PT30M', 'it', 'half the time to acknowledge is over', hasRung('acknowledge', 50)),
    { ...passes('PT17M', 'it', 'the head hears of it', hasRung('acknowledge', 80)), only },
    passes('PT12M', 'it', 'the time to acknowledge is over', hasRung('acknowledge', 100)),
    { ...passes('PT29M', 'it', 'those above hear of it', hasRung('acknowledge', 150)), only },
  ],
};

/** Scenario of a night report, whose notifications the sweeper releases in the morning. */
export const night: Life = {
  name: 'night',
  steps: [
    { ...comes('23:00:00', 'it is night'), only: [] },
    { ...report('it'), name: 'a report at night', only: ['DeliverAlerts'] },
    comes('07:16:00', 'the morning comes'),
  ],
};

const shortWaits = {
  table: 'life',
  key: 'life',
  change: { waiting: { mostDays: 1 }, closing: { afterDays: 1 } },
};

/** Scenario of a question and an answer to which nobody responds. */
export const unopposed: Life = {
  name: 'unopposed',
  notifiesAtOnce: true,
  staff: ['administrator'],
  steps: [
    { ...setUpByAdministrator(shortWaits), only: [] },
    report('it'),
    leadsTo(press('it', 'ask', { question: 'Quán ở số nhà bao nhiêu?' }), { it: 'waiting' }),
    leadsTo(
      {
        ...passes('PT12H', 'it', 'the citizen does not write', has('resumed'), 8),
        only: ['JourneyStep'],
      },
      { it: 'in-progress' },
    ),
    leadsTo(press('it', 'answer', { text: 'Tổ công tác đã nhắc nhở quán.' }), { it: 'answered' }),
    leadsTo(
      {
        ...passes('P1D', 'it', 'nobody objects to the answer', has('closed')),
        only: ['JourneyStep'],
      },
      { it: 'closed' },
    ),
  ],
};
