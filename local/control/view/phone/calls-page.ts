import * as z from 'zod';
import type { StoredCall } from '../../../connect/call-archive.ts';
import type { CallsAndContacts } from '../../../connect/connect.ts';
import type { StartedContact } from '../../../connect/contacts.ts';
import { type Html, html } from '../html.ts';
import { formatLongTime, renderLocalPage } from '../page.ts';
import { formatCallResult } from './call-page.ts';
import { formatCallDuration } from './dialogue.ts';

/** Schema of the fields that an operator would see of a Connect contact, such as a task's name and references. */
const ContactRequestFields = z.looseObject({
  Name: z.string().optional(),
  References: z.record(z.string(), z.object({ Value: z.string() })).optional(),
});

const contactKinds: Record<StartedContact['kind'], string> = {
  task: 'Việc cho tổng đài viên',
  'outbound-voice': 'Gọi ra',
  chat: 'Trò chuyện',
};

/**
 * Renders the calls page: a form for a new call, the finished calls, and the Connect contacts that functions have started.
 */
export function renderSimulatedCallsPage({ calls, contacts }: CallsAndContacts, now: Date): Html {
  return renderLocalPage({
    title: 'Gọi 1022',
    now,
    body: html`
<p>Gọi thử tổng đài như một người dân: nghe (đọc) lời 1022 nói, bấm phím, nói vào lời nhắn. Luồng thoại chạy đúng như khi triển khai; thời gian trong cuộc gọi trôi tức thì. Phiếu do cuộc gọi mở đi tiếp như mọi phiếu: xem <a href="/local/outbox">tin đã gửi</a>.</p>
${form}
<h2>Các cuộc gọi</h2>
${
  calls.length === 0
    ? html`<p>Chưa có cuộc gọi nào.</p>`
    : html`<ol class="calls">${calls.map(line)}</ol>`
}
${contacts.length === 0 ? undefined : html`<h2>Tổng đài tự mở</h2><ol class="calls">${contacts.map(contact)}</ol>`}`,
  });
}

const form = html`<form class="call" method="post" action="/local/calls">
<label>Số gọi đến<br><input name="from" value="+84912345678" inputmode="tel" pattern="\\+[0-9]{6,15}|anonymous"></label>
<label>Giờ làm việc<br><select name="open"><option value="">như lịch</option><option value="yes">đang mở</option><option value="no">đã đóng</option></select></label>
<label>Tổng đài viên rảnh<br><input name="agents" value="1" inputmode="numeric" size="4"></label>
<label>Người đang chờ<br><input name="queueSize" value="0" inputmode="numeric" size="4"></label>
<button name="live" value="yes">Gọi và bấm từng phím</button>
<details><summary>Gọi một mạch, phím ghi sẵn</summary>
<label>Phím cho mỗi lần hỏi, cách nhau bằng dấu phẩy; - là im lặng<br><input name="keys" placeholder="1,-,1,1,1,24#,1,1"></label>
<label>Lời nói khi được ghi âm<br><input name="speech"></label>
<label>Gác máy ở câu thứ<br><input name="hangUpAt" inputmode="numeric" size="4"></label>
<button>Gọi một mạch</button></details>
</form>`;

const line = (call: StoredCall): Html => html`
<li class="call-line"><a href="/local/calls/${call.id}">${call.from}</a> · ${formatCallResult(call)}<br>
<span class="when">${formatLongTime(new Date(call.startedAt))} · ${formatCallDuration(call.seconds)}</span></li>`;

const contact = ({ at, kind, attributes, request, stoppedAt }: StartedContact): Html => {
  const { Name: name, References: references } = ContactRequestFields.parse(request);
  const links = Object.values(references ?? {}).filter(({ Value }) => /^https?:/.test(Value));
  return html`
<li class="call-line">${contactKinds[kind]}${name === undefined ? '' : `: ${name}`}${stoppedAt === undefined ? '' : ' · đã dừng'}<br><span class="when">${formatLongTime(new Date(at))}</span>
${links.map(({ Value: link }) => html`<a href="${link}">${link}</a>`)}
<details><summary>Chi tiết</summary><pre>${JSON.stringify({ request, attributes }, null, 2)}</pre></details></li>`;
};
