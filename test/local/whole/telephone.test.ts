import { onOneHotline } from '../../support/shared-hotline.ts';

// the telephone moves the clock to the afternoon: chats with operators come before
onOneHotline({
  chat: () => import('./scenarios/chat.ts'),
  'operator chat': () => import('./scenarios/operator-chat.ts'),
  telephone: () => import('./scenarios/telephone.ts'),
  correlation: () => import('./scenarios/correlation.ts'),
});
