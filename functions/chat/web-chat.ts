import { beginTalk } from '../../core/conversation/begin-talk.ts';
import type { Held } from '../../core/conversation/hold-talk.ts';
import type { Incoming } from '../../core/conversation/incoming.ts';
import { leaveChat } from '../../core/conversation/leave-chat.ts';
import type { Talk } from '../../core/conversation/talk.ts';
import type { Lang } from '../../core/messages/lang.ts';
import type { Request } from '../runtime/request.ts';
import { chatterOf } from './chat-cookie.ts';
import { hold } from './hold.ts';
import type { ChatServices } from './services.ts';

const channel = 'chat';

/** Returns the chat session of the browser's cookie, or a new one that holds only the greeting. */
export const talkOf = async (request: Request, services: ChatServices): Promise<Talk> => {
  const user = chatterOf(request);
  const talks = services.talks(await services.secret());
  const known = user === undefined ? undefined : await talks.load({ channel, user });
  return known?.talk ?? beginTalk(request.lang, await services.directory(), services.now());
};

type Sent = { user: string; incoming: Incoming; lang: Lang };

/** Runs one input of the web chat through the browser's chat session. */
export const sendTo = (
  { user, incoming, lang }: Sent,
  { address }: Pick<Request, 'address'>,
  services: ChatServices,
): Promise<Held> =>
  hold(
    incoming,
    {
      talker: { channel, user },
      lang,
      chosenLang: lang,
      address,
      keepsLines: true,
      // Browsers upload photos through the ticket page.
      takePhoto: async () => ({ kind: 'unusable' }),
    },
    services,
  );

/**
 * Ends the browser's chat session: overwrites it with an empty one that expires after one minute, and leaves the operator's
 * chat if one is open.
 */
export const forgetTalk = async (request: Request, services: ChatServices): Promise<void> => {
  const user = chatterOf(request);
  if (user === undefined) return;
  const keyed = await services.secret();
  const talks = services.talks(keyed);
  const { talk, version } = await talks.load({ channel, user });
  if (!talk) return;
  const now = services.now();
  const directory = await services.directory();
  const { desk } = services;
  const { operator } = talk.state;
  if (operator && desk) {
    // Deleting the chat session also leaves the operator's chat.
    const { settle } = services.handovers(keyed);
    await leaveChat(operator, { leave: desk.leave, settle }, { directory, now });
  }
  const empty = beginTalk(request.lang, directory, now);
  await talks.save({ channel, user }, empty, version, new Date(now.getTime() + 60_000));
};
