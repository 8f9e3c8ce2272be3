import type { Lang } from '../../../core/messages/lang.ts';
import { getFieldErrorText } from '../../../core/messages/texts/errors/field-error-text.ts';
import type { PhotoView } from '../../../web/design/view/components/photo-list.ts';
import type { TicketPageModel } from '../../../web/portal/view/ticket/ticket-page-model.ts';

/** Grey square as a data URI, which needs no request. */
const square =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

const link = (name: string): string =>
  `https://photos.s3.ap-southeast-1.amazonaws.com/tickets/4821937056/${name}.jpg?X-Amz-Expires=300&X-Amz-Signature=${'0'.repeat(64)}`;

/** A wide photo, a tall one, and one smaller than its frame. */
export const shownPhotos: PhotoView[] = [
  { picture: link('wide'), thumbnail: square, width: 4000, height: 3000 },
  { picture: link('tall'), thumbnail: square, width: 3000, height: 4000 },
  { picture: link('small'), thumbnail: square, width: 90, height: 60 },
];

/** Photos of the result, before and after the work. */
export const resultPhotos: PhotoView[] = [
  { picture: link('before'), thumbnail: square, width: 4000, height: 3000, shows: 'before' },
  { picture: link('after'), thumbnail: square, width: 3000, height: 4000, shows: 'after' },
];

type Full = NonNullable<TicketPageModel['full']>;

/** Ticket page models with photos and with a rejected photo. */
export function photoTicketStates(
  { label, full }: Pick<TicketPageModel, 'label'> & { full: Full },
  lang: Lang,
): Record<string, Partial<TicketPageModel>> {
  return {
    photos: { label, full: { ...full, photos: { ...full.photos, shown: shownPhotos } } },
    'photo-refused': {
      label,
      full,
      errors: [{ field: 'photo', message: getFieldErrorText('photo-heic', lang) }],
    },
  };
}
