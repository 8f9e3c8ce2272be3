import { type Html, html } from './html.ts';
import { formatLongTime, renderLocalPage } from './page.ts';

const durations = [
  ['PT30M', '30 phút'],
  ['PT1H', '1 giờ'],
  ['PT5H', '5 giờ'],
  ['P1D', '1 ngày'],
  ['P7D', '1 tuần'],
  ['P30D', '30 ngày'],
  ['P365D', '1 năm'],
] as const;

type ClockMoveProgress = { from: Date; to: Date; percent: number };

/**
 * Renders the page for moving the virtual clock of the local run. Shows the progress of a running move or, if none is
 * running, forms for common durations. The page works without JavaScript.
 */
export function renderClockPage(now: Date, moving: ClockMoveProgress | undefined): Html {
  return renderLocalPage({
    title: 'Đồng hồ',
    now,
    ...(moving && { refreshSeconds: 2 }),
    body: moving ? progressOf(now, moving) : steps(now),
  });
}

const progressOf = (now: Date, { from, to, percent }: ClockMoveProgress): Html => html`
<p class="now">${formatLongTime(now)}</p>
<p role="status">Đang đi từ ${formatLongTime(from)} tới ${formatLongTime(to)}: ${percent} %. Trang này tự cập nhật; mọi việc đến hạn trên đường đi đang được làm.</p>
<progress max="100" value="${percent}">${percent} %</progress>`;

const steps = (now: Date): Html => html`
<p class="now">${formatLongTime(now)}</p>
<p>Đồng hồ của bản chạy thử bắt đầu từ lúc đặt khi khởi động và đi như đồng hồ thường. Đẩy nó tới để thấy tổng đài nhắc và báo lên cấp trên: mọi việc đến hạn trên đường đi đều được làm, không bỏ qua việc nào.</p>
<div class="steps">${durations.map(
  ([advance, label]) => html`
<form method="post" action="/local/clock"><input type="hidden" name="advance" value="${advance}"><button>Tới ${label}</button></form>`,
)}
</div>
<h2>Làm lại từ đầu</h2>
<p>Xóa mọi phản ánh, tin và hành trình; đồng hồ trở về lúc đặt khi khởi động.</p>
<form method="post" action="/local/reset"><button class="alarm">Xóa hết, làm lại</button></form>`;
