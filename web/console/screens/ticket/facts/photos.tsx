import { PhotosResponse } from '../../../../../core/contract/public/photo-responses.ts';
import { actionTexts, ticketTexts } from '../../../../../i18n/console-tickets.ts';
import { usePolled } from '../../../data/polling/use-polled.ts';
import type { TicketResponse } from '../../../data/polling/use-ticket.ts';
import { useTexts } from '../../../shell/use-texts.ts';

/**
 * Polling interval of photo URLs in milliseconds (4 minutes). The signed URLs expire after 5 minutes and must be replaced
 * earlier.
 */
const paceMs = 240_000;

/** Photos of a ticket and of the tickets that were merged into it. */
export function TicketPhotos({
  ticket: { code, photos = [], events },
}: {
  ticket: TicketResponse;
}) {
  const wording = useTexts(ticketTexts);
  const { moments } = useTexts(actionTexts).photo;
  const hasPhotos =
    photos.length > 0 ||
    events.some(({ kind }) => kind === 'photo-added' || kind === 'result-photo-added');
  const path = hasPhotos ? `/api/staff/tickets/${code}/photos` : undefined;
  const { value } = usePolled(path, PhotosResponse, { paceMs });
  if (!value || value.photos.length === 0) return null;
  return (
    <section aria-label={wording.sections.photos}>
      <h2>{wording.sections.photos}</h2>
      <ul className="photos">
        {value.photos.map(({ url, thumbnailUrl, shows }, at) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              <img src={thumbnailUrl} alt={wording.photo(at + 1)} loading="lazy" />
            </a>
            {shows && <span className="soft">{moments[shows]}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
