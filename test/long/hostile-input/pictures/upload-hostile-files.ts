import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { createThumbnail } from '../../../../adapters/images/thumbnail.ts';
import { cleanPhoto } from '../../../../core/photo/clean-photo.ts';
import { detectPhotoFileType } from '../../../../core/photo/photo-kind.ts';
import { getTicketPolicy } from '../../../../core/ticket/model/ticket-policy.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import {
  type EndpointResponse,
  type LoadedEndpoints,
  loadEndpoints,
} from '../../endpoints/load-endpoints.ts';
import { openTicketByApi, type TicketCredentials } from '../../endpoints/test-sessions.ts';
import { findResponseProblems } from '../response-problems.ts';
import { forbiddenFileContents, type HostileFile, hostileFiles } from './hostile-files.ts';

export type PictureScore = { sent: number; stored: number; refused: number; wrongs: string[] };

const Added = z.object({ photo: z.object({ url: z.url() }) });

const byApi = (
  loadedEndpoints: LoadedEndpoints,
  { code, pin, from }: TicketCredentials,
  { bytes, type }: HostileFile,
) =>
  loadedEndpoints.sendRequest({
    ...{ method: 'POST', path: `/api/reports/${code}/photos`, from, body: bytes },
    headers: { 'content-type': type, 'x-report-pin': pin, 'idempotency-key': randomUUID() },
  });

/** Uploads a hostile file as a browser does, with a path traversal in the file name. */
const byPage = async (
  loadedEndpoints: LoadedEndpoints,
  { code, pin, from }: TicketCredentials,
  file: HostileFile,
) => {
  const form = new FormData();
  const fields = { ma: code, pin, key: `add-photo-${randomUUID()}` };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const blob = new Blob([Uint8Array.from(file.bytes)], { type: file.type });
  form.set('photo', blob, '../../../"><script>alert(1)</script>.php');
  const sent = new Response(form);
  return loadedEndpoints.sendRequest({
    ...{ method: 'POST', path: '/tra-cuu/anh', from },
    body: new Uint8Array(await sent.arrayBuffer()),
    headers: { 'content-type': sent.headers.get('content-type') ?? '' },
  });
};

/**
 * Returns what is wrong with a stored photo: it must be a valid picture with the right media type and without smuggled data.
 */
const findStoredPhotoProblems = async ({ text }: EndpointResponse): Promise<string[]> => {
  const response = await fetch(Added.parse(JSON.parse(text)).photo.url);
  const bytes = Buffer.from(await response.arrayBuffer());
  const kind = detectPhotoFileType(bytes);
  const type = response.headers.get('content-type');
  return [
    ...(type === `image/${kind}` ? [] : [`stored as ${type}, but is ${kind}`]),
    ...forbiddenFileContents
      .filter((word) => bytes.includes(Buffer.from(word, 'latin1')))
      .map((word) => `what was kept still holds ${word}`),
  ];
};

/** Maximum number of decompressed bytes for an uploaded image that declares small dimensions. */
const maxUnpacked = 64_000_000;

const wrongsOfSmall = ({ bytes }: HostileFile, now: Date): string[] => {
  const outcome = cleanPhoto(bytes, getTicketPolicy(testDirectory, now).photos);
  if (outcome.kind !== 'clean') return [];
  const before = process.memoryUsage().arrayBuffers;
  createThumbnail(outcome.photo);
  const more = process.memoryUsage().arrayBuffers - before;
  return more < maxUnpacked ? [] : [`unpacks to ${Math.round(more / 1e6)} MB`];
};

/** Uploads every malicious file through both photo endpoints and returns what was wrong with the results. */
export async function uploadHostileFiles(made: string): Promise<PictureScore> {
  const doors = await loadEndpoints(made);
  const score: PictureScore = { sent: 0, stored: 0, refused: 0, wrongs: [] };
  try {
    for (const [number, file] of hostileFiles().entries()) {
      const ticket = await openTicketByApi(doors, number, { status: 'in-progress' });
      for (const send of [byApi, byPage]) {
        const answered = await send(doors, ticket, file);
        score.sent += 1;
        score[answered.status < 400 ? 'stored' : 'refused'] += 1;
        const wrongs = [
          ...findResponseProblems(answered),
          ...(answered.status === 201 ? await findStoredPhotoProblems(answered) : []),
          ...(send === byApi ? wrongsOfSmall(file, doors.clock.now()) : []),
        ];
        score.wrongs.push(...wrongs.map((why) => `${file.name}: ${why}`));
      }
    }
    return score;
  } finally {
    await doors.stop();
  }
}
