import { PhotosAnswer } from '../../../../core/contract/photo-answers.ts';
import { usePolled } from '../../data/use-polled.ts';
import type { ToldTicket } from '../../data/use-ticket.ts';
import { ticketWords } from '../../words/ticket.ts';
import { useWords } from '../../words/words.ts';

/** Their addresses show them for five minutes. */
const paceMs = 240_000;

/** The ticket's photos. */
export const Photos = ({ ticket: { code, photos = [] } }: { ticket: ToldTicket }) => {
  const words = useWords(ticketWords);
  const path = photos.length > 0 ? `/api/staff/tickets/${code}/photos` : undefined;
  const { value } = usePolled(path, PhotosAnswer, { paceMs });
  if (!value) return null;
  return (
    <section aria-label={words.sections.photos}>
      <h2>{words.sections.photos}</h2>
      <ul className="photos">
        {value.photos.map(({ id, url, thumbnailUrl }, at) => (
          <li key={id}>
            <a href={url} target="_blank" rel="noreferrer">
              <img src={thumbnailUrl} alt={words.photo(at + 1)} loading="lazy" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
