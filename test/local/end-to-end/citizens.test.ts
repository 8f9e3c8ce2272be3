import { onOneHotline } from '../../support/shared-hotline.ts';

// moving the clock escalates every unanswered ticket, so scenarios that move it by hours come first
onOneHotline({
  'complaint reviews': () => import('./scenarios/complaint-review.ts'),
  'Zalo notifications': () => import('./scenarios/zalo-notification.ts'),
  chat: () => import('./scenarios/chat.ts'),
  'operator chat': () => import('./scenarios/operator-chat.ts'),
  areas: () => import('./scenarios/areas.ts'),
  'report form': () => import('./scenarios/portal-report.ts'),
  'pages in a browser': () => import('./scenarios/browser.ts'),
  'hostile input': () => import('./scenarios/rejected-reports.ts'),
  'security headers': () => import('./scenarios/security-headers.ts'),
  photos: () => import('./scenarios/photos.ts'),
  announcements: () => import('./scenarios/portal-public.ts'),
  'following a report': () => import('./scenarios/portal-tracking.ts'),
  'published requests': () => import('./scenarios/open311-published.ts'),
  tokens: () => import('./scenarios/open311-token.ts'),
  Open311: () => import('./scenarios/open311.ts'),
});
