import type { Directory } from '../directory/directory.ts';
import type { Lang } from '../messages/lang.ts';
import { createChatContext } from './chat-context.ts';
import type { ChatSession } from './chat-session.ts';
import { createConversation } from './conversation.ts';
import { listStartChoices } from './conversation-turn.ts';

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
