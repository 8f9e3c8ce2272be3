import { suggestAreas } from './areas.ts';
import { keepDrafts } from './draft.ts';
import { sendPhotos } from './photos.ts';
import { offerPosition } from './position.ts';

// Pages work without this script, which only adds convenience.
document.documentElement.classList.add('has-script');

keepDrafts();
suggestAreas();
offerPosition();
sendPhotos();

for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

for (const button of document.querySelectorAll<HTMLElement>('[data-share]')) {
  const { share = '', address = '' } = button.dataset;
  if (typeof navigator.share !== 'function') continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.share({ text: share, url: address }).catch(() => undefined); // the user closed the share dialog
  });
}

if ('serviceWorker' in navigator) {
  // without a service worker, the browser shows its own offline page
  navigator.serviceWorker.register('/assets/worker.js', { scope: '/' }).catch(() => undefined);
}
