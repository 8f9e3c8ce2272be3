import { useRef } from 'react';
import { WaitingContactsResponse } from '../../../../../core/contract/staff/desk/waiting-contact-responses.ts';
import { CallbacksResponse } from '../../../../../core/contract/staff/identity-responses.ts';
import { operatorDeskTexts } from '../../../../../i18n/console-screens.ts';
import { useListAnnouncement } from '../../../components/list/list-announcer.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { navigateTo } from '../../../data/navigation.ts';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { useShortcuts } from '../../../shell/navigation/shortcuts.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { CallQueueRow } from './call-queue-row.tsx';
import { CallbackRow, callbackListPath, waitingContactsPath } from './callback-row.tsx';
import { ChatRow } from './chat-row.tsx';
import { listWaitingItems, type WaitingItem } from './waiting-items.ts';

/** Keys that answer the person who has waited longest, and that move the focus to the next or previous person. */
const keys = { answer: 'w', next: 'j', previous: 'k' };

const findActions = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-waiting-action]') ?? []),
];

/** Registers the keys of the list. Callers have no action: Amazon Connect assigns them to free operators. */
const useWaitingShortcuts = (items: readonly WaitingItem[]) => {
  const wording = useTexts(operatorDeskTexts).waiting;
  const list = useRef<HTMLUListElement>(null);
  const move = (step: 1 | -1) => (): void => {
    const actions = findActions(list.current);
    const row = document.activeElement?.closest('li');
    const current = actions.findIndex((action) => action.closest('li') === row);
    actions.at(current < 0 ? 0 : (current + step) % actions.length)?.focus();
  };
  const answer = (): void => {
    const first = items.find(({ kind }) => kind !== 'calls');
    if (first?.kind === 'chat') navigateTo('/desk', { query: { chat: first.chat.id } });
    else findActions(list.current)[0]?.focus();
  };
  useShortcuts([
    { key: keys.answer, does: wording.next, run: answer },
    { key: keys.next, does: wording.down, run: move(1) },
    { key: keys.previous, does: wording.up, run: move(-1) },
  ]);
  return list;
};

const WaitingRow = ({ item, openChat }: { item: WaitingItem; openChat: string | undefined }) => {
  switch (item.kind) {
    case 'calls':
      return <CallQueueRow calls={item.calls} />;
    case 'chat':
      return <ChatRow chat={item.chat} isOpen={item.chat.id === openChat} />;
    case 'callback':
      return <CallbackRow pending={item.callback} />;
  }
};

/** People who wait for an operator on the telephone, in chats and for callbacks, longest wait first. */
export function WaitingList({ openChat }: { openChat: string | undefined }) {
  const wording = useTexts(operatorDeskTexts).waiting;
  const { value: waiting } = usePolled(waitingContactsPath, WaitingContactsResponse);
  const { value: due, problem } = usePolled(callbackListPath, CallbacksResponse);
  const items = listWaitingItems(waiting, due?.callbacks);
  const list = useWaitingShortcuts(items);
  const isLoaded = waiting !== undefined && due !== undefined;
  useListAnnouncement(wording.title, isLoaded ? items.map(({ key }) => key) : undefined);
  const isUnknown = waiting?.calls?.isKnown === false;
  return (
    <section className="side-card" aria-label={wording.title}>
      <div className="card-head">
        <h3>
          {wording.title} {items.length > 0 && <span className="soft">({items.length})</span>}
        </h3>
        <kbd>{keys.answer}</kbd>
      </div>
      {problem && !due && <ProblemNote problem={problem} />}
      {isUnknown && <p className="plain amber">{wording.unknownCalls}</p>}
      {isLoaded && items.length === 0 && !isUnknown && <p className="plain soft">{wording.none}</p>}
      <ul className="plain" ref={list}>
        {items.map((item) => (
          <WaitingRow key={item.key} {...{ item, openChat }} />
        ))}
      </ul>
      {due?.next !== undefined && <p className="plain soft">{wording.moreCallbacks}</p>}
    </section>
  );
}
