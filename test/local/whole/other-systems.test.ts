import { onOneHotline } from '../../support/shared-hotline.ts';

onOneHotline({
  'Zalo notifications': () => import('./scenarios/zalo-notification.ts'),
  'published requests': () => import('./scenarios/open311-published.ts'),
  tokens: () => import('./scenarios/open311-token.ts'),
  webhooks: () => import('./scenarios/open311-push.ts'),
  Open311: () => import('./scenarios/open311.ts'),
});
