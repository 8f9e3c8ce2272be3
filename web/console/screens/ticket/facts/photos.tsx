import Button from 'antd/es/button';
import { useState } from 'react';
import { PhotosResponse } from '../../../../../core/contract/public/photo-responses.ts';
import { AvailableTicketActionsResponse } from '../../../../../core/contract/public/ticket-responses.ts';
import { actionTexts, ticketTexts } from '../../../../../i18n/console-tickets.ts';
import { usePolled } from '../../../data/polling/use-polled.ts';
import type { TicketResponse } from '../../../data/polling/use-ticket.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { WithdrawPhotoDialog } from './withdraw-photo-dialog.tsx';

/**
 * Polling interval of photo URLs in milliseconds (4 minutes). The signed URLs expire after 5 minutes and must be replaced
 * earlier.
 */
const paceMs = 240_000;

/** Photos of a ticket and of the tickets that were merged into it. */
export function TicketPhotos({
  ticket: { code, version, photos = [], events },
}: {
  ticket: TicketResponse;
}) {
  const wording = useTexts(ticketTexts);
  const { moments, withdraw } = useTexts(actionTexts).photo;
  const [withdrawing, setWithdrawing] = useState<string>();
  const hasPhotos =
    photos.length > 0 ||
    events.some(({ kind }) => kind === 'photo-added' || kind === 'result-photo-added');
  const path = hasPhotos ? `/api/staff/tickets/${code}/photos` : undefined;
  const { value } = usePolled(path, PhotosResponse, { paceMs });
  const actions = usePolled(
    path && `/api/staff/tickets/${code}/acts`,
    AvailableTicketActionsResponse,
  ).value?.acts;
  const mayWithdraw = actions?.includes('withdraw-photo') === true;
  if (!value || value.photos.length === 0) return null;
  return (
    <section aria-label={wording.sections.photos}>
      <h2>{wording.sections.photos}</h2>
      <ul className="photos">
        {value.photos.map(({ id, url, thumbnailUrl, shows }, at) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              <img src={thumbnailUrl} alt={wording.photo(at + 1)} loading="lazy" />
            </a>
            {shows && <span className="soft">{moments[shows]}</span>}
            {shows && mayWithdraw && (
              <Button size="small" onClick={() => setWithdrawing(id)}>
                {withdraw}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {withdrawing && (
        <WithdrawPhotoDialog
          {...{ code, version }}
          photo={withdrawing}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </section>
  );
}
