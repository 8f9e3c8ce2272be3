import { announceDayOff } from './events/calendar-change.ts';
import { askForOperator, joinChat, leaveChat } from './events/chats-for-operators.ts';
import { deployDirectory } from './events/deployment.ts';
import { restartEverything, smsProviderFails, smsProviderRecovers } from './events/outages.ts';
import { flood } from './events/spam-flood.ts';
import { changeStaff } from './events/staff-changes.ts';
import type { Month } from './month.ts';
import { doCitizenAction } from './people/citizen-actions.ts';
import { performOfficerAction, visitOfficerLink } from './people/officer.ts';
import { workAtDesk } from './people/operator-desk.ts';
import { sendPlannedReport } from './people/send-planned-report.ts';
import {
  readAccessTraces,
  readPublicStatistics,
  readStatisticsPages,
} from './people/supervisor.ts';
import type { PlannedAction } from './state.ts';
import { searchForPeople } from './watch/search-for-people.ts';
import { takeSample } from './watch/take-sample.ts';

/** Functions that perform the simulated people's actions, by the action's name in the agenda. */
const actionHandlers: Readonly<
  Record<string, (month: Month, action: PlannedAction) => Promise<void>>
> = {
  report: sendPlannedReport,
  'officer-visit': visitOfficerLink,
  'officer-act': performOfficerAction,
  'citizen-act': doCitizenAction,
  'operators-work': workAtDesk,
  'supervisor-reads-figures': readStatisticsPages,
  'public-reads-figures': readPublicStatistics,
  'supervisor-reads-traces': readAccessTraces,
  'staff-change': changeStaff,
  'day-off-announced': announceDayOff,
  'sms-provider-fails': smsProviderFails,
  'sms-provider-recovers': smsProviderRecovers,
  'everything-restarts': restartEverything,
  'directory-deployed': deployDirectory,
  flood,
  'citizen-asks-for-operator': askForOperator,
  'operator-joins-chat': joinChat,
  'citizen-leaves-chat': leaveChat,
  sample: takeSample,
  'search-for-people': searchForPeople,
};

export async function performPlannedAction(
  month: Month,
  plannedAction: PlannedAction,
): Promise<void> {
  const perform = actionHandlers[plannedAction.does];
  if (!perform) throw new Error(`Unknown action "${plannedAction.does}"`);
  await perform(month, plannedAction);
}
