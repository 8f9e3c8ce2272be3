/** Statistic for a week (`now`) and for the week before, formatted as text. */
type Compared = { now: string; before: string };

export type WeeklyReportValues = {
  /** Period of the weekly report. `from` is formatted like "29/11", `to` like "05/12/2021". */
  from: string;
  to: string;
  opened: Compared;
  answered: Compared;
  onTime: Compared;
  due: string;
  satisfaction: string;
  ratings: string;
  open: string;
  late: string;
};

type UnitFacts = {
  place: number;
  name: string;
  late: string;
  /** Number of overdue tickets from before the unit took them over or was renamed; empty if there are none. */
  inherited: string;
  since: string;
  onTime: string;
};

const onTimeOf = (onTime: string): string =>
  onTime === '' ? '' : ` Tỷ lệ trả lời đúng hạn trong tuần: ${onTime}.`;

/** Texts of the weekly e-mail to the province's leadership, in Vietnamese. */
export const weeklyReportTexts = {
  subject: ({ from, to, late }: WeeklyReportValues, units: number) =>
    units > 0
      ? `[1022] Báo cáo tuần ${from} – ${to}: ${late} phiếu quá hạn, ${units} đơn vị cần đôn đốc`
      : `[1022] Báo cáo tuần ${from} – ${to}: không có phiếu quá hạn`,
  greeting: (unit: string) => `Kính gửi ${unit},`,
  intro: ({ from, to }: WeeklyReportValues) =>
    `Tổng đài 1022 xin báo cáo kết quả tiếp nhận, xử lý phản ánh từ ngày ${from} đến ngày ${to}. Số liệu không gồm phản ánh về cơ quan, cán bộ.`,
  week: ({ opened, answered, onTime, due }: WeeklyReportValues) =>
    `Trong tuần: tiếp nhận ${opened.now} phiếu (tuần trước ${opened.before}); trả lời ${answered.now} phiếu (tuần trước ${answered.before}); trong ${due} phiếu đến hạn, tỷ lệ trả lời đúng hạn là ${onTime.now} (tuần trước ${onTime.before}).`,
  satisfaction: ({ satisfaction, ratings }: WeeklyReportValues) =>
    `Mức hài lòng của người dân: ${satisfaction}/5, theo ${ratings} lượt đánh giá.`,
  backlog: ({ open, late }: WeeklyReportValues) =>
    `Hiện nay: ${open} phiếu đang xử lý, trong đó ${late} phiếu quá hạn.`,
  unitsTitle: 'Các đơn vị cần đôn đốc:',
  unit: ({ place, name, late, inherited, since, onTime }: UnitFacts) =>
    `${place}. ${name}: ${late} phiếu quá hạn${inherited === '' ? '' : ` (${inherited} phiếu quá hạn từ trước khi sáp nhập, đổi tên đơn vị)`}${since === '' ? '' : `, phiếu lâu nhất quá hạn từ ${since}`}.${onTimeOf(onTime)}`,
  request:
    'Đề nghị lãnh đạo chỉ đạo các đơn vị nêu trên trả lời dứt điểm các phiếu quá hạn và báo cáo nguyên nhân. Báo cáo tuần sau tiếp tục nêu những đơn vị còn phiếu quá hạn.',
  nothing: 'Tuần này không có nội dung cần lãnh đạo chỉ đạo.',
  links: (publicPage: string, latePage: string) =>
    `Kết quả công khai của các đơn vị: ${publicPage}. Danh sách phiếu quá hạn (cần đăng nhập): ${latePage}`,
};
