import type { ConsoleTexts } from './console-texts.ts';

const vi = {
  opening: 'Đang mở bàn làm việc …',
  title: 'Bàn làm việc 1022',
  body: 'Dành cho tổng đài viên và cán bộ của các cơ quan. Người dân gửi và tra cứu phản ánh ở trang chính.',
  signIn: 'Đăng nhập',
  refused: 'Lần đăng nhập vừa rồi không hoàn tất hoặc đã quá hạn. Xin đăng nhập lại.',
  unreached: 'Không kết nối được với tổng đài. Kiểm tra mạng rồi thử lại.',
  retry: 'Thử lại',
  notMember: {
    title: 'Tài khoản chưa được thêm vào danh sách',
    body: 'Bạn đã đăng nhập, nhưng quản trị viên của tổng đài chưa cấp vai trò cho tài khoản này. Xin báo quản trị viên kèm mã tài khoản.',
    other: 'Đăng nhập bằng tài khoản khác',
  },
  ended: {
    title: 'Phiên làm việc đã hết',
    body: 'Chữ đã gõ vẫn còn trên máy này và hiện lại sau khi đăng nhập.',
    again: 'Đăng nhập lại',
  },
};

const en: typeof vi = {
  opening: 'Opening the console …',
  title: '1022 console',
  body: 'For operators and officers. Citizens send and follow reports on the main site.',
  signIn: 'Sign in',
  refused: 'The last sign-in wasn’t completed or took too long. Please sign in again.',
  unreached: 'The hotline can’t be reached. Check the network and try again.',
  retry: 'Try again',
  notMember: {
    title: 'This account isn’t on the list yet',
    body: 'You are signed in, but no administrator has given this account a role. Tell them, with the account’s id.',
    other: 'Sign in with another account',
  },
  ended: {
    title: 'Your session has ended',
    body: 'What you typed is kept on this device and comes back after you sign in.',
    again: 'Sign in again',
  },
};

export const signInTexts: ConsoleTexts<typeof vi> = { vi, en };
