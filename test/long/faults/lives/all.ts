import type { Life } from '../life.ts';
import { byForm } from './by-form.ts';
import { platformChat, webChat } from './chats.ts';
import { ignored, night, unopposed } from './clocks.ts';
import { dataRights } from './data-rights.ts';
import { approval, moreTime } from './decisions.ts';
import { figures, members } from './desk.ts';
import { device } from './device.ts';
import { digests, urgentBundles } from './digests.ts';
import { directoryChange } from './directory.ts';
import { guided } from './guided.ts';
import { identity } from './identity.ts';
import { merging } from './merging.ts';
import { operators } from './operators.ts';
import { ordinary } from './ordinary.ts';
import { open311, webhook } from './other-systems.ts';
import { photos } from './photos.ts';
import { announcement, deploy, openData } from './public-matters.ts';
import { publishing } from './publishing.ts';
import { recovery } from './recovery.ts';
import { telephone } from './telephone.ts';
import { undelivered } from './undelivered.ts';

/** Scenarios that together cover every workflow. Faults are injected into a step in the first scenario that has the step. */
export const lives: readonly Life[] = [
  ordinary,
  byForm,
  operators,
  moreTime,
  approval,
  merging,
  photos,
  publishing,
  identity,
  guided,
  undelivered,
  ignored,
  night,
  unopposed,
  digests,
  urgentBundles,
  directoryChange,
  members,
  figures,
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
  deploy,
];
