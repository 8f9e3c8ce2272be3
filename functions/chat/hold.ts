import { operatorsFor } from '../../core/conversation/ask-operators.ts';
import { beginTalk } from '../../core/conversation/begin-talk.ts';
import { type Held, holdTalk } from '../../core/conversation/hold-talk.ts';
import type { Incoming } from '../../core/conversation/incoming.ts';
import { noOperators } from '../../core/conversation/operator-chat.ts';
import type { ConversePorts } from '../../core/conversation/ports.ts';
import { talkerKey } from '../../core/conversation/talker-key.ts';
import type { TalkerName } from '../../core/conversation/talker-name.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { triage } from '../../core/triage/triage.ts';
import { foundArticles } from './found-articles.ts';
import type { ChatServices } from './services.ts';

export type Channelled = {
  talker: TalkerName;
  /** Language in which a new chat session starts. */
  lang: Lang;
  /** Language that the chat user selected later, on channels with a language switch. */
  chosenLang?: Lang | undefined;
  address?: string | undefined;
  keepsLines: boolean;
} & Pick<ConversePorts, 'takePhoto'>;

/**
 * Returns the chat user as a notification address, or undefined for web chat: the hotline cannot send messages to a browser.
 */
const writable = ({ channel, user }: TalkerName) =>
  channel === 'chat' ? undefined : { channel, user };

/** Runs one input through the chat session of its user and returns the replies. */
export const hold = async (
  incoming: Incoming,
  { talker, lang, chosenLang, address, keepsLines, ...channel }: Channelled,
  services: ChatServices,
): Promise<Held> => {
  const keyed = await services.secret();
  const talks = services.talks(keyed);
  const { desk } = services;
  const begin = async () => beginTalk(lang, await services.directory(), services.now());
  return holdTalk(talker, incoming, {
    ...services,
    ...channel,
    keyed,
    keepsLines,
    begin,
    operators: desk
      ? operatorsFor(talker, { ...services, desk, keyed, handovers: services.handovers(keyed) })
      : noOperators,
    talker: {
      ...{ channel: talker.channel, key: talkerKey(talker, keyed), address },
      writableAs: writable(talker),
    },
    talks: {
      ...talks,
      load: async (name) => {
        const { talk, version } = await talks.load(name);
        const spoken = chosenLang ?? talk?.state.lang ?? lang;
        return { talk: talk && { ...talk, state: { ...talk.state, lang: spoken } }, version };
      },
    },
    understand: async (message, directory) =>
      triage({ ...message, channel: talker.channel }, directory),
    articles: foundArticles(services.portalUrl, services.now),
  });
};
