import { onOneHotline } from '../../support/shared-hotline.ts';

// the console's tests come first: they expect an officer's queue without other tickets
onOneHotline({
  administration: () => import('./scenarios/administration.ts'),
  console: () => import('./scenarios/console.ts'),
  desk: () => import('./scenarios/desk.ts'),
  'whole path': () => import('./scenarios/whole-path.ts'),
  'intake rules': () => import('./scenarios/intake-rules.ts'),
  'officer buttons': () => import('./scenarios/officer-buttons.ts'),
  'citizen life': () => import('./scenarios/citizen-life.ts'),
  'officer link': () => import('./scenarios/officer-link.ts'),
});
