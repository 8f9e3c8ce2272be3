/** Error responses to staff members about statistics and reports. */
export const statisticsErrorTexts = {
  vi: {
    'no-figures': {
      title: 'Chưa có số liệu của tháng này',
      detail: 'Số liệu của mỗi tháng có từ 16 giờ ngày đầu tiên có phản ánh. Xin hỏi tháng khác.',
    },
    'no-such-report': {
      title: 'Không có báo cáo này',
      detail:
        'Ngày này chưa có báo cáo, hoặc địa chỉ không đúng. Báo cáo của mỗi ngày được lập lúc 16 giờ.',
    },
  },
  en: {
    'no-figures': {
      title: 'No figures of this month',
      detail:
        'The figures of a month come after 16:00 of its first day with a report. Please ask for another month.',
    },
    'no-such-report': {
      title: 'No such report',
      detail: 'There is no report of that day, or the address is wrong. Each is made at 16:00.',
    },
  },
};
