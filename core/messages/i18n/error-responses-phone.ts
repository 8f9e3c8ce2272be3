/** Error responses to staff members about settings of the telephone, such as urgent announcements and surge mode. */
export const phoneErrorTexts = {
  vi: {
    'phone-stale': {
      title: 'Người khác vừa đổi chế độ điện thoại',
      detail:
        'Chưa đổi gì. Xin xem chế độ lúc này và các lần đổi ở dưới; nếu vẫn muốn, gửi lại với version mới.',
    },
    'no-contact-center': {
      title: 'Chưa nối tổng đài thoại',
      detail: 'Bản này không gọi ra được. Xin mở số điện thoại rồi gọi bằng máy khác.',
    },
    'number-not-callable': {
      title: 'Hệ thống không gọi số này',
      detail:
        'Chỉ gọi được số di động và cố định trong nước. Xin mở số, xem lại và gọi bằng máy khác nếu cần.',
    },
    'called-too-often': {
      title: 'Hôm nay đã gọi số này nhiều lần',
      detail: 'Xin ghi kết quả các cuộc gọi trước, rồi gọi lại vào ngày mai.',
    },
  },
  en: {
    'phone-stale': {
      title: 'Somebody else has just changed the telephone',
      detail:
        'Nothing was changed. See the state now and the changes below; if need be, send again with the new version.',
    },
    'no-contact-center': {
      title: 'No contact centre',
      detail: 'Nothing can be dialled from here. Open the number and call by another telephone.',
    },
    'number-not-callable': {
      title: 'This number is not dialled',
      detail:
        'Only Vietnamese mobile and fixed numbers are. Open the number, look at it, and call by hand if need be.',
    },
    'called-too-often': {
      title: 'This number was called often today',
      detail: 'Note what came of the earlier calls, and call again tomorrow.',
    },
  },
};
