import {
  type LocalAccount,
  listLocalAccounts,
  localAccountPassword,
} from '../../managed-login/accounts.ts';
import { type Html, html } from './html.ts';
import { renderLocalPage } from './page.ts';
import { roleLabels } from './role-labels.ts';

const renderLoginError = (why: string): Html =>
  html`<p class="undelivered" role="alert">${why}</p>`;

const roleOf = ({ role, unitName }: LocalAccount): string =>
  [role && (roleLabels[role] ?? role), unitName].filter(Boolean).join(' · ');

const renderAccountButton = (account: LocalAccount, action: string): Html => html`
<li><form method="post" action="${action}">
<input type="hidden" name="email" value="${account.email}">
<input type="hidden" name="password" value="${localAccountPassword}">
<button class="person"><b>${account.name}</b><span>${roleOf(account)}</span><span>${account.email}${account.hasPhone ? ' · hỏi mã điện thoại' : ''}</span></button>
</form></li>`;

/** Renders the staff sign-in page with one button per test account and a form for e-mail address and password. */
export function renderLoginPage(action: string, now: Date, isWrong = false): Html {
  return renderLocalPage({
    title: 'Đăng nhập bàn làm việc',
    now,
    body: html`
${isWrong ? renderLoginError('Không đúng thư điện tử, mật khẩu hoặc mã. Xin thử lại.') : undefined}
<h2>Chọn một người</h2>
<p class="hint">Trên máy này ai cũng là nhân vật dựng lên; bấm tên là vào.</p>
<ul class="people">${listLocalAccounts(now).map((account) => renderAccountButton(account, action))}</ul>
<h2>Hoặc như trên hệ thống thật</h2>
<form method="post" action="${action}">
<p><label>Thư điện tử<br><input name="email" type="email" autocomplete="username" required></label></p>
<p><label>Mật khẩu<br><input name="password" type="password" autocomplete="current-password" required></label></p>
<p class="hint">Mật khẩu của tất cả: <code>${localAccountPassword}</code></p>
<button>Đăng nhập</button>
</form>`,
  });
}

type CodeModel = {
  account: LocalAccount;
  step: string;
  isWrong: boolean;
  /** Code that the account's authenticator app shows now, with the number of seconds for which the code stays valid. */
  phone: { code: string; seconds: number };
};

/** Renders the second step of the staff sign-in, which asks for the code of the authenticator app. */
export function renderLoginCodePage(action: string, now: Date, model: CodeModel): Html {
  const { account, step, isWrong, phone } = model;
  const { code, seconds } = phone;
  return renderLocalPage({
    title: 'Nhập mã trên điện thoại',
    now,
    body: html`
${isWrong ? renderLoginError('Mã không đúng hoặc đã qua. Xin xem lại điện thoại.') : undefined}
<p>${account.name} (${account.email}) đăng nhập bằng hai bước.</p>
<form method="post" action="${action}">
<input type="hidden" name="step" value="${step}">
<p><label>Mã 6 số của ứng dụng xác thực<br><input name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]{6,7}" size="8" required autofocus></label></p>
<button>Đăng nhập</button>
</form>
<section class="inbox" aria-label="Điện thoại của bạn">
<h2>Điện thoại của bạn</h2>
<p class="now">${code.slice(0, 3)} ${code.slice(3)}</p>
<p class="hint">Đổi sau ${seconds} giây, theo đồng hồ của bản chạy thử.</p>
<form method="post" action="${action}">
<input type="hidden" name="step" value="${step}">
<input type="hidden" name="code" value="${code}">
<button>Dùng mã này</button>
</form>
</section>`,
  });
}

const reasons: Partial<Record<string, string>> = {
  redirect_mismatch: 'Địa chỉ quay về không có trong danh sách của chương trình:',
  invalid_client: 'Không có chương trình này:',
};

/**
 * Renders the page for an invalid OAuth authorization request. The browser isn't redirected, because the redirect URL isn't
 * registered for the OAuth client.
 */
export function renderLoginErrorPage(
  now: Date,
  { error, detail }: Record<'error' | 'detail', string>,
) {
  return renderLocalPage({
    title: 'Không đăng nhập được',
    now,
    body: html`
<p>${reasons[error] ?? error} <code>${detail}</code></p>
<p>Hãy mở lại bàn làm việc từ <a href="/local">trang chạy thử</a>, bằng đúng địa chỉ mà trang ấy in ra (localhost, không phải 127.0.0.1).</p>
<p class="hint">Mã lỗi: <code>${error}</code></p>`,
  });
}
