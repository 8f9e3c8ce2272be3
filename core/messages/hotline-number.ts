/** 1022 as mobiles and other provinces dial it: 0, Trà Vinh's area code, 1022. */
export const hotlineNumber = '02941022';
