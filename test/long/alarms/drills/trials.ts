import type { World } from '../../world.ts';
import { type Drill, whileBroken } from '../drill.ts';

const aDay = ({ run }: World): Promise<void> => run.advance('PT25H');

export const trialDrills: readonly Drill[] = [
  {
    name: 'a channel is down when the hotline tries its doors in the morning',
    alarms: ['ChannelTrialChannelsFailed'],
    cause: (world) => whileBroken(world, ['WebChat'], () => aDay(world)),
  },
  {
    name: 'the trial of the channels crashes',
    alarms: ['ChannelTrialTryChannelsFails'],
    cause: (world) => whileBroken(world, ['TryChannels'], () => aDay(world)),
  },
  {
    name: 'the trial of the channels can not be called',
    alarms: ['ChannelTrialMissedNotEmpty'],
    cause: (world) => whileBroken(world, ['TryChannels'], () => aDay(world), 'unreachable'),
  },
];
