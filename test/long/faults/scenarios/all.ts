import type { FaultScenario } from '../fault-scenario.ts';
import { platformChat, webChat } from './chats.ts';
import { dataRights } from './data-rights.ts';
import { approval, extensionScenario } from './decisions.ts';
import { digests, urgentBundles } from './digests.ts';
import { directoryChange } from './directory.ts';
import { emergencies } from './emergencies.ts';
import { identity } from './identity.ts';
import { merging } from './merging.ts';
import { operatorRoutingScenario } from './operator-routing.ts';
import { ordinaryTicketScenario } from './ordinary-ticket.ts';
import { open311, webhook } from './other-systems.ts';
import { photos } from './photos.ts';
import { announcement, deploymentScenario, openData } from './public-data.ts';
import { publishing } from './publishing.ts';
import { recovery } from './recovery.ts';
import { redirectedReportScenario } from './redirected-report.ts';
import { device } from './second-device.ts';
import { staffMemberScenario, statisticsScenario } from './staff-and-statistics.ts';
import { telephone } from './telephone.ts';
import {
  ignoredTicketScenario,
  nightReportScenario,
  unopposedAnswerScenario,
} from './unattended-tickets.ts';
import { undelivered } from './undelivered.ts';
import { webFormScenario } from './web-form.ts';

/** Scenarios that together cover every workflow. Faults are injected into a step in the first scenario that has the step. */
export const faultScenarios: readonly FaultScenario[] = [
  ordinaryTicketScenario,
  webFormScenario,
  operatorRoutingScenario,
  extensionScenario,
  approval,
  merging,
  photos,
  publishing,
  identity,
  redirectedReportScenario,
  undelivered,
  ignoredTicketScenario,
  nightReportScenario,
  unopposedAnswerScenario,
  digests,
  emergencies,
  urgentBundles,
  directoryChange,
  staffMemberScenario,
  statisticsScenario,
  device,
  recovery,
  dataRights,
  webChat,
  platformChat,
  telephone,
  open311,
  webhook,
  openData,
  announcement,
  deploymentScenario,
];
