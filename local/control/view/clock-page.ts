import { type Html, html } from './html.ts';
import { page, timeInWords } from './page.ts';

const steps = [
  ['PT30M', '30 phút'],
  ['PT1H', '1 giờ'],
  ['PT5H', '5 giờ'],
  ['P1D', '1 ngày'],
] as const;

/** Moves the clock without script: one form for each usual step. */
export const clockPage = (now: Date): Html =>
  page({
    title: 'Đồng hồ',
    now,
    body: html`
<p class="now">${timeInWords(now)}</p>
<p>Đồng hồ của bản chạy thử bắt đầu từ sáng khai trương và đi như đồng hồ thường. Đẩy nó tới để thấy tổng đài nhắc và báo lên cấp trên: mọi việc đến hạn trên đường đi đều được làm, không bỏ qua việc nào.</p>
<div class="steps">${steps.map(
      ([advance, label]) => html`
<form method="post" action="/local/clock"><input type="hidden" name="advance" value="${advance}"><button>Tới ${label}</button></form>`,
    )}
</div>
<h2>Làm lại từ đầu</h2>
<p>Xóa mọi phản ánh, tin và hành trình; đồng hồ trở về sáng khai trương.</p>
<form method="post" action="/local/reset"><button class="alarm">Xóa hết, làm lại</button></form>`,
  });
