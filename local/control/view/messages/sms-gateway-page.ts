import type { GatewayBehavior } from '../../../sms-gateway/simulator.ts';
import { type Html, html } from '../html.ts';
import { renderLocalPage } from '../page.ts';

const answers: Record<GatewayBehavior['answer'], string> = {
  accepts: 'Nhận tin',
  slow: 'Nhận tin, trả lời chậm',
  lost: 'Nhận tin nhưng không trả lời',
  silent: 'Không nhận tin, không trả lời',
  down: 'Ngừng hoạt động (HTTP 503)',
  busy: 'Bận, hẹn gửi lại',
  'bad-number': 'Từ chối số điện thoại',
  'no-credit': 'Tài khoản hết tiền',
};

const reports: Record<GatewayBehavior['report'], string> = {
  delivered: 'Đã tới máy',
  failed: 'Không tới máy',
  never: 'Không bao giờ báo',
};

const options = <Value extends string>(labels: Record<Value, string>, chosen: Value): Html[] =>
  Object.entries(labels).map(
    ([value, label]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : undefined}>${String(label)}</option>`,
  );

/** Renders the form that configures the behavior of the simulated SMS gateway. */
export function renderSmsGatewayPage(
  { answer, report, reportAfterSeconds, reportTimes }: GatewayBehavior,
  now: Date,
): Html {
  return renderLocalPage({
    title: 'Cổng tin nhắn trong nước',
    now,
    body: html`
<p>Trang này điều khiển một cổng SMS giả lập. Tổng đài chỉ gửi qua cổng khi chạy bằng <code>HOTLINE_STAGE=local-gateway npm start</code>; tin đã nhận nằm ở <a href="/local/outbox">tin đã gửi</a>.</p>
<form method="post" action="/local/sms-gateway">
<label class="row">Khi tổng đài gửi tin<br><select name="answer">${options(answers, answer)}</select></label>
<label class="row">Báo kết quả<br><select name="report">${options(reports, report)}</select></label>
<label class="row">Báo sau (giây, theo đồng hồ của bản chạy)<br><input name="reportAfterSeconds" type="number" min="0" max="604800" value="${reportAfterSeconds}"></label>
<label class="row">Số lần báo<br><input name="reportTimes" type="number" min="1" max="5" value="${reportTimes}"></label>
<button>Đổi cách làm việc</button>
</form>`,
  });
}
