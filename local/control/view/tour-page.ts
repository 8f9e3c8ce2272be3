import type { OutboxMessage } from '../../component-types.ts';
import { type Html, html } from './html.ts';
import { renderLocalPage } from './page.ts';

/** Renders the guided tour that shows the local hotline to newcomers. */
export function renderTourPage(items: OutboxMessage[], now: Date): Html {
  const officerLink = items.flatMap(({ links }) => links).find((link) => link.includes('/a/'));
  return renderLocalPage({
    title: 'Thử trong ba phút',
    now,
    body: html`
<p>Đây là Tổng đài 1022, chạy trọn trên máy này. Không tin nào đi thật, và đồng hồ có thể đẩy tới. Hãy đi một vòng:</p>
<ol class="guide">
<li><h2>Gửi một phản ánh</h2><p>Như một người dân. Ghi lại <strong>mã</strong> và <strong>PIN</strong> trên phiếu nhận.</p>
<a class="button" href="/bao-cao">Gửi phản ánh</a></li>
<li><h2>Xem tin báo cho đơn vị</h2><p>Cán bộ của đơn vị nhận được tin có liên kết: việc gấp sau vài giây, việc thường trong bản tin gom của buổi (cho đồng hồ chạy tới).</p>
<a class="button" href="/local/outbox">Xem tin đã gửi</a></li>
<li><h2>Làm cán bộ: bấm “Đã nhận”</h2><p>Mở liên kết trong SMS, bấm “Mở phản ánh”. Không cần tài khoản.</p>${openLink(officerLink)}</li>
<li><h2>Đẩy đồng hồ tới</h2><p>Quá nửa thời hạn mà chưa trả lời, tổng đài nhắc; trễ hạn, nó báo lên cấp trên. Xem tin mới sau mỗi lần đẩy.</p>
<form method="post" action="/local/clock"><input type="hidden" name="advance" value="PT5H"><button>Đẩy tới 5 giờ</button></form></li>
<li><h2>Trả lời người dân</h2><p>Mở lại liên kết của cán bộ mới nhất và bấm “Trả lời”.</p>${openLink(officerLink)}</li>
<li><h2>Theo dõi bằng mã</h2><p>Như người dân: nhập mã, thêm PIN để đọc câu trả lời.</p>
<a class="button" href="/tra-cuu">Tra cứu</a></li>
</ol>
<p>Không có mạng, chỉ có điện thoại bàn phím? <a href="/local/calls">Gọi 1022</a> và gửi phản ánh bằng phím bấm và lời nhắn.</p>
<p>Muốn gặp người: viết “gặp tổng đài viên” ở <a href="/tro-chuyen">trò chuyện</a>, rồi đóng vai <a href="/local/operators">tổng đài viên</a>.</p>
<p>Người của tổng đài và các đơn vị làm việc qua <code>/api/staff</code>: <a href="/local/sign-in">lấy mã truy cập theo vai trò</a>.</p>
<p>Hệ thống khác gửi phản ánh bằng Open311: <a href="/local/open311-key">lấy khóa và gửi thử một dòng lệnh</a>.</p>`,
  });
}

const openLink = (link: string | undefined): Html =>
  link === undefined
    ? html`<p class="hint">Liên kết sẽ hiện ở đây khi đã có SMS. <a href="/local">Tải lại trang</a></p>`
    : html`<a class="button" href="${link}">Mở liên kết của cán bộ</a>`;
