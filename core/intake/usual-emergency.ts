/** What is asked first of whoever comes straight to the way for emergencies. */
export const usualEmergency = { 'dich-vu': 'health', 'chu-de': 'SK01' };
