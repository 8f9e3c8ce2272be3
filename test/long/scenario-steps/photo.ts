import * as z from 'zod';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { toPhotoObjectKey, toThumbnailObjectKey } from '../../../adapters/s3/photo-key.ts';
import { lyingFiles } from '../../support/hotline/bucket-files.ts';
import { phoneJpeg } from '../../support/samples/photo-files.ts';
import type { ScenarioStep } from '../faults/fault-scenario.ts';
import {
  findTicketByName,
  type LongHarness,
  recordAcceptedAction,
  retryUntilAnswered,
} from '../long-harness.ts';
import { requireStatus } from './require-status.ts';

const PhotoResponse = z.object({ photo: z.object({ id: z.string() }) });

/** Returns photos listed in a ticket whose S3 object is missing or still tagged for automatic deletion. */
const lostPhotos = async (harness: LongHarness, name: string): Promise<string[]> => {
  const { code } = findTicketByName(harness, name);
  const { photos = [] } = (await createTicketStore(harness.run.table).find(code)) ?? {};
  const lying = lyingFiles(harness.run.dataDirectory);
  return photos
    .flatMap((photo) => [toPhotoObjectKey(code, photo), toThumbnailObjectKey(code, photo)])
    .flatMap((key) => {
      const tags = lying.get(key);
      if (tags === undefined) return [`${key} is listed, and not there`];
      return tags === '{}' ? [] : [`${key} is listed, and will go by itself`];
    });
};

/** Step: the citizen uploads a photo with the PIN; each width gives a different photo. */
export function sendPhoto(name: string, width: number): ScenarioStep {
  return {
    name: 'a photo by the API',
    lead: async (longHarness) => {
      const { code, pin } = findTicketByName(longHarness, name);
      const headers = { 'content-type': 'image/jpeg', 'x-report-pin': pin };
      const path = `/api/reports/${code}/photos`;
      const body = phoneJpeg(1, { width, height: 80 });
      longHarness.checks.push(() => lostPhotos(longHarness, name));
      const send = () =>
        longHarness.run.ask({ method: 'POST', path, headers, body, from: longHarness.from });
      const { text } = requireStatus(await retryUntilAnswered(longHarness, send), 201);
      const { photo } = PhotoResponse.parse(JSON.parse(text));
      recordAcceptedAction(longHarness, name, 'photos');
      longHarness.checks.push(async () => {
        const { photos = [] } = (await createTicketStore(longHarness.run.table).find(code)) ?? {};
        const listed = photos.filter(({ id }) => id === photo.id).length;
        return listed === 1
          ? []
          : [`the photo ${photo.id} was taken, and is listed ${listed} times`];
      });
    },
  };
}
