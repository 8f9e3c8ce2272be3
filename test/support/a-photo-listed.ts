import type { Photo } from '../../core/ticket/photo.ts';
import { openingMorning } from './a-ticket.ts';

/** A photo as a ticket lists it; the number tells one from another. */
export const aPhoto = (number = 1, changes: Partial<Photo> = {}): Photo => ({
  id: String(number).padStart(22, 'p'),
  type: 'jpeg',
  width: 480,
  height: 360,
  bytes: 4000,
  at: openingMorning,
  ...changes,
});
