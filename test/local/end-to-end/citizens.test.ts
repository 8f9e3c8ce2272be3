import { onOneHotline } from '../../support/hotline/shared-hotline.ts';

// moving the clock escalates every unanswered ticket, so scenarios that move it by hours come first
onOneHotline({
  'complaint reviews': () => import('./scenarios/staff/complaint-review.ts'),
  'Zalo notifications': () => import('./scenarios/officer/zalo-notification.ts'),
  chat: () => import('./scenarios/citizen/chat.ts'),
  'operator chat': () => import('./scenarios/staff/operator-chat.ts'),
  areas: () => import('./scenarios/citizen/areas.ts'),
  'report form': () => import('./scenarios/citizen/portal-report.ts'),
  'pages in a browser': () => import('./scenarios/browser.ts'),
  'hostile input': () => import('./scenarios/citizen/rejected-reports.ts'),
  'security headers': () => import('./scenarios/security-headers.ts'),
  photos: () => import('./scenarios/citizen/photos.ts'),
  announcements: () => import('./scenarios/citizen/portal-public.ts'),
  'following a report': () => import('./scenarios/citizen/portal-tracking.ts'),
  'published requests': () => import('./scenarios/open311/open311-published.ts'),
  tokens: () => import('./scenarios/open311/open311-token.ts'),
  Open311: () => import('./scenarios/open311/open311.ts'),
});
