import type * as z from 'zod';
import type { WaitingContactsResponse } from '../../../../../core/contract/staff/desk/waiting-contact-responses.ts';
import type { CallbacksResponse } from '../../../../../core/contract/staff/identity-responses.ts';

type Waiting = z.infer<typeof WaitingContactsResponse>;
export type ListedChat = Waiting['chats']['listed'][number];
export type DueCallback = z.infer<typeof CallbacksResponse>['callbacks'][number];
export type CallsInQueue = Extract<
  NonNullable<Waiting['calls']>,
  { isKnown: true }
>['queues'][number];

/** Entry of the list of people who wait for an operator. `key` is stable across polls. */
export type WaitingItem = { key: string; at: number } & (
  | { kind: 'calls'; calls: CallsInQueue }
  | { kind: 'chat'; chat: ListedChat }
  | { kind: 'callback'; callback: DueCallback }
);

/** Returns true if nobody answers the chat yet and it has not ended. */
export const isWaitingChat = ({ isEnded, answeredBy }: ListedChat): boolean =>
  !isEnded && !answeredBy;

/**
 * Returns the people who wait for an operator, longest wait first: callers by queue, chats that nobody answers, and callbacks
 * by the time at which they are due. Both responses may still be loading.
 */
export function listWaitingItems(
  waiting: Pick<Waiting, 'calls' | 'chats'> | undefined,
  callbacks: readonly DueCallback[] = [],
): WaitingItem[] {
  const queues = waiting?.calls?.isKnown ? waiting.calls.queues : [];
  const chats = waiting?.chats.listed.filter(isWaitingChat) ?? [];
  const items: WaitingItem[] = [
    ...queues.map((calls) => ({
      ...{ kind: 'calls' as const, key: `${calls.service}-${calls.lang}`, calls },
      at: calls.since === undefined ? Number.MAX_VALUE : Date.parse(calls.since),
    })),
    ...chats.map((chat) => ({
      ...{ kind: 'chat' as const, key: chat.id, chat },
      at: Date.parse(chat.since),
    })),
    ...callbacks.map((callback) => ({
      ...{ kind: 'callback' as const, key: callback.code, callback },
      at: Date.parse(callback.dueAt),
    })),
  ];
  return items.toSorted((a, b) => a.at - b.at);
}
