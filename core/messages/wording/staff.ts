/** Vietnamese texts for staff outside the console screens. */
export const staffTexts = {
  firstAdministrator: 'Quản trị viên đầu tiên',
  /** Fallback texts for answer templates if the ticket has no unit, area or topic. */
  noUnit: 'cơ quan có thẩm quyền',
  noArea: 'địa bàn nêu trong phản ánh',
  noTopic: 'nội dung phản ánh',
  moment: ({ day, time }: { day: string; time: string }) => `${time} ngày ${day}`,
};
