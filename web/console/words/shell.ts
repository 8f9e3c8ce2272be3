import type { Words } from './in-languages.ts';

const vi = {
  console: '1022 · Bàn làm việc',
  rail: 'Các màn hình',
  screens: {
    queue: 'Hàng chờ',
    desk: 'Bàn trực',
    supervision: 'Giám sát',
    publication: 'Công khai',
    figures: 'Thống kê',
    administration: 'Quản trị',
    audit: 'Nhật ký',
  },
  roles: {
    operator: 'Tổng đài viên',
    supervisor: 'Giám sát viên',
    administrator: 'Quản trị viên',
    officer: 'Cán bộ đơn vị',
  },
  opening: 'Đang mở …',
  person: 'Tài khoản và cài đặt',
  language: 'Ngôn ngữ',
  languages: { vi: 'Tiếng Việt', km: 'ខ្មែរ (hiện tiếng Việt)', en: 'English' },
  theme: 'Màu nền',
  themes: { system: 'Theo máy', light: 'Sáng', dark: 'Tối' },
  signOut: 'Đăng xuất',
  skip: 'Tới nội dung chính',
  live: 'Đang cập nhật',
  notLive:
    'Không kết nối được với tổng đài. Dữ liệu trên màn hình có thể đã cũ; chữ đã gõ vẫn còn. Đang thử lại …',
  retry: 'Thử lại ngay',
  palette: {
    open: 'Tìm nhanh',
    hint: 'Mã phiếu, số điện thoại, lời trong phiếu, hoặc tên màn hình',
    goTo: 'Mở màn hình',
    openTicket: 'Mở phiếu',
    search: 'Tìm trong các phiếu',
    nothing: 'Không có gì khớp. Gõ mã phiếu đủ 10 số, hoặc ít nhất 2 chữ.',
  },
  keys: { title: 'Phím tắt', all: 'Ở mọi màn hình', key: 'Phím', does: 'Việc', enter: 'Enter' },
  does: { palette: 'Tìm nhanh', help: 'Xem các phím tắt', search: 'Tìm' },
  noScreen: {
    title: 'Không có trang này',
    body: 'Địa chỉ có thể đã gõ nhầm, hoặc trang không dành cho vai trò của bạn.',
    home: 'Về hàng chờ',
  },
  broken: {
    title: 'Màn hình này gặp lỗi',
    body: 'Chữ đã gõ trong phiếu vẫn còn trên máy này. Tải lại trang; nếu vẫn lỗi, báo quản trị viên.',
    reload: 'Tải lại',
  },
};

const en: typeof vi = {
  console: '1022 · Console',
  rail: 'Screens',
  screens: {
    queue: 'Queue',
    desk: 'Desk',
    supervision: 'Supervision',
    publication: 'Publication',
    figures: 'Figures',
    administration: 'Administration',
    audit: 'Audit log',
  },
  roles: {
    operator: 'Operator',
    supervisor: 'Supervisor',
    administrator: 'Administrator',
    officer: 'Officer',
  },
  opening: 'Opening …',
  person: 'Account and settings',
  language: 'Language',
  languages: { vi: 'Tiếng Việt', km: 'ខ្មែរ (in Vietnamese)', en: 'English' },
  theme: 'Theme',
  themes: { system: 'Device', light: 'Light', dark: 'Dark' },
  signOut: 'Sign out',
  skip: 'Skip to content',
  live: 'Up to date',
  notLive:
    'The hotline can’t be reached. What you see may be old; what you typed is kept. Trying again …',
  retry: 'Try now',
  palette: {
    open: 'Quick search',
    hint: 'Ticket code, telephone number, words of a ticket, or a screen',
    goTo: 'Open screen',
    openTicket: 'Open ticket',
    search: 'Search the tickets',
    nothing: 'Nothing matches. Type all 10 digits of a code, or at least 2 letters.',
  },
  keys: { title: 'Keyboard', all: 'On every screen', key: 'Key', does: 'Does', enter: 'Enter' },
  does: { palette: 'Quick search', help: 'Show the keys', search: 'Search' },
  noScreen: {
    title: 'No such page',
    body: 'The address may be mistyped, or the page isn’t for your role.',
    home: 'To the queue',
  },
  broken: {
    title: 'This screen failed',
    body: 'What you typed into tickets is kept on this device. Reload; if it fails again, tell an administrator.',
    reload: 'Reload',
  },
};

export const shellWords: Words<typeof vi> = { vi, en };
