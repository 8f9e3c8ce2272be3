import { onOneHotline } from '../../support/shared-hotline.ts';

// a webhook whose receiver is gone is retried for six hours: the guide, which leaves one behind, comes last
onOneHotline({
  'published requests': () => import('./scenarios/open311-published.ts'),
  tokens: () => import('./scenarios/open311-token.ts'),
  webhooks: () => import('./scenarios/open311-push.ts'),
  Open311: () => import('./scenarios/open311.ts'),
  'integration guide': () => import('./scenarios/integrate-guide.ts'),
});
