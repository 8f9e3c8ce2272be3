import type { Occasion } from '../act.ts';
import { lifeOn } from '../life.ts';
import type { Ticket } from '../ticket.ts';
import { type ActRule, notNow, refused } from './rule.ts';
import { tellUnit } from './tell.ts';
import { afterMessage } from './wait.ts';

type Then = Pick<Occasion, 'now' | 'directory'>;

/** Whether the ticket has all the photos that one may have. */
export const hasEnoughPhotos = ({ photos = [] }: Ticket, { now, directory }: Then): boolean =>
  photos.length >= lifeOn(directory, now).photos.perTicket;

/** Whether the unit is notified about a photo: several sent one after the other are one notification. */
export const isPhotoNews = ({ photos = [] }: Ticket, { now, directory }: Then): boolean => {
  const minutes = lifeOn(directory, now).photos.tellAgainAfterMinutes;
  const last = photos.at(-1);
  return !last || now.getTime() - last.at.getTime() >= minutes * 60_000;
};

/** One more photo. A picture may be the answer to what was asked: then clocks run again. */
export const addPhoto: ActRule<'add-photo'> = (ticket, { photo }, occasion) => {
  const { photos = [] } = ticket;
  if (ticket.text === '') return notNow; // sealed: nothing of it is kept
  if (photos.some(({ id }) => id === photo.id)) return notNow;
  if (hasEnoughPhotos(ticket, occasion)) return refused('photo', 'photo-enough');
  const { status, moved, ...running } = afterMessage(ticket, occasion);
  if (!status) return notNow;
  return {
    to: { ...running, status, photos: [...photos, photo] },
    event: { kind: 'photo-added', photo: photo.id, moved },
    alerts: (after) =>
      ticket.waiting || isPhotoNews(ticket, occasion)
        ? tellUnit('handler', after, { about: 'wrote' }, occasion).filter(
            ({ channel }) => ticket.waiting || channel === 'email',
          )
        : [],
  };
};
