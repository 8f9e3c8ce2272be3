import { join } from 'node:path';
import * as z from 'zod';
import { accessLog } from '../../adapters/dynamodb/access-log.ts';
import { lostCodeStore } from '../../adapters/dynamodb/lost-code-store.ts';
import { monthlyStatisticsStore } from '../../adapters/dynamodb/month-store.ts';
import { notificationStore } from '../../adapters/dynamodb/notification-store.ts';
import { openDataStore } from '../../adapters/dynamodb/open-data-store.ts';
import { publicationStore } from '../../adapters/dynamodb/publication-store.ts';
import { similarTickets } from '../../adapters/dynamodb/similar-tickets.ts';
import { sourceCounter } from '../../adapters/dynamodb/source-counter.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { guideStore } from '../../adapters/files/guide-store.ts';
import { photoLinks, photoLinkVariables } from '../../adapters/s3/photo-links.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { openingServices, openingVariables } from '../runtime/opening-services.ts';

const Environment = z.object({
  ...openingVariables,
  /** Folder with the Lambda function's code, which contains the user guides. */
  LAMBDA_TASK_ROOT: z.string().default('.'),
  ...photoLinkVariables,
});

export function publicServices() {
  const env = readEnvironment(Environment);
  const table = ticketTable(env.TICKET_TABLE);
  const opening = openingServices(env, table);
  return {
    ...opening,
    accessLog: { page: accessLog(table).page },
    sources: sourceCounter(table),
    guides: guideStore(join(env.LAMBDA_TASK_ROOT, 'guides')),
    lostCodes: lostCodeStore(table),
    alerts: { request: notificationStore(table).request },
    publications: publicationStore(table),
    openData: openDataStore(table),
    repeats: { byPlace: similarTickets(table).byPlace },
    months: monthlyStatisticsStore(table),
    photos: photoLinks(env, opening.now),
  };
}
export type PublicServices = ReturnType<typeof publicServices>;
