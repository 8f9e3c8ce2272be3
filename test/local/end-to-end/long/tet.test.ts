import { onOneHotline } from '../../../support/hotline/shared-hotline.ts';

onOneHotline(
  {
    'channel trial': () => import('./scenarios/channel-canary.ts'),
    Tết: () => import('./scenarios/tet.ts'),
    'calendar confirmation': () => import('./scenarios/calendar-confirmation.ts'),
  },
  { at: new Date('2022-01-28T06:20:00+07:00') },
);
