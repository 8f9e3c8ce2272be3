/** What staff are told of reports. */
export const figureReplies = {
  vi: {
    'no-such-report': {
      title: 'Không có báo cáo này',
      detail:
        'Ngày này chưa có báo cáo, hoặc địa chỉ không đúng. Báo cáo của mỗi ngày được lập lúc 16 giờ.',
    },
  },
  en: {
    'no-such-report': {
      title: 'No such report',
      detail: 'There is no report of that day, or the address is wrong. Each is made at 16:00.',
    },
  },
};
