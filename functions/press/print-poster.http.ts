import { join } from 'node:path';
import * as z from 'zod';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { renderPoster } from '../../adapters/pdf/poster.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createHttpFunction } from '../runtime/events/http.ts';
import { type PosterDeps, posterRoutes } from './poster-routes.ts';

/** Environment variables of the Lambda function. `LAMBDA_TASK_ROOT` is the folder with the fonts for PDF files. */
const Environment = z.object({
  TICKET_TABLE: z.string(),
  PORTAL_URL: z.url(),
  LAMBDA_TASK_ROOT: z.string(),
});

const services = (): PosterDeps => {
  const env = readEnvironment(Environment);
  const font = (cut: string) => join(env.LAMBDA_TASK_ROOT, 'fonts', `BeVietnamPro_${cut}.ttf`);
  const fonts = { regular: font('400Regular'), bold: font('600SemiBold') };
  const now = () => new Date();
  return {
    directory: createCachedDirectoryReader(createTicketTableClient(env.TICKET_TABLE), now),
    portalUrl: env.PORTAL_URL,
    sheet: (poster) => renderPoster(poster, fonts),
    now,
  };
};

/** Lambda function that creates posters as PDF. It is separate so that other pages do not load the PDF library. */
export const handler = createHttpFunction({ routes: posterRoutes, services });
