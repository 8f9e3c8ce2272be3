/** What staff are told of what they set up for themselves. */
export const consoleReplies = {
  vi: {
    'too-many-views': {
      title: 'Đã có đủ 20 cách xem',
      detail: 'Chưa lưu. Xin xóa một cách xem không dùng nữa rồi lưu lại.',
    },
  },
  en: {
    'too-many-views': {
      title: 'There are 20 views already',
      detail: 'This was not saved. Please delete one that is no longer used, and save again.',
    },
  },
};
