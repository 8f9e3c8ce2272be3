import type { TranscriptLine } from '../../core/conversation/talk.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { conversationTexts } from '../../core/messages/wording/conversation.ts';
import { chatPage } from '../../web/portal/view/chat-page.ts';
import { code, now, story } from './sample-words.ts';

/** Chat page with every element: messages of all sides, a call link, choices, an error and photos. */
export const sampleChat = (
  lang: Lang,
  photoBounds: { perTicket: number; mostBytes: number },
): string => {
  const words = conversationTexts(lang);
  const lines: TranscriptLine[] = [
    { by: 'person', at: now, text: story },
    { by: 'person', at: now, text: '' },
    { by: 'hotline', at: now, reply: { kind: 'text', text: words.emergency, lang } },
    {
      by: 'hotline',
      at: now,
      reply: { kind: 'link', text: words.call115, href: 'tel:115', label: words.call115, lang },
    },
    { by: 'operator', at: now, text: 'Dạ, chị nói rõ giúp em nơi xảy ra ạ.' },
    {
      by: 'hotline',
      at: now,
      reply: {
        kind: 'choices',
        text: words.greet,
        lang,
        choices: [
          { id: 'status', label: words.status },
          { id: 'person', label: words.person },
        ],
      },
    },
  ];
  return chatPage({
    lang,
    lines,
    ticket: { code, pin: '058214' },
    key: 'k2d7cG1vQy9sT4bXw0Zr',
    photoBounds,
    isForgotten: false,
    error: words.slowly,
    typed: story,
  });
};
