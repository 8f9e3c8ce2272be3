import { onOneHotline } from '../../support/shared-hotline.ts';

// moving the clock escalates every unanswered ticket, so the review of four hours comes before other reports
onOneHotline({
  'complaint reviews': () => import('./scenarios/complaint-review.ts'),
  'Zalo notifications': () => import('./scenarios/zalo-notification.ts'),
  'published requests': () => import('./scenarios/open311-published.ts'),
  tokens: () => import('./scenarios/open311-token.ts'),
  Open311: () => import('./scenarios/open311.ts'),
});
