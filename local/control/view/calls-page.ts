import * as z from 'zod';
import type { AllContacts, KeptCall } from '../../connect/connect.ts';
import type { StartedContact } from '../../connect/contacts.ts';
import type { EndKind } from '../../connect/summary.ts';
import type { HeardPrompt, Step } from '../../connect/transcript.ts';
import { type Html, html } from './html.ts';
import { page, timeInWords } from './page.ts';

const ends: Record<EndKind, string> = {
  registered: 'đã ghi nhận phản ánh',
  informed: 'đã nghe thông tin',
  voicemail: 'để lại lời nhắn',
  callback: 'chờ gọi lại',
  emergency: 'chuyển cấp cứu',
  queued: 'đang chờ trong hàng',
  agent: 'gặp tổng đài viên',
  'hung-up': 'gác máy',
  transferred: 'chuyển đi nơi khác',
  endless: 'không bao giờ hết',
};

/** What an operator would see of it. */
const Asked = z.looseObject({
  Name: z.string().optional(),
  References: z.record(z.string(), z.object({ Value: z.string() })).optional(),
});

const contactKinds: Record<StartedContact['kind'], string> = {
  task: 'Việc cho tổng đài viên',
  'outbound-voice': 'Gọi ra',
  chat: 'Trò chuyện',
};

/** A form to call by, the calls so far, and what functions have begun. */
export const callsPage = ({ calls, contacts }: AllContacts, now: Date): Html =>
  page({
    title: 'Gọi 1022',
    now,
    body: html`
<p>Gọi thử tổng đài: luồng thoại chạy đúng như khi triển khai, thời gian trong cuộc gọi trôi tức thì.</p>
${form}
<h2>Các cuộc gọi</h2>
${
  calls.length === 0
    ? html`<p>Chưa có cuộc gọi nào.</p>`
    : html`<ol class="calls">${calls.map(line)}</ol>`
}
${contacts.length === 0 ? undefined : html`<h2>Tổng đài tự mở</h2><ol class="calls">${contacts.map(contact)}</ol>`}`,
  });

const form = html`<form class="call" method="post" action="/local/calls">
<label>Số gọi đến<br><input name="from" value="+84912345678" inputmode="tel" pattern="\\+[0-9]{6,15}|anonymous"></label>
<label>Phím, mỗi lần hỏi một mục, cách nhau bằng dấu phẩy<br><input name="keys" placeholder="1,1,4821937056#"></label>
<label>Lời nói khi được ghi âm<br><input name="speech"></label>
<label>Gác máy ở câu thứ<br><input name="hangUpAt" inputmode="numeric"></label>
<label>Giờ làm việc<br><select name="open"><option value="">như lịch</option><option value="yes">đang mở</option><option value="no">đã đóng</option></select></label>
<label>Tổng đài viên rảnh<br><input name="agents" value="1" inputmode="numeric"></label>
<label>Người đang chờ<br><input name="queueSize" value="0" inputmode="numeric"></label>
<button>Gọi</button>
</form>`;

const line = (call: KeptCall): Html => html`
<li class="call-line"><a href="/local/calls/${call.id}">${call.from}</a> · ${endOf(call)}<br>
<span class="when">${timeInWords(new Date(call.startedAt))} · ${lasted(call.seconds)}</span></li>`;

const endOf = ({ end, ticket }: KeptCall): string =>
  ticket === undefined ? ends[end.kind] : `${ends[end.kind]} · ${ticket}`;

const lasted = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

const contact = ({ at, kind, attributes, request, stoppedAt }: StartedContact): Html => {
  const { Name: name, References: references } = Asked.parse(request);
  const links = Object.values(references ?? {}).filter(({ Value }) => /^https?:/.test(Value));
  return html`
<li class="call-line">${contactKinds[kind]}${name === undefined ? '' : `: ${name}`}${stoppedAt === undefined ? '' : ' · đã dừng'}<br><span class="when">${timeInWords(new Date(at))}</span>
${links.map(({ Value: link }) => html`<a href="${link}">${link}</a>`)}
<details><summary>Chi tiết</summary><pre>${JSON.stringify({ request, attributes }, null, 2)}</pre></details></li>`;
};

/** One call as a dialogue: what was heard, what was keyed, where the flow went. */
export const callPage = (call: KeptCall, now: Date): Html =>
  page({
    title: `Cuộc gọi ${call.id}`,
    now,
    body: html`
<p>${call.from} gọi ${call.to}, ${timeInWords(new Date(call.startedAt))}, ${lasted(call.seconds)}. <strong>${endOf(call)}</strong></p>
<ol class="dialogue">${call.steps.filter(isTelling).map(step)}</ol>
<details><summary>Thuộc tính</summary><pre>${JSON.stringify(call.attributes, null, 2)}</pre></details>
<details><summary>Mọi bước (${call.steps.length})</summary><div class="wide"><table>
<thead><tr><th scope="col">Giây</th><th scope="col">Bước</th><th scope="col">Loại</th><th scope="col">Nhánh</th></tr></thead>
<tbody>${call.steps.map(row)}</tbody></table></div></details>
<p><a href="/local/calls">Mọi cuộc gọi</a> · <a href="/local/calls/${call.id}?format=json">JSON</a></p>`,
  });

const row = ({ at, flow, action, type, branch }: Step): Html =>
  html`<tr><td>${lasted(at)}</td><td>${flow} / ${action}</td><td>${type}</td><td>${branch}</td></tr>`;

/** Steps in which somebody speaks, keys, or something is looked up or goes wrong. */
const isTelling = ({ prompts, input, lambda, findings }: Step): boolean =>
  prompts.length > 0 || input !== undefined || lambda !== undefined || findings.length > 0;

const step = (it: Step): Html => html`
<li class="turn"><span class="when">${lasted(it.at)}</span>
${it.prompts.map(prompt)}${it.lambda && lambda(it.lambda)}${
  it.input === undefined
    ? undefined
    : html`<p class="said caller"><span class="who">Người gọi</span> ${it.input}</p>`
}${it.findings.map(({ message }) => html`<p class="said undelivered">${message}</p>`)}</li>`;

const prompt = ({ key, text, lang, seconds, heard, to }: HeardPrompt): Html => html`
<p class="said prompt"><span class="who">${to === 'agent' ? 'Chỉ tổng đài viên nghe' : '1022'}</span> ${text ?? ''}${key && ` ♪ ${key}`}${
  lang === undefined ? '' : ` (${lang})`
}${heard < seconds ? html` <span class="hint">nghe ${heard}/${seconds} giây</span>` : undefined}</p>`;

const lambda = ({ name, failure, attempts }: NonNullable<Step['lambda']>): Html =>
  html`<p class="said hint">⚙ ${name}${attempts > 1 ? `, ${attempts} lần` : ''}${
    failure === undefined ? '' : `: ${failure}`
  }</p>`;
