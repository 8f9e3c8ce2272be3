import type { ConversationLine } from '../../../../flow-tools/simulator/caller/conversation.ts';
import { type Html, html } from '../html.ts';

const speakers = { system: '1022', agent: 'Chỉ tổng đài viên nghe', caller: 'Người gọi' } as const;

/** Formats a duration in seconds as minutes and seconds, such as `1:05`. */
export function formatCallDuration(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

/** Renders a call's conversation with speakers and times. */
export function renderDialogue(conversationLines: ConversationLine[]): Html {
  return html`<ol class="dialogue">${conversationLines.map(turn)}</ol>`;
}

const turn = ({ at, speaker, text, lang }: ConversationLine): Html => html`
<li class="said ${speaker === 'caller' ? 'caller' : 'prompt'}"><span class="who">${speakers[speaker]}</span> <span class="when">${formatCallDuration(at)}</span><br>
${lang === undefined ? html`<span>${text || 'im lặng'}</span>` : html`<span lang="${lang}">${text}</span>`}</li>`;
