/** Vietnamese texts for staff members that are not shown on a console screen. */
export const staffTexts = {
  firstAdministrator: 'Quản trị viên đầu tiên',
  /** Texts that replace a placeholder in an answer template if the ticket has no unit, area or topic. */
  noUnit: 'cơ quan có thẩm quyền',
  noArea: 'địa bàn nêu trong phản ánh',
  noTopic: 'nội dung phản ánh',
  moment: ({ day, time }: { day: string; time: string }) => `${time} ngày ${day}`,
};
