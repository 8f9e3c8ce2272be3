import type { Open311Key } from '../providers/open311-key.ts';
import { type Html, html } from './html.ts';
import { renderLocalPage } from './page.ts';

/** Builds a curl command that submits a complete example report with the issued API key. */
const example = ({ api_key, endpoint }: Open311Key): string => `curl ${endpoint}requests.json \\
  -d api_key=${api_key} \\
  -d service_code=VP01 \\
  --data-urlencode 'address_string=12 Lê Lợi, phường 7' \\
  --data-urlencode 'description=Quán karaoke vẫn mở cửa' \\
  --data-urlencode 'attribute[hours]=sau 21 giờ' \\
  -d 'attribute[still-going]=true'`;

const renderIssuedKey = (issued: Open311Key): Html => html`
<h2>Khóa đã cấp</h2>
<p><label>Khóa (<code>api_key</code>)<br><textarea readonly rows="2" cols="72">${issued.api_key}</textarea></label></p>
<p>Địa chỉ: <code>${issued.endpoint}</code></p>
<p><label>Gửi thử một phản ánh bằng dòng lệnh<br><textarea readonly rows="9" cols="72">${example(issued)}</textarea></label></p>
<p>Câu trả lời có <code>service_request_id</code>: chính là mã phiếu. Xem lại bằng <code>requests/mã.json</code> hoặc <code>.xml</code> dưới địa chỉ trên, và ở <a href="/tra-cuu">Tra cứu</a>.</p>`;

/** Renders the form that issues an Open311 API key and, afterwards, the issued key. */
export function renderOpen311KeyPage(now: Date, issued?: Open311Key): Html {
  return renderLocalPage({
    title: 'Khóa Open311',
    now,
    body: html`
<p>Hệ thống khác gửi và theo dõi phản ánh bằng Open311 GeoReport v2 (<a href="/open311/discovery.xml">giới thiệu</a>, <a href="/open311/v2/services.xml">chủ đề</a>). Gửi thì cần khóa; trên máy này ai cũng lấy được. Thật thì quản trị viên cấp ở bàn làm việc, mục Quản trị → Kết nối.</p>
<form method="post" action="/local/open311-key">
<p><label>Tên hệ thống <input name="name" value="Hệ thống thử" required></label></p>
<p><label>Dùng cho <select name="isTest"><option value="false">gửi thật</option><option value="true">thử (sandbox)</option></select></label></p>
<button>Cấp khóa</button>
</form>
${issued && renderIssuedKey(issued)}`,
  });
}
