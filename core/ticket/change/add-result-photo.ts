import { type CleanPhoto, cleanPhoto, type PhotoProblem } from '../../photo/clean-photo.ts';
import { getPhotoId, type StorePhotoDeps, storePhotoFiles } from '../../photo/store-photo.ts';
import { hasReachedResultPhotoLimit } from '../actions/unit/add-result-photo.ts';
import type { Photo, PhotoMoment } from '../model/fields/photo.ts';
import type { Ticket } from '../model/ticket.ts';
import { getTicketPolicy } from '../model/ticket-policy.ts';
import { listAvailableActions } from './list-available-actions.ts';
import {
  type ActionRequest,
  type PerformActionDeps,
  type PerformActionResult,
  performTicketAction,
} from './perform-action.ts';

export type AddResultPhotoDeps = PerformActionDeps & StorePhotoDeps;

/** Photo that a unit took of its work. `shows` is whether it was taken before or after the work. */
export type ResultPhotoUpload = {
  sent: Uint8Array;
  shows: PhotoMoment;
  /** Maximum number of megapixels, if the function's memory allows fewer than the policy. */
  maxMegapixels?: number;
};

export type AddResultPhotoResult =
  | { kind: 'recorded'; ticket: Ticket; photo: Photo }
  | { kind: 'unusable'; ticket: Ticket; problem: PhotoProblem }
  | { kind: 'not-allowed'; ticket: Ticket }
  | { kind: 'unknown' };

const actionName = 'add-result-photo';

const toUnusable = (ticket: Ticket, problem: PhotoProblem): AddResultPhotoResult => ({
  kind: 'unusable',
  ticket,
  problem,
});

const toResult = (result: PerformActionResult, id: string): AddResultPhotoResult => {
  if (result.kind === 'unknown') return result;
  const { ticket } = result;
  const photo = ticket.photos?.find((one) => one.id === id);
  if (photo) return { kind: 'recorded', ticket, photo };
  return result.kind === 'refused'
    ? toUnusable(ticket, 'photo-enough')
    : { kind: 'not-allowed', ticket };
};

const storeAndRecord = async (
  ticket: Ticket,
  { clean, shows }: { clean: CleanPhoto; shows: PhotoMoment },
  request: Pick<ActionRequest, 'by' | 'channel'>,
  ports: AddResultPhotoDeps,
): Promise<AddResultPhotoResult> => {
  const stored = await storePhotoFiles(ticket.code, { clean, shows }, ports);
  if (!stored) return toUnusable(ticket, 'photo-broken');
  const photo = { ...stored, shows };
  const nonce = `${actionName}.${photo.id}.${ticket.version}`; // a withdrawn photo can be added again
  const action = { act: actionName, photo } as const;
  return toResult(
    await performTicketAction(ticket.code, action, { ...request, nonce }, ports),
    photo.id,
  );
};

/**
 * Adds a photo of the result to a ticket, as long as the actor may answer the ticket. The photo is cleaned like citizens'
 * photos. Adding the same photo again has no effect.
 */
export async function addResultPhoto(
  ticket: Ticket,
  { sent, shows, maxMegapixels = Number.POSITIVE_INFINITY }: ResultPhotoUpload,
  request: Pick<ActionRequest, 'by' | 'channel'>,
  ports: AddResultPhotoDeps,
): Promise<AddResultPhotoResult> {
  const directoryAt = { directory: await ports.directory(), now: ports.now() };
  if (!listAvailableActions(ticket, request.by, directoryAt).includes(actionName))
    return { kind: 'not-allowed', ticket };
  const { photos: bounds } = getTicketPolicy(directoryAt.directory, directoryAt.now);
  const cleaned = cleanPhoto(sent, {
    ...bounds,
    maxMegapixels: Math.min(bounds.maxMegapixels, maxMegapixels),
  });
  if (cleaned.kind === 'unusable') return toUnusable(ticket, cleaned.problem);
  const id = getPhotoId(cleaned.photo.bytes, shows, ports);
  const photo = ticket.photos?.find((one) => one.id === id);
  if (photo) return { kind: 'recorded', ticket, photo };
  if (hasReachedResultPhotoLimit(ticket, directoryAt)) return toUnusable(ticket, 'photo-enough');
  return storeAndRecord(ticket, { clean: cleaned.photo, shows }, request, ports);
}
