import { onOneHotline } from '../../support/shared-hotline.ts';

onOneHotline({
  'whole path': () => import('./scenarios/whole-path.ts'),
  'intake rules': () => import('./scenarios/intake-rules.ts'),
  'officer buttons': () => import('./scenarios/officer-buttons.ts'),
  'citizen life': () => import('./scenarios/citizen-life.ts'),
  'officer link': () => import('./scenarios/officer-link.ts'),
});
