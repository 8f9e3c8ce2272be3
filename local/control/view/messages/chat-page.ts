import type { ChatChannel, ChatPlatformMessage } from '../../../chat/platforms.ts';
import { type Html, html } from '../html.ts';
import { renderLocalPage } from '../page.ts';

type ChatModel = {
  channel: ChatChannel;
  user: string;
  messages: readonly ChatPlatformMessage[];
  talkers: readonly { channel: ChatChannel; user: string }[];
};

const names: Record<ChatChannel, string> = { zalo: 'Zalo', messenger: 'Messenger' };

/** Renders the page that simulates the phone of a Zalo or Messenger user. */
export function renderChatPhonePage(model: ChatModel, now: Date): Html {
  const { channel, user, messages, talkers: chatUsers } = model;
  return renderLocalPage({
    title: `${names[channel]}: ${user}`,
    now,
    body: html`
<p>Trang này đóng vai điện thoại của người dân: tin gửi đi được ký như ${names[channel]} ký, tổng đài trả lời qua giao diện của ${names[channel]}.</p>
<form method="get" action="/local/chat" class="row">
<label>Nơi<br><select name="channel">${Object.entries(names).map(
      ([code, name]) =>
        html`<option value="${code}"${code === channel ? html` selected` : undefined}>${name}</option>`,
    )}</select></label>
<label>Người<br><input name="user" value="${user}" pattern="[A-Za-z0-9_\\-]{1,40}"></label>
<button>Cầm máy này</button></form>
${chatUsers.length > 0 ? html`<p>Đã nhắn: ${chatUsers.map((one) => html`<a href="/local/chat?channel=${one.channel}&amp;user=${one.user}">${names[one.channel]} ${one.user}</a> `)}</p>` : undefined}
<ol class="dialogue">${messages.map(line)}</ol>
${buttons(model)}
${form(model, html`<label class="row">Viết<br><textarea name="text" rows="2" autofocus></textarea></label><button>Gửi tin</button>`)}
${form(model, html`<input type="hidden" name="photo" value="yes"><button>Gửi một ảnh</button>`)}
${form(model, html`<input type="hidden" name="latitude" value="9.9347"><input type="hidden" name="longitude" value="106.3453"><button>Gửi vị trí</button>`)}
${form(model, html`<input type="hidden" name="follow" value="yes"><button>Quan tâm, bắt đầu</button>`)}
${form(model, html`<input type="hidden" name="block" value="yes"><button>Chặn 1022</button>`)}
<p><a href="/local/chat?channel=${channel}&amp;user=${user}">Xem có trả lời chưa</a></p>`,
  });
}

const line = ({ by, text }: ChatPlatformMessage): Html =>
  html`<li class="${by === 'person' ? 'caller' : 'hotline'}"><b>${by === 'person' ? 'Người dân' : '1022'}</b><br>${text
    .split('\n')
    .map((part) => html`${part}<br>`)}</li>`;

const form = ({ channel, user }: ChatModel, inside: Html): Html =>
  html`<form method="post" action="/local/chat"><input type="hidden" name="channel" value="${channel}"><input type="hidden" name="user" value="${user}">${inside}</form>`;

/** Renders the quick replies of the last Zalo or Messenger message as buttons. */
const buttons = (model: ChatModel): Html[] => {
  const last = model.messages.at(-1);
  return (last?.buttons ?? []).map(({ title, payload }) =>
    form(
      model,
      html`<input type="hidden" name="text" value="${title}"><button name="payload" value="${payload}">${title}</button>`,
    ),
  );
};
