import type { ChatTranscriptLine } from '../../../core/conversation/model/chat-session.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { conversationTexts } from '../../../i18n/channels.ts';
import { type ChatPageModel, renderChatPage } from '../../../web/portal/view/chat-page.ts';
import { sampleNow, sampleReportText } from './sample-texts.ts';

/** Chat page with every element: messages of all sides, a call link, choices, an error and photos. */
export function sampleChat(
  lang: Lang,
  photoBounds: { perTicket: number; maxBytes: number },
  state: Pick<ChatPageModel, 'ticket' | 'hasDraft'>,
): string {
  const wording = conversationTexts[lang];
  const lines: ChatTranscriptLine[] = [
    { by: 'person', at: sampleNow, text: sampleReportText },
    { by: 'person', at: sampleNow, text: '' },
    { by: 'hotline', at: sampleNow, reply: { kind: 'text', text: wording.emergency, lang } },
    {
      by: 'hotline',
      at: sampleNow,
      reply: { kind: 'link', text: wording.call115, href: 'tel:115', label: wording.call115, lang },
    },
    { by: 'operator', at: sampleNow, text: 'Dạ, chị nói rõ giúp em nơi xảy ra ạ.' },
    {
      by: 'hotline',
      at: sampleNow,
      reply: {
        kind: 'choices',
        text: wording.greet,
        lang,
        choices: [
          { id: 'status', label: wording.status },
          { id: 'person', label: wording.person },
        ],
      },
    },
  ];
  const { ticket } = state;
  if (ticket) {
    const reply = { kind: 'ask-photo' as const, text: wording.photosByPage, lang, choices: [] };
    lines.push({ by: 'hotline', at: sampleNow, reply: { ...reply, code: ticket.code } });
  }
  return renderChatPage({
    lang,
    lines,
    ...state,
    key: 'k2d7cG1vQy9sT4bXw0Zr',
    photoBounds,
    isForgotten: false,
    error: wording.slowly,
    typed: sampleReportText,
  });
}
