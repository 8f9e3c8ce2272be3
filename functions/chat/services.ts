import * as z from 'zod';
import { handoverStore } from '../../adapters/dynamodb/handover-store.ts';
import { lastWroteStore } from '../../adapters/dynamodb/last-wrote-store.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { talkStore } from '../../adapters/dynamodb/talk-store.ts';
import type { Handovers } from '../../core/conversation/handover.ts';
import type { TalkStore } from '../../core/conversation/talk.ts';
import type { LastWrote } from '../../core/messages/platform-window.ts';
import type { Keyed } from '../../core/ticket/keyed.ts';
import { environment } from '../runtime/environment.ts';
import { openingServices, openingVariables } from '../runtime/opening-services.ts';
import { operatorDesk } from './operator-desk.ts';

/** Builds the dependencies of a chat session that all channels share. */
export const chatServices = () => {
  const env = environment(z.object(openingVariables));
  const table = ticketTable(env.TICKET_TABLE);
  const opening = openingServices(env, table);
  return {
    ...opening,
    talks: (keyed: Keyed): TalkStore => talkStore(table, { keyed, now: opening.now }),
    lastWrote: (keyed: Keyed): LastWrote => lastWroteStore(table, keyed),
    desk: operatorDesk(env.PORTAL_URL),
    handovers: (keyed: Keyed): Pick<Handovers, 'note' | 'settle'> => handoverStore(table, keyed),
  };
};
export type ChatServices = ReturnType<typeof chatServices>;
