import { onOneHotline } from '../../support/shared-hotline.ts';

onOneHotline({
  chat: () => import('./scenarios/chat.ts'),
  'operator chat': () => import('./scenarios/operator-chat.ts'),
  areas: () => import('./scenarios/areas.ts'),
  'report form': () => import('./scenarios/portal-report.ts'),
  'pages in a browser': () => import('./scenarios/browser.ts'),
  'hostile input': () => import('./scenarios/hostile.ts'),
  'security headers': () => import('./scenarios/security-headers.ts'),
  photos: () => import('./scenarios/photos.ts'),
  announcements: () => import('./scenarios/portal-public.ts'),
  'following a report': () => import('./scenarios/portal-follow.ts'),
});
