import type { Directory } from '../directory/directory.ts';
import type { Lang } from '../messages/lang.ts';
import { chatContextIn } from './chat-context.ts';
import type { ChatSession } from './chat-session.ts';
import { newConversation } from './conversation.ts';
import { startChoices } from './turn.ts';

/** Returns a new chat session that starts with a greeting and numbered choices. */
export function startChatSession(lang: Lang, directory: Directory, now: Date): ChatSession {
  const context = chatContextIn(lang, directory, now);
  const choices = startChoices(context);
  return {
    state: {
      ...newConversation(lang),
      offered: choices.map(({ id, label }) => ({ id, label })),
    },
    lines: [
      {
        by: 'hotline',
        reply: { kind: 'choices', text: context.words.greet, lang: context.lang, choices },
        at: now,
      },
    ],
  };
}
