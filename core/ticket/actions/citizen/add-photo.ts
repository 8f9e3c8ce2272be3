import type { Ticket } from '../../model/ticket.ts';
import { getTicketPolicy } from '../../model/ticket-policy.ts';
import { listReportPhotos } from '../../read/attachments/photos-by-sender.ts';
import type { ActionContext } from '../action-context.ts';
import { type ActionRule, actionNotAllowed, buildFieldRejection } from '../action-rule.ts';
import { buildUnitNotifications } from '../build-notifications.ts';
import { applyCitizenMessage } from './citizen-wait.ts';

type DirectoryAt = Pick<ActionContext, 'now' | 'directory'>;

export function hasReachedPhotoLimit(ticket: Ticket, { now, directory }: DirectoryAt): boolean {
  return listReportPhotos(ticket).length >= getTicketPolicy(directory, now).photos.perTicket;
}

/**
 * Returns whether to notify the unit about a new photo. Of several photos that a citizen sends within a few minutes, only
 * the first triggers a notification.
 */
export function shouldNotifyAboutPhoto(ticket: Ticket, { now, directory }: DirectoryAt): boolean {
  const minutes = getTicketPolicy(directory, now).photos.tellAgainAfterMinutes;
  const last = listReportPhotos(ticket).at(-1);
  return !last || now.getTime() - last.at.getTime() >= minutes * 60_000;
}

/**
 * Adds a photo to the ticket. If the hotline was waiting for the citizen, the photo counts as their answer and the clocks
 * resume.
 */
export const addPhoto: ActionRule<'add-photo'> = (ticket, { photo }, occasion) => {
  const { photos = [] } = ticket;
  if (ticket.text === '') return actionNotAllowed; // sealed: it must not store the citizen's content
  if (photos.some(({ id }) => id === photo.id)) return actionNotAllowed;
  if (hasReachedPhotoLimit(ticket, occasion)) return buildFieldRejection('photo', 'photo-enough');
  const { status, moved, ...running } = applyCitizenMessage(ticket, occasion);
  if (!status) return actionNotAllowed;
  return {
    to: { ...running, status, photos: [...photos, photo] },
    event: { kind: 'photo-added', photo: photo.id, moved },
    alerts: (after) =>
      ticket.waiting || shouldNotifyAboutPhoto(ticket, occasion)
        ? buildUnitNotifications('handler', after, { about: 'wrote' }, occasion).filter(
            ({ channel }) => ticket.waiting || channel === 'email',
          )
        : [],
  };
};
