import type { LocalChat } from '../../../connect/chats/local-chat-store.ts';
import { type Html, html } from '../html.ts';
import { formatLongTime, renderLocalPage } from '../page.ts';

const states: Record<LocalChat['state'], string> = {
  begun: 'chưa vào',
  waiting: 'đang chờ',
  talking: 'đang trò chuyện',
  over: 'đã kết thúc',
};

const channels: Record<string, string> = { chat: 'Web', zalo: 'Zalo', messenger: 'Messenger' };
const names = { citizen: 'Người dân', operator: 'Tổng đài viên', desk: 'Tổng đài' } as const;
const sides = { citizen: 'said prompt', operator: 'said caller', desk: 'said prompt' } as const;

/** Renders the operators' page with the list of chats and the selected chat. */
export function renderOperatorsPage(rooms: LocalChat[], shown: string | null, now: Date): Html {
  const chosen = rooms.find(({ id }) => id === shown);
  return renderLocalPage({
    title: 'Tổng đài viên trò chuyện',
    now,
    body: html`
<p>Trang này đóng vai tổng đài viên: ai viết “gặp tổng đài viên” ở <a href="/tro-chuyen">trò chuyện trên web</a> hay trên <a href="/local/chat">Zalo, Messenger</a> thì hiện ở đây, như trong Amazon Connect. Tổng đài viên không thấy tên và số điện thoại.</p>
${chosen === undefined ? undefined : roomHtml(chosen)}
<h2>Các cuộc trò chuyện</h2>
${
  rooms.length === 0
    ? html`<p>Chưa có ai xin gặp tổng đài viên.</p>`
    : html`<ol class="calls">${rooms.map(line)}</ol>`
}
<p><a href="/local/operators${chosen === undefined ? '' : `?chat=${chosen.id}`}">Xem có tin mới chưa</a></p>`,
  });
}

const channelOf = ({ attributes }: LocalChat): string =>
  channels[attributes['channel'] ?? ''] ?? '';

const line = (localChat: LocalChat): Html => html`
<li class="call-line"><a href="/local/operators?chat=${localChat.id}">${channelOf(localChat)} · ${states[localChat.state]}</a><br>
<span class="when">${formatLongTime(new Date(localChat.at))} · ${localChat.said.findLast(({ by }) => by === 'citizen')?.text ?? localChat.attributes['summary'] ?? ''}</span></li>`;

const renderActionForm = (id: string, does: string, inside: Html): Html =>
  html`<form method="post" action="/local/operators/${id}"><input type="hidden" name="does" value="${does}">${inside}</form>`;

const roomHtml = (localChat: LocalChat): Html => {
  const { id, state, attributes, said: messages } = localChat;
  const isTalking = state === 'talking';
  return html`
<h2>${channelOf(localChat)}: ${states[state]}</h2>
${attributes['ticket'] === undefined ? undefined : html`<p>Phiếu <a href="${attributes['screenPop'] ?? ''}">${attributes['ticket']}</a></p>`}
${attributes['summary'] === undefined ? undefined : html`<p>${attributes['summary'].split('\n').map((part) => html`${part}<br>`)}</p>`}
<ol class="dialogue">${messages.map(
    ({ by, text }) =>
      html`<li class="${sides[by]}"><b>${names[by]}</b><br>${text.split('\n').map((part) => html`${part}<br>`)}</li>`,
  )}</ol>
${state === 'waiting' ? renderActionForm(id, 'accept', html`<button>Nhận cuộc trò chuyện</button>`) : undefined}
${isTalking ? renderActionForm(id, 'write', html`<label class="row">Viết<br><textarea name="text" rows="3" cols="40" maxlength="1024" autofocus></textarea></label><p><button>Gửi tin</button></p>`) : undefined}
${isTalking ? renderActionForm(id, 'end', html`<button>Kết thúc</button>`) : undefined}`;
};
