import type { ChatTranscriptLine } from '../../../core/conversation/model/chat-session.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { conversationTexts } from '../../../i18n/channels.ts';
import type { TextsOf } from '../../../i18n/languages.ts';
import { renderHiddenField } from '../../design/view/components/field.ts';
import { renderIcon } from '../../design/view/components/icon.ts';
import { type Html, type HtmlPiece, html, renderAttributes } from '../../design/view/html.ts';
import { chatStylesheet } from '../../design/view/stylesheet.ts';
import { renderPortalPage, toPortalPath } from './frame/portal-page.ts';
import { renderChatPhotoPicker } from './report/fields/photo-picker.ts';
import { renderPhotoForm } from './ticket/ticket-photos.ts';

export type ChatPageModel = {
  lang: Lang;
  lines: readonly ChatTranscriptLine[];
  /** Ticket of this chat, to which the chat user can add photos. */
  ticket?: { code: string; pin?: string | undefined } | undefined;
  /** Whether the chat user is writing a report that has no ticket code yet. */
  hasDraft: boolean;
  /** Idempotency key of the next chat message. */
  key: string;
  photoBounds: { perTicket: number; maxBytes: number };
  isForgotten: boolean;
  error?: string | undefined;
  typed?: string | undefined;
};

/** Makes the device store the chat user's photos under a key of the tab until the report has a ticket code. */
const chatPhotoKey = 'chat';

type Words = TextsOf<typeof conversationTexts>;
type Reply = Extract<ChatTranscriptLine, { by: 'hotline' }>['reply'];

const speaker = { person: 'you', hotline: 'hotline', operator: 'operator' } as const;

const isOwnPage = (href: string): boolean => !href.startsWith('tel:');

const bubble = (lang: Lang, reply: Reply): Html => {
  const paragraph = html`<p class="words" lang="${reply.lang}">${reply.text}</p>`;
  if (reply.kind !== 'link') return paragraph;
  const isDial = !isOwnPage(reply.href);
  return html`${reply.text !== reply.label && paragraph}<p><a class="${isDial ? 'button danger' : 'go'}" href="${reply.href}" lang="${lang}">${isDial && renderIcon('phone')}${reply.label}</a></p>`;
};

const lineHtml = (line: ChatTranscriptLine, { page }: Words, lang: Lang): Html => {
  const who = page[speaker[line.by]];
  if (line.by === 'hotline') {
    return html`<li class="line from-hotline"><span class="who">${who}</span>${bubble(lang, line.reply)}</li>`;
  }
  const isUnkept = line.text === '';
  return html`<li class="line from-${line.by}"><span class="who">${who}</span><p class="words${isUnkept && ' soft'}">${isUnkept ? page.notKept : line.text}</p></li>`;
};

/** Returns the quick replies that the hotline offered last; undefined if a person has written a message after them. */
const lastChoices = (lines: readonly ChatTranscriptLine[]) => {
  const last = lines.findLast(
    (line) => line.by !== 'hotline' || ('choices' in line.reply && line.reply.choices.length > 0),
  );
  return last?.by === 'hotline' && 'choices' in last.reply ? last.reply : undefined;
};

const quick = (lines: readonly ChatTranscriptLine[]): Html => {
  const offered = lastChoices(lines);
  return html`<div class="quick">${
    offered?.choices.map(
      ({ id, label, lang }) =>
        html`<button class="choice" name="choice" value="${id}"${renderAttributes({ lang })}>${label}</button>`,
    ) ?? []
  }</div>`;
};

/** Returns true if new photos belong to the chat's ticket, and not to a report that the chat user is writing. */
const canAddToTicket = ({ ticket, hasDraft }: ChatPageModel): boolean =>
  ticket?.pin !== undefined && !hasDraft;

/** Renders the photo form of the chat's ticket. It uses stored photos only if this chat opened the ticket. */
const renderTicketPhotoForm = (model: ChatPageModel): HtmlPiece => {
  const { lang, lines, ticket, photoBounds: bounds } = model;
  if (!ticket || !canAddToTicket(model)) return undefined;
  const opened = lines.findLast((line) => line.by === 'hotline' && line.reply.kind === 'ask-photo');
  const isOpenedHere =
    opened?.by === 'hotline' && 'code' in opened.reply && opened.reply.code === ticket.code;
  const report = isOpenedHere ? chatPhotoKey : undefined;
  return renderPhotoForm({ lang, code: ticket.code, pin: ticket.pin, bounds, report });
};

const write = (model: ChatPageModel, { page }: Words): Html => html`
<form id="chat-form" class="say" action="${toPortalPath(model.lang, '/tro-chuyen')}" method="post">
${renderHiddenField('key', model.key)}${renderHiddenField('lang', model.lang)}
${quick(model.lines)}
<div class="composer">
${!canAddToTicket(model) && renderChatPhotoPicker({ lang: model.lang, key: chatPhotoKey, photoBounds: model.photoBounds })}<label for="text">${page.label}</label>
${model.error !== undefined && html`<p class="wrong" id="text-error">${renderIcon('warning')}<span>${model.error}</span></p>`}
<div class="row"><textarea class="entry" id="text" name="text" rows="2" maxlength="2000" autocomplete="off"${renderAttributes({ 'aria-describedby': model.error === undefined ? undefined : 'text-error' })}>${model.typed ?? ''}</textarea>
<button class="button">${page.send}</button></div>
</div>
</form>`;

/** Renders the web chat page, which works without JavaScript; the chat script only avoids page reloads. */
export function renderChatPage(model: ChatPageModel): string {
  const { lang, lines } = model;
  const texts = conversationTexts[lang];
  const { page } = texts;
  return renderPortalPage({
    lang,
    title: page.title,
    description: page.lead,
    here: { path: '/tro-chuyen' },
    isListed: lines.length <= 1,
    style: chatStylesheet,
    isChat: true,
    main: html`<h1>${page.title}</h1>
${lines.length <= 1 && html`<p class="lead">${page.lead}</p>`}
${model.isForgotten && html`<p class="note leaf" role="status">${page.forgotten}</p>`}
<section class="chat" id="chat" data-api="/api/chat" data-lang="${lang}" data-typing="${page.typing}" data-lost="${page.lost}" data-place="${page.place}" data-you="${page.you}" data-hotline="${page.hotline}" data-operator="${page.operator}" data-unkept="${page.notKept}" aria-label="${page.log}">
<div role="log" aria-live="polite" aria-label="${page.log}"><ol class="lines" id="lines">${lines.map((line) => lineHtml(line, texts, lang))}</ol></div>
<p class="soft small" id="moi-nhat" role="status"></p>
${write(model, texts)}
</section>
${renderTicketPhotoForm(model)}
<form action="${toPortalPath(lang, '/tro-chuyen/xoa')}" method="post" class="no-print" data-forget-photos="${chatPhotoKey}"><p class="soft small">${page.kept}</p><button class="plain">${page.forget}</button></form>
<script src="/assets/chat.js" defer></script>`,
  });
}
