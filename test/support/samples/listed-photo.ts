import type { Photo } from '../../../core/ticket/model/fields/photo.ts';
import { openingMorning } from './a-ticket.ts';

/** Returns a photo as stored in a ticket; the number makes its id unique. */
export function aPhoto(number = 1, changes: Partial<Photo> = {}): Photo {
  return {
    id: String(number).padStart(22, 'p'),
    type: 'jpeg',
    width: 480,
    height: 360,
    bytes: 4000,
    at: openingMorning,
    ...changes,
  };
}
