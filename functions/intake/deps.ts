import { join } from 'node:path';
import * as z from 'zod';
import { createLostCodeStore } from '../../adapters/dynamodb/lost-code-store.ts';
import { createEscalationNotificationReader } from '../../adapters/dynamodb/messages/escalation-notifications.ts';
import { createNotificationStore } from '../../adapters/dynamodb/messages/notification-store.ts';
import { createPublicationStore } from '../../adapters/dynamodb/open311/publication-store.ts';
import { createAccessLog } from '../../adapters/dynamodb/staff/access-log.ts';
import { createMonthlyStatisticsStore } from '../../adapters/dynamodb/statistics/monthly-statistics-store.ts';
import { createOpenDataStore } from '../../adapters/dynamodb/statistics/open-data-store.ts';
import { createVisitCountStore } from '../../adapters/dynamodb/statistics/visit-count-store.ts';
import { createSimilarTicketStore } from '../../adapters/dynamodb/tickets/similar-tickets.ts';
import { createGuideReader } from '../../adapters/files/guide-reader.ts';
import { createPhotoLinkSigner, photoLinkEnvironmentShape } from '../../adapters/s3/photo-links.ts';
import {
  citizenChannelEnvironmentShape,
  citizenChannelServices,
  createCitizenChannelContext,
} from '../runtime/citizen-channel-deps.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { type BuiltServices, buildOnFirstUse } from '../runtime/services.ts';

const Environment = z.object({
  ...citizenChannelEnvironmentShape,
  /** Folder with the Lambda function's code, which contains the user guides. */
  LAMBDA_TASK_ROOT: z.string().default('.'),
  ...photoLinkEnvironmentShape,
});

const createContext = () => createCitizenChannelContext(readEnvironment(Environment));
type Context = ReturnType<typeof createContext>;

const publicApiServices = {
  ...citizenChannelServices,
  accessLog: ({ table }: Context) => ({ page: createAccessLog(table).page }),
  sources: ({ table }: Context) => createVisitCountStore(table),
  guides: ({ env }: Context) => createGuideReader(join(env.LAMBDA_TASK_ROOT, 'guides')),
  lostCodes: ({ table }: Context) => createLostCodeStore(table),
  rungAlerts: ({ table }: Context) => createEscalationNotificationReader(table),
  alerts: ({ table }: Context) => ({ request: createNotificationStore(table).request }),
  publications: ({ table }: Context) => createPublicationStore(table),
  openData: ({ table }: Context) => createOpenDataStore(table),
  repeats: ({ table }: Context) => ({ byPlace: createSimilarTicketStore(table).byPlace }),
  months: ({ table }: Context) => createMonthlyStatisticsStore(table),
  photos: ({ env, now }: Context) => createPhotoLinkSigner(env, now),
};
export type PublicApiDeps = BuiltServices<typeof publicApiServices>;

/** Returns the services of the public API. */
export function buildPublicApiDeps(): PublicApiDeps {
  return buildOnFirstUse(publicApiServices, createContext());
}
