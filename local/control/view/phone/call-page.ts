import { toConversation } from '../../../../flow-tools/simulator/caller/conversation.ts';
import type { CallStep } from '../../../../flow-tools/simulator/caller/transcript.ts';
import type { StoredCall } from '../../../connect/call-archive.ts';
import type { CallResultKind } from '../../../connect/call-result.ts';
import { type Html, html } from '../html.ts';
import { formatLongTime, renderLocalPage } from '../page.ts';
import { formatCallDuration, renderDialogue } from './dialogue.ts';

const callResultLabels: Record<CallResultKind, string> = {
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

/** Formats the result of a simulated call in Vietnamese, with the ticket code if there is one. */
export function formatCallResult({ end, ticket }: StoredCall): string {
  return ticket === undefined
    ? callResultLabels[end.kind]
    : `${callResultLabels[end.kind]} · ${ticket}`;
}

/** Renders the page of a simulated call: the conversation and, for authors of contact flows, the flow steps. */
export function renderSimulatedCallPage(call: StoredCall, now: Date): Html {
  return renderLocalPage({
    title: `Cuộc gọi ${call.id}`,
    now,
    body: html`
<p>${call.from} gọi ${call.to}, ${formatLongTime(new Date(call.startedAt))}, ${formatCallDuration(call.seconds)}. <strong>${formatCallResult(call)}</strong></p>
${renderDialogue(toConversation(call.steps))}
${renderProblems(call)}
<details><summary>Thuộc tính</summary><pre>${JSON.stringify(call.attributes, null, 2)}</pre></details>
<details><summary>Mọi bước (${call.steps.length})</summary><div class="wide"><table>
<thead><tr><th scope="col">Giây</th><th scope="col">Bước</th><th scope="col">Loại</th><th scope="col">Nhánh</th></tr></thead>
<tbody>${call.steps.map(row)}</tbody></table></div></details>
<p><a href="/local/calls">Mọi cuộc gọi</a> · <a href="/local/outbox">Tin đã gửi</a> · <a href="/local/calls/${call.id}?format=json">JSON</a></p>`,
  });
}

const row = ({ at, flow, action, type, branch }: CallStep): Html =>
  html`<tr><td>${formatCallDuration(at)}</td><td>${flow} / ${action}</td><td>${type}</td><td>${branch}</td></tr>`;

/**
 * Renders a simulated call's problems and failed Lambda invocations, for authors of contact flows; returns undefined when
 * there are none.
 */
function renderProblems({ steps }: StoredCall): Html | undefined {
  const lines = steps.flatMap(({ flow, action, findings, lambda }) =>
    [
      ...(lambda?.failure === undefined ? [] : [lambda.failure]),
      ...findings.map(({ message }) => message),
    ].map((message) => html`<li>${flow} / ${action}: ${message}</li>`),
  );
  return lines.length === 0
    ? undefined
    : html`<details><summary>Người viết luồng cần xem (${lines.length})</summary><ul>${lines}</ul></details>`;
}
