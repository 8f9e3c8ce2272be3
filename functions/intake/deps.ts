import { join } from 'node:path';
import * as z from 'zod';
import { createLostCodeStore } from '../../adapters/dynamodb/lost-code-store.ts';
import { createNotificationStore } from '../../adapters/dynamodb/messages/notification-store.ts';
import { createPublicationStore } from '../../adapters/dynamodb/open311/publication-store.ts';
import { createAccessLog } from '../../adapters/dynamodb/staff/access-log.ts';
import { createMonthlyStatisticsStore } from '../../adapters/dynamodb/statistics/monthly-statistics-store.ts';
import { createOpenDataStore } from '../../adapters/dynamodb/statistics/open-data-store.ts';
import { createVisitCountStore } from '../../adapters/dynamodb/statistics/visit-count-store.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { createSimilarTicketStore } from '../../adapters/dynamodb/tickets/similar-tickets.ts';
import { createGuideReader } from '../../adapters/files/guide-reader.ts';
import { createPhotoLinkSigner, photoLinkEnvironmentShape } from '../../adapters/s3/photo-links.ts';
import {
  buildCitizenChannelDeps,
  citizenChannelEnvironmentShape,
} from '../runtime/citizen-channel-deps.ts';
import { readEnvironment } from '../runtime/environment.ts';

const Environment = z.object({
  ...citizenChannelEnvironmentShape,
  /** Folder with the Lambda function's code, which contains the user guides. */
  LAMBDA_TASK_ROOT: z.string().default('.'),
  ...photoLinkEnvironmentShape,
});

export function buildPublicApiDeps() {
  const env = readEnvironment(Environment);
  const table = createTicketTableClient(env.TICKET_TABLE);
  const opening = buildCitizenChannelDeps(env, table);
  return {
    ...opening,
    accessLog: { page: createAccessLog(table).page },
    sources: createVisitCountStore(table),
    guides: createGuideReader(join(env.LAMBDA_TASK_ROOT, 'guides')),
    lostCodes: createLostCodeStore(table),
    alerts: { request: createNotificationStore(table).request },
    publications: createPublicationStore(table),
    openData: createOpenDataStore(table),
    repeats: { byPlace: createSimilarTicketStore(table).byPlace },
    months: createMonthlyStatisticsStore(table),
    photos: createPhotoLinkSigner(env, opening.now),
  };
}
export type PublicApiDeps = ReturnType<typeof buildPublicApiDeps>;
