/** Vietnamese texts for staff members that don't belong to a console screen. */
export const staffTexts = {
  firstAdministrator: 'Quản trị viên đầu tiên',
  /** Fallback texts for placeholders in answer templates if the ticket has no unit, area or topic. */
  noUnit: 'cơ quan có thẩm quyền',
  noArea: 'địa bàn nêu trong phản ánh',
  noTopic: 'nội dung phản ánh',
  moment: ({ day, time }: { day: string; time: string }) => `${time} ngày ${day}`,
};
