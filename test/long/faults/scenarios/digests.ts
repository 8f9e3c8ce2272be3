import { formatTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { findTicketByName, type LongHarness } from '../../long-harness.ts';
import { apiReportStep } from '../../scenario-steps/citizen.ts';
import { consoleActionStep } from '../../scenario-steps/staff.ts';
import {
  advanceStep,
  advanceUntilStep,
  hasTakenEscalationStep,
  moveToTimeStep,
  moveToWorkingDayStep,
} from '../../scenario-steps/time.ts';
import type { FaultScenario, ScenarioStep } from '../fault-scenario.ts';

const officer = 'officer UBND_XA:29254' as const;
const text = 'Đã nhắc nhở, quán cam kết thực hiện 5K.';

const inOne = (
  name: string,
  steps: readonly ScenarioStep[],
  only: string[] = [],
): ScenarioStep => ({
  ...{ name, only },
  lead: async (harness) => {
    for (const step of steps) await step.lead(harness);
  },
});

/** Returns a step that verifies that no later e-mail names the ticket. */
const isNamedNoMore = (name: string): ScenarioStep => ({
  name: 'no digest names what was answered',
  lead: async (longHarness: LongHarness) => {
    const { code } = findTicketByName(longHarness, name);
    const [newest] = await longHarness.run.outbox(longHarness.outboxBefore);
    const since = newest?.id ?? longHarness.outboxBefore;
    longHarness.checks.push(async () =>
      (await longHarness.run.outbox(since))
        .filter(({ kind, body }) => kind === 'email' && body.includes(formatTicketCode(code)))
        .map(({ alert }) => `${alert} names ${name}, which was answered before`),
    );
  },
});

/** Returns a step after which the ticket's status isn't verified: over a long holiday, an answered ticket closes by itself. */
const hasAnyStatus = (name: string): ScenarioStep => ({
  name: 'the status is not verified',
  lead: async ({ status }: LongHarness) => {
    status.delete(name);
  },
});

const delivers = (...calls: string[]): string[] =>
  calls.map((call) => `SendNotifications ${call} `);
const listed = 'dynamodb PutItem R/';
const claimed = 'dynamodb UpdateItem R/slot';
const counted = 'dynamodb UpdateItem R/';
/** AWS call that marks a notification as held or settled. */
const noted = 'dynamodb UpdateItem T/L';
const read = 'dynamodb Query /R';
const sent = ['sns Publish -', 'sesv2 SendEmail -'];
const brought = 'RestartStalledWorkflows dynamodb UpdateItem';

/**
 * Scenario with the product's notification policies: digests, messages that wait for an interval, SMS beyond a telephone's
 * limit, and reminders on two working mornings.
 */
export const digests: FaultScenario = {
  name: 'digests',
  staff: [officer],
  steps: [
    { ...moveToWorkingDayStep('08:30:00', 'a working day begins'), only: [] },
    {
      ...apiReportStep('one'),
      name: 'a report that waits for a digest',
      only: delivers(listed, noted),
    },
    inOne('two more reports, of which one is answered', [
      apiReportStep('two'),
      apiReportStep('answered one'),
      consoleActionStep('answered one', officer, 'answer', { text }),
      hasAnyStatus('answered one'),
      isNamedNoMore('answered one'),
    ]),
    {
      ...moveToTimeStep('13:36:00', 'the digest of the afternoon comes'),
      only: [brought, ...delivers(claimed, noted, read)],
    },
    inOne('two urgent reports, of which one waits', [
      apiReportStep('urgent one', { topic: 'VP01', which: 1 }),
      apiReportStep('urgent two', { topic: 'VP01', which: 2 }),
    ]),
    {
      ...advanceStep('PT21M', 'the interval is over'),
      only: delivers(listed, ...sent, 'dynamodb PutItem K/A', 'dynamodb PutItem X/A'),
    },
    {
      ...advanceUntilStep(
        'PT26M',
        'urgent two',
        'the head is notified of two',
        hasTakenEscalationStep('acknowledge', 80),
      ),
      only: delivers(counted, claimed),
    },
    {
      ...advanceStep('PT21M', 'the head has had the SMS of the day'),
      only: delivers(counted, listed, noted),
    },
    {
      ...moveToWorkingDayStep('06:02:00', 'posts are reminded in the morning'),
      only: ['SendReminders'],
    },
    {
      ...moveToTimeStep('07:36:00', 'the digest of the morning comes'),
      only: delivers(claimed, 'dynamodb Query /G', 'dynamodb BatchGetItem T/A', ...sent),
    },
    { ...moveToWorkingDayStep('07:36:00', 'another working morning comes'), only: [] },
  ],
};

const emergency = { service: 'health', topic: 'SK01' };

/**
 * Scenario of many emergencies by one sender, possibly a prank: those beyond three are bundled, and the claim queue releases
 * the bundle.
 */
export const urgentBundles: FaultScenario = {
  name: 'urgent bundles',
  steps: [
    inOne(
      'four emergencies of one sender',
      ['one', 'two', 'three', 'four'].map((name) => apiReportStep(name, emergency)),
    ),
    {
      ...apiReportStep('five', emergency),
      name: 'an emergency that waits for a bundle',
      only: delivers(claimed, listed),
    },
    {
      ...advanceStep('PT6M', 'the bundle is woken'),
      only: [
        'ReleaseBundles dynamodb GetItem',
        'ReleaseBundles dynamodb UpdateItem',
        ...delivers('sqs SendMessage -'),
      ],
    },
  ],
};
