import type { IssuedAccessToken } from '../sign-in/sign-in.ts';
import { type Html, html } from './html.ts';
import { renderLocalPage } from './page.ts';
import { roleLabels } from './role-labels.ts';

/** Default unit in the sign-in form, keyed by role. Roles without an entry need no unit. */
const units: Partial<Record<string, string>> = { officer: 'UBND_XA:29254' };

const form = (role: string): Html => html`<form method="post" action="/local/sign-in">
<input type="hidden" name="role" value="${role}">
${unitField(role)}<button>${roleLabels[role] ?? role}</button>
</form>`;

const unitField = (role: string): Html | undefined =>
  units[role] === undefined
    ? undefined
    : html`<label>Đơn vị <input name="unit" value="${units[role]}" required></label> `;

const tokenOf = ({ token, sub, expiresAt }: IssuedAccessToken): Html => html`
<h2>Đã đăng nhập</h2>
<p><label>Mã truy cập, dùng đến ${expiresAt}<br><textarea readonly rows="8" cols="72">${token}</textarea></label></p>
<p class="hint">Gửi kèm mỗi yêu cầu tới /api/staff: <code>Authorization: Bearer …</code>. Mã người dùng: <code>${sub}</code>.</p>`;

/** Renders the sign-in page that issues access tokens for the staff API without a password. */
export function renderSignInPage(roles: string[], now: Date, signedIn?: IssuedAccessToken): Html {
  return renderLocalPage({
    title: 'Đăng nhập',
    now,
    body: html`
<p>Trên máy này không cần mật khẩu: chọn một vai trò để nhận mã truy cập. Người ấy được thêm vào danh sách như quản trị viên vẫn làm.</p>
${roles.map(form)}${signedIn && tokenOf(signedIn)}`,
  });
}
