import { getPhotoKey } from './photo-key.ts';
import { deletePhotos, listPhotos } from './photo-store.ts';

/** Deletes the waiting photos of a chat from the device when its user deletes the chat. */
export function enablePhotoDeletion(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-forget-photos]')) {
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      try {
        const key = getPhotoKey(form.dataset['forgetPhotos'] ?? '');
        await deletePhotos((await listPhotos()).filter(({ report }) => report === key));
      } finally {
        form.submit();
      }
    });
  }
}
