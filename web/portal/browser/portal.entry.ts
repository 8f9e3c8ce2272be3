import { enableAreaSuggestions } from './report/enable-area-suggestions.ts';
import { enableDictation } from './report/enable-dictation.ts';
import { enableLengthLimits } from './report/enable-length-limits.ts';
import { enablePhotoUpload } from './report/enable-photo-upload.ts';
import { enablePositionButton } from './report/enable-position-button.ts';
import { enableReportDrafts } from './report/enable-report-drafts.ts';

// Pages work without this script, which only adds convenience.
document.documentElement.classList.add('has-script');

enableReportDrafts();
enableAreaSuggestions();
enableLengthLimits();
enablePositionButton();
enablePhotoUpload();
void enableDictation();

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
