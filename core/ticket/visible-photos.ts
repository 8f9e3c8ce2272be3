import type { Photo } from './photo.ts';
import type { Ticket } from './ticket.ts';

type Reader = {
  isHotline: boolean;
  /** Whether the operators have listened to the voice messages without a transcript. */
  wasListenedTo: boolean;
};

/**
 * Returns the photos that a reader of the ticket may see. The hotline sees all. Agencies see none while a voice message still
 * awaits screening, because the photos of a telephone report belong to what the caller said.
 */
export function filterVisiblePhotos<P extends Photo>(
  { photos = [], voiceMessages = [] }: Pick<Ticket, 'voiceMessages'> & { photos?: P[] | undefined },
  { isHotline, wasListenedTo }: Reader,
): P[] {
  const isScreened = voiceMessages.every(
    ({ words }) => words === 'written' || (words === 'none' && wasListenedTo),
  );
  return isHotline || isScreened ? photos : [];
}
