import type { ExecutionLine } from '../../services/state-machine/state-machines.ts';
import { type Html, html } from './html.ts';
import { formatLongTime, renderPage } from './page.ts';

const statusLabels: Record<ExecutionLine['status'], string> = {
  RUNNING: 'đang chạy',
  SUCCEEDED: 'đã xong',
  FAILED: 'hỏng',
  TIMED_OUT: 'quá giờ',
  ABORTED: 'bị dừng',
};

/** Renders the Step Functions executions with the times at which each one continues. */
export function executionsPage(executions: ExecutionLine[], now: Date): Html {
  return renderPage({
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

const row = ({ name, status, state, since, dueAt }: ExecutionLine): Html => html`
<tr><td>${name}</td><td>${statusLabels[status]}</td><td>${state}</td><td>${formatLongTime(since)}</td><td>${
  dueAt === undefined ? '–' : formatLongTime(dueAt)
}</td></tr>`;
