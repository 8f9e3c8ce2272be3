/** What the staff's door says of itself; staff read Vietnamese. */
export const staffWords = {
  firstAdministrator: 'Quản trị viên đầu tiên',
  /** In an answer where the ticket doesn't say. */
  noUnit: 'cơ quan có thẩm quyền',
  noArea: 'địa bàn nêu trong phản ánh',
  noTopic: 'nội dung phản ánh',
  moment: ({ day, time }: { day: string; time: string }) => `${time} ngày ${day}`,
};
