import type { ConsoleTexts } from './console-texts.ts';

const vi = {
  hint: 'Tài khoản và mật khẩu do hệ thống đăng nhập giữ; ở đây chỉ ghi ai được làm gì. Người bị thôi quyền không vào được nữa ngay từ lúc đó.',
  add: 'Thêm người dùng',
  edit: 'Sửa',
  withdraw: 'Thôi quyền …',
  withdrawSure: (name: string) => `Thôi quyền của ${name}`,
  withdrawBody:
    'Từ lúc này người ấy không mở được gì, kể cả khi đang đăng nhập. Thêm lại được bất cứ lúc nào.',
  withdrawn: 'đã thôi quyền',
  again: 'Cho vào lại',
  sub: 'Mã tài khoản (sub, do hệ thống đăng nhập cấp)',
  name: 'Họ tên',
  role: 'Vai trò',
  unit: 'Đơn vị',
  unitHint: 'Cán bộ đơn vị phải có đơn vị.',
  save: 'Ghi',
  cancel: 'Thôi',
  since: 'từ',
  grantedBy: (name: string) => `${name} cấp vai trò,`,
  columns: { name: 'Họ tên', role: 'Vai trò', unit: 'Đơn vị', state: 'Tình trạng' },
  you: 'bạn',
  showWithdrawn: 'Cả người đã thôi quyền',
};

const en: typeof vi = {
  hint: 'Accounts and passwords are kept by the sign-in; here stands who may do what. Who is withdrawn is out from that moment on.',
  add: 'Add a user',
  edit: 'Change',
  withdraw: 'Withdraw …',
  withdrawSure: (name) => `Withdraw ${name}`,
  withdrawBody:
    'From now on they can open nothing, even while signed in. They can be added again at any time.',
  withdrawn: 'withdrawn',
  again: 'Let in again',
  sub: 'Account (sub, given by the sign-in)',
  name: 'Name',
  role: 'Role',
  unit: 'Unit',
  unitHint: 'An officer has a unit.',
  save: 'Save',
  cancel: 'Cancel',
  since: 'since',
  grantedBy: (name) => `role given by ${name},`,
  columns: { name: 'Name', role: 'Role', unit: 'Unit', state: 'State' },
  you: 'you',
  showWithdrawn: 'Withdrawn ones too',
};

export const memberTexts: ConsoleTexts<typeof vi> = { vi, en };
