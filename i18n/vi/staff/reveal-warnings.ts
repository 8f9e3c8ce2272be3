export const identityRevealWarningTexts = {
  'one-added-other': 'Chú ý: trong hai người, một người đã cấp vai trò cho người kia.',
  'added-together':
    'Chú ý: cả hai người được cùng một quản trị viên cấp vai trò trong 30 ngày qua; có thể là một người dùng hai tài khoản.',
};
