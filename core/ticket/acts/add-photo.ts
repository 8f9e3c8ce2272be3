import type { Occasion } from '../act.ts';
import { lifeOn } from '../life.ts';
import type { Ticket } from '../ticket.ts';
import { type ActRule, notNow, refused } from './rule.ts';
import { tellUnit } from './tell.ts';
import { afterMessage } from './wait.ts';

type Then = Pick<Occasion, 'now' | 'directory'>;

export const hasEnoughPhotos = ({ photos = [] }: Ticket, { now, directory }: Then): boolean =>
  photos.length >= lifeOn(directory, now).photos.perTicket;

/** Returns whether to notify the unit about a photo; photos sent within a few minutes of each other count as one. */
export const isPhotoNews = ({ photos = [] }: Ticket, { now, directory }: Then): boolean => {
  const minutes = lifeOn(directory, now).photos.tellAgainAfterMinutes;
  const last = photos.at(-1);
  return !last || now.getTime() - last.at.getTime() >= minutes * 60_000;
};

/** Adds a photo. While the hotline waits for the citizen, the photo counts as their answer and the clocks resume. */
export const addPhoto: ActRule<'add-photo'> = (ticket, { photo }, occasion) => {
  const { photos = [] } = ticket;
  if (ticket.text === '') return notNow; // sealed: it must not store the citizen's content
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
