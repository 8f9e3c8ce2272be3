import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { AccessLogWriteError } from '../../../core/staff/access/access-log.ts';
import type { ChatAccessLog } from '../../../core/staff/access/chat-access-log.ts';
import { itemKinds } from '../../../core/table/item-kinds.ts';
import type { TicketTable } from '../table.ts';
import { toAuditIndexKeys } from './audit-store.ts';

/** Creates the access log of chats that members answer in the console. Entries are never changed or deleted. */
export function createChatAccessLog({ client, name: TableName }: TicketTable): ChatAccessLog {
  return {
    async record({ id, kind, at, by, from, reason }) {
      const Item = {
        ...itemKinds.chatAccess.typedKey(`${at.toISOString()}#${kind}#${by.sub}#${id}`),
        ...{ kind, at: at.toISOString(), by, takenFrom: from, text: reason },
        ...toAuditIndexKeys({ at, of: 'chat', kind, actorSub: by.sub, about: id }),
      };
      await client.send(new PutCommand({ TableName, Item })).catch((cause: unknown) => {
        throw new AccessLogWriteError(`Chat ${id}`, cause);
      });
    },
  };
}
