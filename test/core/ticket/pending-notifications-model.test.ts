import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deliverNotification } from '../../../core/messages/deliver/deliver-notification.ts';
import type { SendNotificationDeps } from '../../../core/messages/deliver/delivery-result.ts';
import { toDayNumber } from '../../../core/time/local-date.ts';
import { unlimitedAttempts } from '../../support/memory/memory-attempts.ts';
import { memoryBundles } from '../../support/memory/memory-bundles.ts';
import { memoryFeedback } from '../../support/memory/memory-feedback.ts';
import { memoryLinks } from '../../support/memory/memory-links.ts';
import { memoryNonces } from '../../support/memory/memory-nonces.ts';
import { memoryAlerts } from '../../support/memory/memory-notifications.ts';
import { memoryReminders } from '../../support/memory/memory-reminders.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { createTicketCommands } from '../../support/scenario/commands.ts';
import {
  createTicketModels,
  type ScenarioHarness,
  startScenarioHarness,
} from '../../support/scenario/scenario-harness.ts';
import { testHmac } from '../../support/test-hmac.ts';

const dayMs = 24 * 3_600_000;
/** Maximum holds of one notification: until the next bundle, and until the next digest. */
const maxHolds = 4;
/** Returns 10:00 of the next day, when no quiet hours hold notifications. */
const nextMorning = (now: Date): Date => new Date((toDayNumber(now) + 1) * dayMs + 3 * 3_600_000);

const portsOf = (
  { tickets, directory }: ScenarioHarness,
  alerts: SendNotificationDeps['alerts'],
  clock: { now: Date },
): SendNotificationDeps => ({
  ...{ alerts, tickets, directory },
  ...memoryBundles(),
  ...memoryReminders(() => []),
  attempts: unlimitedAttempts,
  feedback: memoryFeedback(),
  links: memoryLinks(),
  budget: { take: async () => undefined, giveBack: async () => undefined },
  hmac: testHmac,
  unsealContact: async () => JSON.stringify({ phone: '+84912345678', email: 'ba@example.vn' }),
  lastWrote: { find: async () => undefined },
  send: async () => ({ kind: 'accepted', id: 'taken' }),
  hash: (text) => `hash of ${text}`,
  portalUrl: 'https://1022.example',
  now: () => clock.now,
});

test('after any actions on two tickets, every pending notification can still be sent or is dropped as outdated', async () => {
  await fc.assert(
    fc.asyncProperty(
      createTicketCommands(40),
      fc.constantFrom('sms' as const, 'email' as const),
      async (commands, channel) => {
        const tickets = memoryTickets();
        const opened = { contactChannels: [channel], contact: new Uint8Array([1]) };
        const real = await startScenarioHarness({ tickets, nonces: memoryNonces(tickets) }, opened);
        await fc.asyncModelRun(() => ({ model: createTicketModels(), real }), commands);
        const pendingNotifications = tickets.changes.flatMap(({ alerts }) => alerts);
        const clock = { now: nextMorning(real.now()) };
        const alerts = memoryAlerts(...pendingNotifications);
        const ports = portsOf(real, alerts, clock);
        for (const { code, key } of pendingNotifications) {
          for (let held = 0; held < maxHolds; held += 1) {
            await deliverNotification({ code, key }, ports);
            const { status, heldUntil } = (await alerts.find(code, key)) ?? {};
            if (status !== 'requested' || !heldUntil) break;
            clock.now = new Date(Math.max(heldUntil.getTime(), clock.now.getTime()));
          }
          const found = await alerts.find(code, key);
          expect(['sent', 'dropped']).toContain(found?.status);
        }
      },
    ),
    { numRuns: 50 },
  );
}, 120_000);
