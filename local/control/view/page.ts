import { type Html, html } from './html.ts';

export type LocalPageModel = {
  title: string;
  now: Date;
  body: Html;
  /** Number of seconds after which the browser reloads the control page. */
  refreshSeconds?: number;
};

const links = [
  ['/local', 'Thử trong ba phút'],
  ['/local/outbox', 'Tin đã gửi'],
  ['/local/calls', 'Gọi'],
  ['/local/operators', 'Tổng đài viên'],
  ['/local/chat', 'Zalo, Messenger'],
  ['/local/clock', 'Đồng hồ'],
  ['/local/executions', 'Hành trình'],
  ['/local/events', 'Sự kiện'],
  ['/local/dead-letters', 'Tin hỏng'],
  ['/local/alarms', 'Báo động'],
  ['/local/sign-in', 'Đăng nhập'],
] as const;

/** Renders the layout of a control page with navigation and the current virtual time. */
export function renderLocalPage({ title, now, body, refreshSeconds }: LocalPageModel): Html {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${refreshSeconds === undefined ? '' : html`<meta http-equiv="refresh" content="${refreshSeconds}">`}
<title>${title} · 1022 trên máy này</title>
<link rel="stylesheet" href="/local/style.css">
</head>
<body>
<header>
<a class="home" href="/">1022 · Bản chạy thử</a>
<p>Bản chạy trên máy này · <time datetime="${now.toISOString()}">${formatLongTime(now)}</time></p>
</header>
<nav aria-label="Bản chạy thử">${links.map(([href, label]) => html`<a href="${href}">${label}</a>`)}</nav>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
}

const dateTimeFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  weekday: 'long',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Formats an instant in full, such as `08:00 thứ Sáu, 3/12/2021`. */
export function formatLongTime(instant: Date): string {
  const parts = new Map(
    dateTimeFormat.formatToParts(instant).map(({ type, value }) => [type, value]),
  );
  const weekday = parts.get('weekday')?.replace('Thứ', 'thứ').replace('Chủ Nhật', 'chủ nhật');
  const date = [parts.get('day'), parts.get('month'), parts.get('year')].join('/');
  return `${parts.get('hour')}:${parts.get('minute')} ${weekday}, ${date}`;
}

/** Formats an instant as time and date without the year, such as `08:00 · 3/12`. */
export function formatShortTime(instant: Date): string {
  const parts = new Map(
    dateTimeFormat.formatToParts(instant).map(({ type, value }) => [type, value]),
  );
  return `${parts.get('hour')}:${parts.get('minute')} · ${parts.get('day')}/${parts.get('month')}`;
}
