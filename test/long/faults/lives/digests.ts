import { formatTicketCode } from '../../../../core/ticket/code.ts';
import { report } from '../../steps/citizen.ts';
import { desk } from '../../steps/staff.ts';
import { comes, comesOnWorkingDay, hasRung, passes, waits } from '../../steps/time.ts';
import { type LongHarness, ticketNamed } from '../../world.ts';
import type { Life, Step } from '../life.ts';

const officer = 'officer UBND_XA:29254' as const;
const text = 'Đã nhắc nhở, quán cam kết thực hiện 5K.';

const inOne = (name: string, steps: readonly Step[], only: string[] = []): Step => ({
  ...{ name, only },
  lead: async (world) => {
    for (const step of steps) await step.lead(world);
  },
});

/** Returns a step that verifies that no later e-mail names the ticket. */
const isNamedNoMore = (name: string): Step => ({
  name: 'no digest names what was answered',
  lead: async (world: LongHarness) => {
    const { code } = ticketNamed(world, name);
    const [newest] = await world.run.outbox(world.outboxBefore);
    const since = newest?.id ?? world.outboxBefore;
    world.checks.push(async () =>
      (await world.run.outbox(since))
        .filter(({ kind, body }) => kind === 'email' && body.includes(formatTicketCode(code)))
        .map(({ alert }) => `${alert} names ${name}, which was answered before`),
    );
  },
});

const delivers = (...calls: string[]): string[] => calls.map((call) => `DeliverAlerts ${call} `);
const listed = 'dynamodb PutItem R/';
const claimed = 'dynamodb UpdateItem R/slot';
const counted = 'dynamodb UpdateItem R/';
/** AWS call that marks a notification as held or settled. */
const noted = 'dynamodb UpdateItem T/L';
const read = 'dynamodb Query /R';
const sent = ['sns Publish -', 'sesv2 SendEmail -'];
const brought = 'SweepJourneys dynamodb UpdateItem';

/**
 * Scenario with the product's notification policies: digests, messages that wait for an interval, SMS beyond a telephone's
 * limit, and reminders on two working mornings.
 */
export const digests: Life = {
  name: 'digests',
  staff: [officer],
  steps: [
    { ...comesOnWorkingDay('08:30:00', 'a working day begins'), only: [] },
    { ...report('one'), name: 'a report that waits for a digest', only: delivers(listed, noted) },
    inOne('two more reports, of which one is answered', [
      report('two'),
      report('answered one'),
      // the status isn't checked, because over a long holiday the ticket closes by itself
      desk('answered one', officer, 'answer', { text }),
      isNamedNoMore('answered one'),
    ]),
    {
      ...comes('13:36:00', 'the digest of the afternoon comes'),
      only: [brought, ...delivers(claimed, noted, read)],
    },
    inOne('two urgent reports, of which one waits', [
      report('urgent one', { topic: 'VP01', which: 1 }),
      report('urgent two', { topic: 'VP01', which: 2 }),
    ]),
    {
      ...waits('PT21M', 'the interval is over'),
      only: delivers(listed, ...sent, 'dynamodb PutItem K/A', 'dynamodb PutItem X/A'),
    },
    {
      ...passes('PT26M', 'urgent two', 'the head is notified of two', hasRung('acknowledge', 80)),
      only: delivers(counted, claimed),
    },
    {
      ...waits('PT21M', 'the head has had the SMS of the day'),
      only: delivers(counted, listed, noted),
    },
    {
      ...comesOnWorkingDay('06:02:00', 'posts are reminded in the morning'),
      only: ['RemindPosts'],
    },
    {
      ...comes('07:36:00', 'the digest of the morning comes'),
      only: delivers(claimed, 'dynamodb Query /G', 'dynamodb BatchGetItem T/A', ...sent),
    },
    { ...comesOnWorkingDay('07:36:00', 'another working morning comes'), only: [] },
  ],
};

const emergency = { service: 'health', topic: 'SK01' };

/**
 * Scenario of many emergencies by one sender, possibly a prank: those beyond three are bundled, and the claim queue releases
 * the bundle.
 */
export const urgentBundles: Life = {
  name: 'urgent bundles',
  steps: [
    inOne(
      'four emergencies of one sender',
      ['one', 'two', 'three', 'four'].map((name) => report(name, emergency)),
    ),
    {
      ...report('five', emergency),
      name: 'an emergency that waits for a bundle',
      only: delivers(claimed, listed),
    },
    {
      ...waits('PT6M', 'the bundle is woken'),
      only: [
        'WakeBundles dynamodb GetItem',
        'WakeBundles dynamodb UpdateItem',
        ...delivers('sqs SendMessage -'),
      ],
    },
  ],
};
