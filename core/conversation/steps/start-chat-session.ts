import type { Directory } from '../../directory/model/directory.ts';
import type { Lang } from '../../messages/lang.ts';
import { createChatContext } from '../model/chat-context.ts';
import type { ChatSession } from '../model/chat-session.ts';
import { createConversation } from '../model/conversation.ts';
import { listStartChoices } from '../model/conversation-turn.ts';

/** Returns a new chat session whose transcript starts with a greeting and the start choices. */
export function startChatSession(lang: Lang, directory: Directory, now: Date): ChatSession {
  const context = createChatContext(lang, directory, now);
  const choices = listStartChoices(context);
  return {
    state: {
      ...createConversation(lang),
      offered: choices.map(({ id, label }) => ({ id, label })),
    },
    lines: [
      {
        by: 'hotline',
        reply: { kind: 'choices', text: context.texts.greet, lang: context.lang, choices },
        at: now,
      },
    ],
  };
}
