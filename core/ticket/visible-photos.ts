import type { Photo } from './photo.ts';
import type { Ticket } from './ticket.ts';

type Reader = {
  isHotline: boolean;
  /** True if the operators have listened to all voice messages that have no transcript. */
  wasListenedTo: boolean;
};

/**
 * Returns the photos that a reader of the ticket may see. Hotline staff may see all. Agencies may see none while a voice
 * message awaits screening, because the photos of a telephone report belong to the recorded text.
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
