import type { LongHarness } from '../../long-harness.ts';
import { changeDirectory, undoChange } from '../../scenario-steps/directory.ts';
import { signInAll } from '../../scenario-steps/staff.ts';
import { type Drill, runWithBrokenFunctions } from '../drill.ts';

const aDay = ({ run }: LongHarness): Promise<void> => run.advance('PT25H');

const lastOfficialDay = { table: 'calendar.officialTo', key: 'officialTo' };

export const canaryDrills: readonly Drill[] = [
  {
    name: 'a channel is down when the hotline tries its doors in the morning',
    alarms: ['ChannelTrialChannelsFailed'],
    cause: (world) => runWithBrokenFunctions(world, ['WebChat'], () => aDay(world)),
  },
  {
    name: 'the trial of the channels crashes',
    alarms: ['ChannelTrialTryChannelsFails'],
    cause: (world) => runWithBrokenFunctions(world, ['TryChannels'], () => aDay(world)),
  },
  {
    name: 'the trial of the channels can not be called',
    alarms: ['ChannelTrialMissedNotEmpty'],
    cause: (world) =>
      runWithBrokenFunctions(world, ['TryChannels'], () => aDay(world), 'unreachable'),
  },
  {
    name: 'the days off of the year have not been confirmed',
    alarms: ['ChannelTrialCalendarUnconfirmed'],
    cause: async (world) => {
      await signInAll(world, ['administrator']);
      const row = { officialTo: '2020-12-31' };
      const number = await changeDirectory(world, [{ ...lastOfficialDay, row }]);
      await aDay(world);
      await undoChange(world, number);
    },
  },
];
