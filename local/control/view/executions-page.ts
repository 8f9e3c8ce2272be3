import type { ExecutionSummary } from '../../services/state-machine/state-machines.ts';
import { type Html, html } from './html.ts';
import { formatLongTime, renderLocalPage } from './page.ts';

const statusLabels: Record<ExecutionSummary['status'], string> = {
  RUNNING: 'đang chạy',
  SUCCEEDED: 'đã xong',
  FAILED: 'hỏng',
};

/** Renders the list of Step Functions executions, each with the time at which it continues. */
export function renderExecutionsPage(executions: ExecutionSummary[], now: Date): Html {
  return renderLocalPage({
    title: 'Hành trình của các phản ánh',
    now,
    body:
      executions.length === 0
        ? html`<p>Chưa có hành trình nào. Mỗi phản ánh mới mở một hành trình.</p>`
        : html`<div class="wide"><table>
<thead><tr><th scope="col">Hành trình</th><th scope="col">Tình trạng</th><th scope="col">Đang ở</th><th scope="col">Từ lúc</th><th scope="col">Việc kế tiếp</th></tr></thead>
<tbody>${executions.map(row)}</tbody>
</table></div>`,
  });
}

const row = ({ name, status, state, since, dueAt }: ExecutionSummary): Html => html`
<tr><td>${name}</td><td>${statusLabels[status]}</td><td>${state}</td><td>${formatLongTime(since)}</td><td>${
  dueAt === undefined ? '–' : formatLongTime(dueAt)
}</td></tr>`;
