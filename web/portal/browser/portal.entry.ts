import { enableReadAloud } from './enable-read-aloud.ts';
import { deleteExpiredPhotos } from './photos/photo-store.ts';
import { enableAreaSuggestions } from './report/enable-area-suggestions.ts';
import { enableDictation } from './report/enable-dictation.ts';
import { enableLengthLimits } from './report/enable-length-limits.ts';
import { enablePositionButton } from './report/enable-position-button.ts';
import { enableReportDrafts } from './report/enable-report-drafts.ts';
import { enableForgetForms } from './ticket/enable-forget-forms.ts';
import { enableReceiptButtons } from './ticket/enable-receipt-buttons.ts';
import { enableRememberedReports } from './ticket/enable-remembered-reports.ts';

// Pages work without this script, which only adds convenience.
document.documentElement.classList.add('has-script');

enableReportDrafts();
enableAreaSuggestions();
enableLengthLimits();
enablePositionButton();
void enableDictation();
enableReceiptButtons();
enableForgetForms();
enableRememberedReports();
enableReadAloud();
deleteExpiredPhotos().catch(() => undefined); // without storage, there are no photos

if ('serviceWorker' in navigator) {
  // without a service worker, the browser shows its own offline page
  navigator.serviceWorker.register('/assets/worker.js', { scope: '/' }).catch(() => undefined);
}
