import { createNotificationStore } from '../../../../adapters/dynamodb/messages/notification-store.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { handlePhotoChange } from '../../../../core/workflow/changes/handle-photo-change.ts';
import { handleTicketChange } from '../../../../core/workflow/changes/handle-ticket-change.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import type { StreamConsumer } from './consumer.ts';
import {
  createStoreOfSeenVersions,
  createTicketVersions,
  toEnvironmentCode,
} from './ticket-versions.ts';

/** Returns a photo store in memory that records the last storage class of each photo. */
const aPhotoStore = () => {
  const storageClasses = new Map<string, string>();
  return {
    kept: storageClasses,
    photoStore: {
      async retain(_code: string, { id }: { id: string }) {
        storageClasses.set(id, 'kept');
      },
      async letGo(_code: string, { id }: { id: string }) {
        storageClasses.set(id, 'let go');
      },
    },
  };
};

/** Stream consumer that starts workflows (each name once), requests receipts and moves photos. */
export const ticketChangeConsumer: StreamConsumer = {
  name: 'workflow starts, receipts and photos',
  events: 6,
  async stage(table, number) {
    const code = toEnvironmentCode(number);
    const versions = createTicketVersions(code);
    const { hear, tickets } = createStoreOfSeenVersions(versions);
    const alerts = createNotificationStore(table);
    const journeys = new Set<number>();
    const { kept: storageClasses, photoStore } = aPhotoStore();
    const startJourney = async ({ run }: Pick<Ticket, 'run'>) => {
      journeys.add(run);
    };
    return {
      async bring(event) {
        hear(event);
        const [after, before] = [versions[event]?.ticket, versions[event - 1]?.ticket];
        if (!after) return;
        await handleTicketChange(after, before, {
          startJourney,
          alerts,
          directory: async () => testDirectory,
        });
        await handlePhotoChange(after, before ?? {}, { tickets, photoStore });
      },
      async state() {
        const receipt = await alerts.find(code, 'receipt-citizen-sms');
        return {
          journeys: [...journeys].toSorted((a, b) => a - b),
          photos: [...storageClasses],
          receipt: receipt && { ...receipt, code: 'its code' },
        };
      },
    };
  },
};
