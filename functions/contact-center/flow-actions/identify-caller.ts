import * as z from 'zod';
import { getAreaPromptKey } from '../../../core/contact-center/model/menus/spoken-areas.ts';
import { identifyCaller } from '../../../core/contact-center/read/identify-caller.ts';
import { defineFlowAction } from '../../runtime/events/connect.ts';
import type { FlowActionDeps } from '../deps.ts';
import { toCaller } from './flow-request.ts';
import { toYesNo } from './flow-response.ts';

/**
 * Contact flow action that looks up a caller's earlier tickets by phone number. Also returns the current surge mode and
 * urgent announcement.
 */
export const identifyCallerAction = defineFlowAction(
  z.object({}),
  async (_, contact, services: FlowActionDeps) => {
    const callerIdentification = await identifyCaller(toCaller(contact), {
      ...services,
      hmac: await services.secret(),
    });
    const { kind, lang, area, open, last, isRepeat, surge, urgentPrompt } = callerIdentification;
    const { mainMenuPrompt, greeting, placePrompt } = callerIdentification;
    return {
      kind,
      lang: lang ?? '',
      area: area?.code ?? '',
      areaSay: area ? getAreaPromptKey(area) : '',
      open: String(open),
      lastTicket: last ?? '',
      repeat: toYesNo(isRepeat),
      surge,
      hot: urgentPrompt ?? '',
      menu: mainMenuPrompt,
      greeting,
      placePrompt,
    };
  },
);
