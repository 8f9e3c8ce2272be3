/** What the staff's door says of itself; staff read Vietnamese. */
export const staffWords = {
  firstAdministrator: 'Quản trị viên đầu tiên',
};
