import {
  type AddResultPhotoDeps,
  type AddResultPhotoResult,
  addResultPhoto,
  type ResultPhotoUpload,
} from '../ticket/change/add-result-photo.ts';
import { type OpenOfficerLinkDeps, openOfficerLinkOnDevice } from './bind-link.ts';
import type { OfficerLink } from './officer-link.ts';
import { toOfficerActor } from './perform-officer-action.ts';
import type { ResolvedOfficerLink } from './resolve-link.ts';

export type OfficerPhotoResult =
  | (Exclude<AddResultPhotoResult, { kind: 'unknown' }> & { link: OfficerLink })
  | Exclude<ResolvedOfficerLink, { kind: 'open' }>;

/** Adds a photo of the result through an officer link. */
export async function addResultPhotoByLink(
  token: string,
  device: string,
  upload: ResultPhotoUpload,
  ports: Omit<OpenOfficerLinkDeps, 'tickets'> & AddResultPhotoDeps,
): Promise<OfficerPhotoResult> {
  const opened = await openOfficerLinkOnDevice(token, device, ports);
  if (opened.kind !== 'open') return opened;
  const { link, ticket } = opened;
  const by = toOfficerActor(link);
  const result = await addResultPhoto(ticket, upload, { by, channel: 'link' }, ports);
  return result.kind === 'unknown' ? { kind: 'ended', reason: 'unknown' } : { ...result, link };
}
