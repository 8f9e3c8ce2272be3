import type { Ticket } from '../../model/ticket.ts';
import { getTicketPolicy } from '../../model/ticket-policy.ts';
import { listResultPhotos } from '../../read/attachments/photos-by-sender.ts';
import type { ActionContext } from '../action-context.ts';
import { type ActionRule, actionNotAllowed, buildFieldRejection } from '../action-rule.ts';

/** Returns whether the ticket has the maximum number of result photos, the same as for citizens. */
export function hasReachedResultPhotoLimit(
  ticket: Ticket,
  { now, directory }: Pick<ActionContext, 'now' | 'directory'>,
): boolean {
  return listResultPhotos(ticket).length >= getTicketPolicy(directory, now).photos.perTicket;
}

/** Adds a unit's photo of the result to the ticket. The citizen sees it with the answer. */
export const addResultPhoto: ActionRule<'add-result-photo'> = (ticket, { photo }, context) => {
  const { photos = [], text } = ticket;
  if (text === '' || photos.some(({ id }) => id === photo.id)) return actionNotAllowed;
  if (hasReachedResultPhotoLimit(ticket, context))
    return buildFieldRejection('photo', 'photo-enough');
  return {
    to: { photos: [...photos, photo] },
    event: { kind: 'result-photo-added', photo: photo.id, shows: photo.shows },
  };
};

/**
 * Removes a result photo from the ticket, even after the answer. Its file expires once the ticket no longer lists it. The
 * event records whether the citizen could see the photo, including in an earlier cycle's answer. If so, a reason is
 * required.
 */
export const withdrawResultPhoto: ActionRule<'withdraw-photo'> = (
  ticket,
  { photo: id, reason },
) => {
  // tickets answered before photo times were stored have only the answer's time
  const { photos = [], answeredAt, photosShownAt = answeredAt } = ticket;
  const withdrawn = listResultPhotos(ticket).find((photo) => photo.id === id);
  if (!withdrawn) return actionNotAllowed;
  const wasShown = photosShownAt !== undefined && withdrawn.at <= photosShownAt;
  if (wasShown && reason === undefined) return buildFieldRejection('reason', 'words-required');
  return {
    to: { photos: photos.filter((photo) => photo !== withdrawn) },
    event: {
      ...{ kind: 'result-photo-withdrawn', photo: id },
      ...(wasShown && { wasShown }),
      ...(reason !== undefined && { reason }),
    },
  };
};
