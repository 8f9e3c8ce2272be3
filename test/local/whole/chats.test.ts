import { onOneHotline } from '../../support/shared-hotline.ts';

onOneHotline({
  chat: () => import('./scenarios/chat.ts'),
  'operator chat': () => import('./scenarios/operator-chat.ts'),
});
