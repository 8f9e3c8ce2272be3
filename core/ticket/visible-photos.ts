import type { Photo } from './photo.ts';
import type { Ticket } from './ticket.ts';

type Reader = {
  isHotline: boolean;
  /** The operators have listened to the messages that no machine could write down. */
  wasListenedTo: boolean;
};

/**
 * Returns the photos that a reader of the ticket may see. The hotline sees all of them. Agencies see none while a voice
 * message waits to be screened, or to be heard by the operators when it has no transcript: the photos of a telephone report
 * belong to what its caller says.
 */
export const visiblePhotos = <P extends Photo>(
  { photos = [], voiceMessages = [] }: Pick<Ticket, 'voiceMessages'> & { photos?: P[] | undefined },
  { isHotline, wasListenedTo }: Reader,
): P[] => {
  const isScreened = voiceMessages.every(
    ({ words }) => words === 'written' || (words === 'none' && wasListenedTo),
  );
  return isHotline || isScreened ? photos : [];
};
