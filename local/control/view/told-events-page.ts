import type { ToldEvent } from '../../events/told-events.ts';
import { type Html, html } from './html.ts';
import { page, timeInWords } from './page.ts';

/** What other systems would hear of tickets, the newest first. */
export const toldEventsPage = (events: ToldEvent[], now: Date): Html =>
  page({
    title: 'Sự kiện cho hệ thống khác',
    now,
    body:
      events.length === 0
        ? html`<p>Chưa có sự kiện nào. Mỗi phản ánh mới, chuyển, trả lời hay trễ hạn là một sự kiện.</p>`
        : html`<div class="wide"><table>
<thead><tr><th scope="col">Lúc</th><th scope="col">Sự kiện</th></tr></thead>
<tbody>${events.map(row)}</tbody>
</table></div>`,
  });

/** With a space behind each comma, where a narrow screen can break it. */
const detailOf = ({ detail }: ToldEvent): string =>
  JSON.stringify(detail, null, 1).replaceAll('\n', '');

const row = (event: ToldEvent): Html => html`
<tr><td>${timeInWords(new Date(event.time))}</td><td><b>${event.detailType}</b><br><code>${detailOf(event)}</code></td></tr>`;
