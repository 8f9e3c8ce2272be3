import type { Photo } from './photo.ts';
import type { Ticket } from './ticket.ts';

/**
 * Returns the photos that a reader of the ticket may see. The hotline sees all of them. Agencies see none while a voice
 * message waits to be screened: the photos of a telephone report belong to what its caller says.
 */
export const visiblePhotos = (
  { photos = [], voiceMessages = [] }: Pick<Ticket, 'photos' | 'voiceMessages'>,
  isHotline: boolean,
): Photo[] => (isHotline || voiceMessages.every(({ words }) => words !== 'awaited') ? photos : []);
