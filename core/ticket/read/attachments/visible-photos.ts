import type { Photo } from '../../model/fields/photo.ts';
import type { Ticket } from '../../model/ticket.ts';

type Reader = {
  isHotline: boolean;
  /** True if the operators have listened to all voice messages of the ticket that have no transcript. */
  wasListenedTo: boolean;
};

/**
 * Returns the photos of a ticket that a reader may see. Hotline staff may see all. Agencies see none while a voice message
 * has not been screened for complaints, because the photos belong to the same report.
 */
export function filterVisiblePhotos<P extends Photo>(
  { photos = [], voiceMessages = [] }: Pick<Ticket, 'voiceMessages'> & { photos?: P[] | undefined },
  { isHotline, wasListenedTo }: Reader,
): P[] {
  const isScreened = voiceMessages.every(
    ({ words: transcriptState }) =>
      transcriptState === 'written' || (transcriptState === 'none' && wasListenedTo),
  );
  return isHotline || isScreened ? photos : [];
}
