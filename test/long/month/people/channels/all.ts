import { reportByChat, reportByPlatform } from './chat.ts';
import { reportByOpen311 } from './open311.ts';
import { reportToOperator } from './operator.ts';
import type { Channels } from './report-outcome.ts';
import { reportByPhone } from './telephone.ts';
import { reportOnWeb } from './web.ts';

export const channels: Channels = {
  web: reportOnWeb,
  operator: reportToOperator,
  voice: reportByPhone,
  chat: reportByChat,
  zalo: reportByPlatform('zalo'),
  messenger: reportByPlatform('messenger'),
  open311: reportByOpen311,
};
