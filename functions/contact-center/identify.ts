import * as z from 'zod';
import { identifyCaller } from '../../core/contact-center/identify-caller.ts';
import { action } from '../runtime/connect.ts';
import { callerOf } from './asked.ts';
import type { CallServices } from './services.ts';
import { areaPrompt, yesNo } from './told.ts';

/**
 * Contact flow action that identifies a caller by the tickets of the number and returns the current surge mode and
 * announcement.
 */
export const identify = action(z.object({}), async (_, contact, services: CallServices) => {
  const found = await identifyCaller(callerOf(contact), {
    ...services,
    keyed: await services.secret(),
  });
  const { kind, lang, area, open, last, isRepeat, surge, hot } = found;
  return {
    kind,
    lang: lang ?? '',
    area: area?.code ?? '',
    areaSay: area ? areaPrompt(area.code) : '',
    open: String(open),
    lastTicket: last ?? '',
    repeat: yesNo(isRepeat),
    surge,
    hot: hot ?? '',
  };
});
