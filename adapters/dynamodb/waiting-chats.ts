import * as z from 'zod';
import { TalkerName } from '../../core/conversation/talker-name.ts';
import { Lang } from '../../core/messages/lang.ts';
import type { WaitingChat } from '../../core/staff/waiting.ts';
import { Instant } from '../../core/time/instant.ts';
import { keys } from './table.ts';

const Place = z.tuple([Instant, TalkerName.shape.channel, Lang]);

type Placed = Pick<WaitingChat, 'channel' | 'lang'> & { at: Date };

/** Where a handover stands in `gsi1` while its chat waits: the index has no attributes for channel and language. */
export const waitingIndex = ({ at, channel, lang }: Placed) => ({
  gsi1pk: keys.waitingChats(),
  gsi1sk: `${at.toISOString()}#${channel}#${lang}`,
});

const { pk: prefix } = keys.handover('');

/** A handover as `gsi1` has it. */
export const ListedChat = z
  .object({
    pk: z.string().startsWith(prefix),
    gsi1sk: z
      .string()
      .transform((place) => place.split('#'))
      .pipe(Place),
    service: z.string(),
    status: z.enum(['waiting', 'ended']),
  })
  .transform(
    ({ pk, gsi1sk: [since, channel, lang], service, status }): WaitingChat => ({
      ...{ id: pk.slice(prefix.length), since, channel, lang, service },
      isEnded: status === 'ended',
    }),
  );
