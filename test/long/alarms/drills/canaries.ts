import type { LongHarness } from '../../long-harness.ts';
import { changeDirectory, undoChange } from '../../scenario-steps/directory.ts';
import { signInAll } from '../../scenario-steps/staff.ts';
import { type Drill, runWithBrokenFunctions } from '../drill.ts';

const aDay = ({ run }: LongHarness): Promise<void> => run.advance('PT25H');

const lastOfficialDay = { table: 'calendar.officialTo', key: 'officialTo' };

export const canaryDrills: readonly Drill[] = [
  {
    name: 'a channel is down at the daily canary check',
    alarms: ['ChannelCanaryCheckChannelsCanaryFailed'],
    cause: (harness) => runWithBrokenFunctions(harness, ['WebChat'], () => aDay(harness)),
  },
  {
    name: 'the year’s days off are not confirmed',
    alarms: ['ChannelCanaryCheckChannelsCalendarUnconfirmed'],
    cause: async (harness) => {
      await signInAll(harness, ['administrator']);
      const row = { officialTo: '2020-12-31' };
      const number = await changeDirectory(harness, [{ ...lastOfficialDay, row }]);
      await aDay(harness);
      await undoChange(harness, number);
    },
  },
];
